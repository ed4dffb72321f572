"""Words in which characters stand that nobody sees: soft hyphens, joiners, accents apart from their letters.

Such a word is closed up and spaces follow it, so that what stands behind it keeps its place.
"""

from __future__ import annotations

import re
from unicodedata import normalize

_UNSEEN = "\xad\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_ANY = re.compile(rf"[{_UNSEEN}\u0300-\u036f]|--")
_CHUNK = re.compile(r"\S+")
_APART = re.compile(r"[^\W\d_][\u0300-\u036f]+")
_DOUBLE = re.compile(r"(?<=[^\W_]|[\"'”’)])--(?=[^\W_]|[\"'“‘(])")


def closed_up(text: str) -> str:
    """`text` with such words closed up, and a dash where two hyphens stand for it between words."""
    return _CHUNK.sub(lambda found: _closed(found[0]), text) if _ANY.search(text) else text


def _closed(chunk: str) -> str:
    if chunk == "--":
        return "– "
    if not _ANY.search(chunk):
        return chunk
    word = chunk.lstrip(_UNSEEN)
    before = len(chunk) - len(word)
    for unseen in _UNSEEN:
        word = word.replace(unseen, "")
    word = _DOUBLE.sub("—", _APART.sub(_together, word))
    return " " * before + word + " " * (len(chunk) - before - len(word))


def _together(found: re.Match[str]) -> str:
    letter = normalize("NFC", found[0])
    return letter if len(letter) < len(found[0]) else found[0]
