"""Where one sentence ends and the next begins, told by punctuation and never inside a number or an abbreviation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.resources import vocabulary, word_shape

_END = re.compile(r"[.!?…]+[\"')\]]*(?=\s+[\"'(\[$€£¥₹\-–—]*[A-Z0-9$€£¥₹])|(?<=[a-z]{3})\.(?=[A-Z][a-z])")
_LONGEST = 2000
"""What goes on for longer without an end is no sentence that anybody wrote; it is read in pieces."""
_BREAK = re.compile(r"(?<![\d\s])\s+(?![\d%\s])")
_WORD = re.compile(r"\s+([A-Z][a-z]*)(?![A-Z]|\.[A-Z])")
"""A word that is no code or abbreviation in capitals: "5 mln. USD" and "5 mln. U.S. dollars" go on."""
_NUMBER = re.compile(r"\s*\d")
_AMOUNT = word_shape("sentences", "amount")
_LAST_WORD = re.compile(r"([A-Za-z][A-Za-z.]*)\.[\"')\]]*$")


@lru_cache(maxsize=1)
def _scales() -> frozenset[str]:
    """Scale words that a point shortens: "5 mil. US dollars" goes on, "5 mil. Imports" does not."""
    return frozenset((*vocabulary("numbers")["abbreviated"], *_words()["tonnes"]))


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in vocabulary("sentences").items()}


def _is_abbreviation(text: str, end: int) -> bool:
    """Whether the full stop before `end` only shortens a word: not that of "$5m. Imports" or "the U.S. The"."""
    found = _LAST_WORD.search(text, max(0, end - 24), end)
    if not found:
        return False
    word, before = found[1].lower(), text[: found.start(1)].rstrip()
    following = _WORD.match(text, end)
    letter = len(word) == 1 and found[1].islower()
    if before[-1:].isdigit() and (letter or (word in _scales() and following)):
        return False
    if word in _words()["countries"] and following and following[1] in _words()["openers"]:
        return False
    if word in _words()["money"] and _NUMBER.match(text, end):
        return not _AMOUNT.search(before)
    initial = len(word) == 1 and not before.endswith(("/", "'", "’"))
    if word in _words()["abbreviations"] or word in _scales():
        return True
    return initial or bool(re.fullmatch(r"(?:[a-z]\.)+[a-z]", word))


@lru_cache(maxsize=64)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the sentences of `text`, together covering all of it but the white space between them.

    Whoever looks for what stands in one sentence asks for those of the same few paragraphs.
    """
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
    return tuple(piece for span in spans for piece in _pieces(text, *span))


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
