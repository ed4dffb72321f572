"""Markdown, told by the file's name: its marks are passed over where they stand, so that every offset is the file's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.domain.original import Form, Original
from factcheck.reader.content import Content, Reader
from factcheck.reader.dates import iso_day
from factcheck.reader.decode import decode

_NAMES = (".md", ".markdown", ".mdown", ".mkd")
_FRONT_MATTER = re.compile(r"\A\ufeff?---\r?\n(.*?\r?\n)---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FENCE = re.compile(r"^ {0,3}(`{3,}+(?=[^`\n]*$)|~{3,}+).*?^ {0,3}\1[`~]*[ \t]*$", re.DOTALL | re.MULTILINE)
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,500}>")
_IMAGE = re.compile(r"!\[([^\[\]]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)")
_LINK = re.compile(r"(\[)[^\[\]]*(\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"]*\")?\)|\]\[[^\[\]]*\])")
_DEFINITION = re.compile(
    r"^ {0,3}\[(?!\^)[^\[\]]+\]:\s*\S+(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?[ \t\r]*$", re.MULTILINE
)
_NOTE = re.compile(r"\[\^[^\[\]\s]{1,100}\]:?")
"""The mark of a footnote, in the text and before the note itself."""
_BLANK = re.compile(r"&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);", re.IGNORECASE)
_HEADING = re.compile(r"^( {0,3}#{1,6}[ \t]+)(.*?)([ \t]+#+)?[ \t]*$", re.MULTILINE)
_UNDERLINE = re.compile(r"^ {0,3}(?:=+|-{2,})[ \t]*$", re.MULTILINE)
_QUOTED = re.compile(r"^ {0,3}(?:>[ \t]?)+", re.MULTILINE)
_EMPHASIS = re.compile(r"(?<!\d)\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?!\d)|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|~~|`+")
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_TITLE = re.compile(r"^title:\s*[\"']?(.+?)[\"']?\s*$", re.MULTILINE)
_DATE = re.compile(r"^(?:date|published):\s*[\"']?(.+)$", re.MULTILINE)


def without_marks(source: str) -> str:
    """`source` with spaces in place of its marks: as long as `source`, line for line."""
    shown = list(source)
    _blank_all(_FRONT_MATTER, shown)
    _blank_all(_FENCE, shown)
    for start, end in _comments("".join(shown)):
        _blank(shown, start, end)
    for pattern in (_TAG, _IMAGE, _DEFINITION, _NOTE, _BLANK):
        _blank_all(pattern, shown)
    _blank_groups(_LINK, shown, (1, 2))
    _blank_groups(_HEADING, shown, (1, 3))
    _blank_all(_UNDERLINE, shown)
    for pattern in (_QUOTED, _ESCAPE, _EMPHASIS):
        _blank_all(pattern, shown)
    return "".join(shown)


def _blank_all(pattern: re.Pattern[str], shown: list[str]) -> None:
    _blank_groups(pattern, shown, (0,))


def _blank_groups(pattern: re.Pattern[str], shown: list[str], groups: tuple[int, ...]) -> None:
    for found in pattern.finditer("".join(shown)):
        for group in groups:
            if found[group]:
                _blank(shown, *found.span(group))


def _blank(shown: list[str], start: int, end: int) -> None:
    for place in range(start, end):
        if shown[place] not in "\r\n":
            shown[place] = " "


def _comments(source: str) -> Iterator[tuple[int, int]]:
    """Where comments stand; one that is never closed is none."""
    at = 0
    while (start := source.find("<!--", at)) >= 0 and (end := source.find("-->", start)) >= 0:
        at = end + len("-->")
        yield start, at


def markdown_content(source: str) -> Content:
    """What is in the Markdown `source`."""
    matter = _FRONT_MATTER.match(source)
    head = matter[1] if matter else ""
    heading = re.search(r"^ {0,3}#[ \t]+(.+?)[ \t#]*$", source, re.MULTILINE)
    title = _TITLE.search(head) or heading
    day = _DATE.search(head)
    return Content(
        source,
        Original(Form.MARKDOWN),
        title=without_marks(title[1]).strip() if title else None,
        published=iso_day(day[1]) if day else None,
        shown=without_marks(source),
    )


def _read(blob: bytes, name: str) -> Content:
    return markdown_content(decode(blob, name))


READER = Reader(lambda blob, name: name.lower().endswith(_NAMES), _read)
