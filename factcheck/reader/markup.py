"""The tags and the text of HTML with their places, in one pass whose time grows with the length and nothing else.

As browsers do (HTML Living Standard, tokenization): a comment or a tag that is never closed takes the rest with it.
The standard library's parser gives places too, but takes the square of the length on unclosed tags.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape

_TAG = re.compile(r"<(?P<closing>/?)(?P<name>[A-Za-z][^\s/>]*)(?P<rest>(?>=\s*\"[^\"]*\"|=\s*'[^']*'|[^>])*+)>")
_ATTRIBUTE = re.compile(r"([^\s=/\"'>]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++)))?+")
_RAW = frozenset(("script", "style", "textarea", "title", "iframe", "xmp", "noembed", "noframes"))
"""Elements whose content is no markup."""
_COMMENT_CLOSES, _CLOSES = re.compile(r"--!?>"), re.compile(">")
_OPENS = re.compile(r"<(?=[A-Za-z!/?])")


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag; `name` in lower case."""

    name: str
    closing: bool
    rest: str

    @property
    def attributes(self) -> Mapping[str, str]:
        """By their names in lower case; the first of a name counts."""
        found: dict[str, str] = {}
        for name, *values in _ATTRIBUTE.findall(self.rest):
            found.setdefault(name.lower(), unescape("".join(values)))
        return found


@dataclass(frozen=True, slots=True)
class Words:
    """Text: `source[start:end]`, entities as they are spelt."""

    start: int
    end: int


def tokens(source: str) -> Iterator[Tag | Words]:
    """The tags and the text of `source` in order, comments left out."""
    at = 0
    while at < len(source):
        opens = _OPENS.search(source, at)
        if opens is None or opens.start() > at:
            yield Words(at, opens.start() if opens else len(source))
        if opens is None:
            return
        at = opens.start()
        tag = _TAG.match(source, at)
        if tag is None:
            at = _after(source, at)
            continue
        name = tag["name"].lower()
        yield Tag(name, bool(tag["closing"]), tag["rest"])
        at = tag.end()
        if name in _RAW and not tag["closing"]:
            closes = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(source, at)
            end = closes.start() if closes else len(source)
            if end > at:
                yield Words(at, end)
            at = end


def _after(source: str, at: int) -> int:
    """Where a comment, a declaration or a broken tag that opens at `at` ends."""
    close = _COMMENT_CLOSES if source.startswith("<!--", at) else _CLOSES
    end = close.search(source, at)
    return end.end() if end else len(source)
