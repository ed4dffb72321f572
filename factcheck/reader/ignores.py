"""Ignores in a text: ``<!-- factcheck: ignore FC102 reason -->``, in plain text ``[factcheck: ignore FC102 reason]``.

One concerns the line that it stands on, or the next one where it stands alone; in Markdown, the paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.domain.ignore import Ignore
from factcheck.domain.original import Form, Original

_RULES = r"[A-Za-z][\w-]*(?:[ \t]*,[ \t]*[A-Za-z][\w-]*)*"
_SAID = rf"factcheck:\s*ignore\s+(?P<rules>{_RULES})"
_COMMENT = re.compile(rf"<!--\s*{_SAID}(?P<reason>[^<>]*?)-->")
_PLAIN = re.compile(rf"\[{_SAID}(?P<reason>[^\[\]\n]*)\]")
_BLOCK = re.compile(r"</?(?:article|blockquote|br|div|h[1-6]|li|ol|p|section|t[dhr]|table|ul)\b", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n[ \t]*\n")


def find_ignores(text: str, shown: str, original: Original | None) -> tuple[tuple[Ignore, ...], str]:
    """The ignores in `text` and in the HTML that it was taken out of, and `shown` with spaces in their place.

    `shown` is `text` as it is read, as long as it is.
    """
    if "factcheck:" not in text and not (original and original.text and "factcheck:" in original.text):
        return (), shown
    in_text = sorted([*_COMMENT.finditer(text), *_PLAIN.finditer(text)], key=lambda found: found.start())
    for found in in_text:
        blank = re.sub(r"[^\n]", " ", found[0])
        shown = shown[: found.start()] + blank + shown[found.end() :]
    whole = original is not None and original.form is Form.MARKDOWN
    ignores = [_ignore(found, text, _stretch(shown, *found.span(), whole)) for found in in_text]
    if original and original.text:
        ignores += _in_source(original, original.text, shown)
    return tuple(ignores), shown


def _ignore(found: re.Match[str], source: str, covers: tuple[int, int]) -> Ignore:
    rules = tuple(word.strip() for word in found["rules"].split(","))
    return Ignore(rules, found["reason"].strip(" \t\n:-–—"), source.count("\n", 0, found.start()) + 1, covers)


def _stretch(shown: str, start: int, end: int, whole: bool) -> tuple[int, int]:
    """The line around `start` to `end`, or the next one with words where it has none; with `whole`, the paragraph."""
    first, last = _line(shown, start, end)
    if not shown[first:last].strip():
        after = re.compile(r"\S").search(shown, last)
        if after is None:
            return end, end
        first, last = _line(shown, after.start(), after.start())
    if not whole:
        return first, last
    first = max((gap.end() for gap in _BLANK_LINE.finditer(shown, 0, first)), default=0)
    below = _BLANK_LINE.search(shown, last)
    return first, below.start() if below else len(shown)


def _line(shown: str, start: int, end: int) -> tuple[int, int]:
    last = shown.find("\n", end)
    return shown.rfind("\n", 0, start) + 1, len(shown) if last < 0 else last


def _in_source(original: Original, source: str, shown: str) -> Iterator[Ignore]:
    """Those in comments of a page, which its text does not hold."""
    for found in _COMMENT.finditer(source):
        before = [piece for piece in original.pieces if piece.source_end <= found.start()]
        after = next((piece for piece in original.pieces if piece.source >= found.end()), None)
        if before and not _BLOCK.search(source, before[-1].source_end, found.start()):
            at = before[-1].end - 1
        elif after:
            at = after.start
        else:
            at = len(shown)
        yield _ignore(found, source, _stretch(shown, at, at, False))
