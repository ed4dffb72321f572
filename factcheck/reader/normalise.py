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


def whole_characters(text: str) -> str:
    """`text` with the mark for an unknown character in place of half ones, as broken JSON holds (surrogates)."""
    return _HALF.sub("\ufffd", text)


def reading(text: str) -> str:
    """`text` with one kind of quotes, spaces, hyphens, bullets and line breaks; as long as `text`.

    It is so character for character, but for words with characters that nobody sees, which are closed up. En and em
    dashes are kept, since they mean ranges and breaks in a sentence. CRLF becomes a space and a line feed.
    """
    text = text.replace("\r\n", " \n").replace("\r", "\n")
    return plain_layout(closed_up(text).translate(_SAME))
