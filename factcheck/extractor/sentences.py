"""Where one sentence ends and the next begins, told by punctuation and never inside a number or an abbreviation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.resources import vocabulary

_END = re.compile(r"[.!?…]+[\"')\]]*(?=\s+[\"'(\[$€£¥₹\-–—]*[A-Z0-9$€£¥₹])")
_LONGEST = 2000
"""What goes on for longer without an end is no sentence that anybody wrote; it is read in pieces."""
_BREAK = re.compile(r"(?<![\d\s])\s+(?![\d%\s])")
_LAST_WORD = re.compile(r"([A-Za-z][A-Za-z.]*)\.[\"')\]]*$")


@lru_cache(maxsize=1)
def _abbreviations() -> frozenset[str]:
    return frozenset(vocabulary("sentences")["abbreviations"])


def _is_abbreviation(text: str, end: int) -> bool:
    found = _LAST_WORD.search(text, max(0, end - 24), end)
    if not found:
        return False
    word = found[1].lower()
    initial = len(word) == 1 and not text.endswith("/", 0, found.start(1))
    return word in _abbreviations() or initial or bool(re.fullmatch(r"(?:[a-z]\.)+[a-z]", word))


def sentences(text: str) -> list[tuple[int, int]]:
    """The spans of the sentences of `text`, together covering all of it but the white space between them."""
    spans, start = [], 0
    for found in _END.finditer(text):
        if found[0].startswith(".") and (
            _is_abbreviation(text, found.end()) or text[: found.start()].strip().isdigit()
        ):
            continue
        spans.append((start, found.end()))
        start = found.end()
        while start < len(text) and text[start].isspace():
            start += 1
    if start < len(text):
        spans.append((start, len(text)))
    return [piece for span in spans for piece in _pieces(text, *span)]


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span, cut between words where it is too long to be a sentence, never beside a digit."""
    while end - start > _LONGEST:
        breaks = list(_BREAK.finditer(text, start + _LONGEST // 2, start + _LONGEST))
        cut = breaks[-1] if breaks else _BREAK.search(text, start + _LONGEST, end)
        if cut is None:
            break
        yield start, cut.start()
        start = cut.end()
    yield start, end
