"""The reading of a text: characters that mean the same made the same, one for one, so that every offset holds."""

from __future__ import annotations

import re

_QUOTES = {"'": "‘’‚‛′´ʼ＇", '"': "“”„‟″«»＂"}
_SPACES = {
    " ": "\t\x1f\xa0\u1680\u180e\u200b\u200e\u200f\u202f\u205f\u2060\u3000\ufeff"
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
    """`text` with one kind of quotes, spaces, hyphens and line breaks; as long as `text`, character for character.

    En and em dashes are kept, since they mean ranges and breaks in a sentence. CRLF becomes a space and a line feed.
    """
    return text.replace("\r\n", " \n").replace("\r", "\n").translate(_SAME)
