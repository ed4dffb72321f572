"""The reading of a text: what means the same made the same, as long as the text, so that every offset holds."""

from __future__ import annotations

import re

from factcheck.reader.layout import plain_layout
from factcheck.reader.unseen import closed_up

_QUOTES = {"'": "‘’‚‛′´ʼ＇", '"': "“”„‟″«»＂"}
_SPACES = {
    " ": "\t\x1f\xa0\xad\u1680\u180e\u200b\u200c\u200d\u200e\u200f\u202f\u205f\u2060\u3000\ufeff"
    + "".join(map(chr, range(0x2000, 0x200B)))
}
_HYPHENS = {"-": "‐‑−﹣－", "–": "‒", "—": "―"}
_LINE_BREAKS = {"\n": "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"}
_FULL_WIDTH = {chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)}

_SAME = str.maketrans(
    {
        other: plain
        for group in (_FULL_WIDTH, _QUOTES, _SPACES, _HYPHENS, _LINE_BREAKS)
        for plain, others in group.items()
        for other in others
    }
)
_HALF = re.compile("[\ud800-\udfff]")
_KEPT_TOGETHER = "\xa0\u2007\u2009\u202f"
"""Spaces at which no line is broken, and narrow ones: within a number they part its thousands."""
_THOUSANDS = re.compile(rf"(?<![\d.,'’])\d{{1,3}}(?:[{_KEPT_TOGETHER}]\d{{3}})+(?!\d)(?P<decimals>,\d)?")
_COMMAS, _APOSTROPHES = (str.maketrans(dict.fromkeys(_KEPT_TOGETHER, mark)) for mark in ",'")
_BETWEEN_WORDS = re.compile(rf"(?<=[^\W\d_])(?:(?P<kept>[{_KEPT_TOGETHER}])| )(?=[^\W\d_])")


def whole_characters(text: str) -> str:
    """`text` with the mark for an unknown character in place of half ones, as broken JSON holds (surrogates)."""
    return _HALF.sub("\ufffd", text)


def reading(text: str) -> str:
    """`text` with one kind of quotes, spaces, hyphens, bullets and line breaks; as long as `text`.

    Thousands that a space other than that between words keeps together have commas between them ("33,692"), before
    decimals behind a comma apostrophes, so that they are no two figures beside each other. It is so character for
    character, but for words with characters that nobody sees, which are closed up. En and em dashes are kept, since
    they mean ranges and breaks in a sentence. CRLF becomes a space and a line feed.
    """
    text = text.replace("\r\n", " \n").replace("\r", "\n")
    return plain_layout(closed_up(_with_thousands_marked(text)).translate(_SAME))


def _with_thousands_marked(text: str) -> str:
    """`text` with marks between the thousands that spaces of their own part, where words have other spaces."""
    if not any(space in text for space in _KEPT_TOGETHER):
        return text
    words = [space["kept"] for space in _BETWEEN_WORDS.finditer(text)]
    if 2 * sum(map(bool, words)) > len(words):
        return text
    return _THOUSANDS.sub(lambda found: found[0].translate(_APOSTROPHES if found["decimals"] else _COMMAS), text)
