"""Finding the phrases of a vocabulary in a row of words, the longest first."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

_WORD = re.compile(r"'s\b|[^\W_]+(?:['.&-][^\W_]+)*'?|[^\s\w]|_")

_COMPUTING = "ict"
"""What "IT" in capitals reads as, which is no pronoun."""

T = TypeVar("T")


class Word(NamedTuple):
    """A word or a mark: where it stands, and how it reads in lower case."""

    start: int
    end: int
    text: str


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words and marks of `text[start:end]`. A possessive ending is a word of its own."""
    found = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        word, (at, stop) = match[0].lower(), match.span()
        if word.endswith("'s") and len(word) > 2:
            found.append(Word(at, stop - 2, word[:-2]))
            found.append(Word(stop - 2, stop, "'s"))
        else:
            found.append(Word(at, stop, _COMPUTING if match[0] == "IT" and _goes_on_small(text, stop) else word))
    return found


def _goes_on_small(text: str, stop: int) -> bool:
    """Whether the next word is in small letters, so that the one before it has its capitals for itself: "IT firms"."""
    return text[stop : stop + 1] in (" ", "-") and text[stop + 1 : stop + 2].islower()


def words_within(text: str, start: int, end: int) -> list[Word]:
    """The same of a stretch of a paragraph, found once for all who ask; anew where the stretch cuts a word."""
    row, starts = _words_of(text)
    first, stop = bisect_left(starts, start), bisect_left(starts, end)
    cuts = (first and row[first - 1].end > start) or (stop and row[stop - 1].end > end)
    return words(text, start, end) if cuts else row[first:stop]


@lru_cache(maxsize=64)
def _words_of(text: str) -> tuple[list[Word], list[int]]:
    """All words of a text, and where each begins."""
    row = words(text)
    return row, [word.start for word in row]


def _row(phrase: str) -> tuple[str, ...]:
    """The words of `phrase` in lower case; most phrases are letters and spaces, which need no pattern."""
    row = tuple(phrase.lower().split())
    return row if all(map(str.isalpha, row)) else tuple(word.text for word in words(phrase))


class Phrases(Generic[T]):
    """A vocabulary of phrases, each with what it means; a phrase is one word or more."""

    def __init__(self, meanings: Mapping[str, T]) -> None:
        self._meanings: dict[tuple[str, ...], T] = {}
        for phrase, meaning in meanings.items():
            self._meanings.setdefault(_row(phrase), meaning)
        lengths: dict[str, set[int]] = {}
        for row in self._meanings:
            lengths.setdefault(row[0], set()).add(len(row))
        self._lengths = {first: sorted(many, reverse=True) for first, many in lengths.items()}

    def at(self, row: list[Word], place: int) -> tuple[int, T] | None:
        """The longest phrase that begins at `place`: how many words it has, and what it means."""
        lengths = self._lengths.get(row[place].text)
        if lengths is None:
            return None
        following = tuple([word.text for word in row[place : place + lengths[0]]])
        for length in lengths:
            phrase = following[:length]
            if phrase in self._meanings:
                return len(phrase), self._meanings[phrase]
        return None

    def find(self, row: list[Word]) -> Iterator[tuple[int, int, T]]:
        """The phrases in `row`, the longest at each place, none overlapping: first word, one past the last, meaning."""
        place = 0
        while place < len(row):
            found = self.at(row, place) if row[place].text in self._lengths else None
            if found:
                yield place, place + found[0], found[1]
                place += found[0]
            else:
                place += 1


def inflected(lemma: str, irregular: Iterable[str] = ()) -> list[str]:
    """The regular forms of an English verb; `irregular` takes the place of the past forms where given."""
    head, _, rest = lemma.partition(" ")
    tail = f" {rest}" if rest else ""
    e = head.endswith("e")
    y = head.endswith("y") and head[-2] not in "aeiou"
    stem = head[:-1] if e or y else head
    s = head + "es" if head.endswith(("s", "x", "z", "ch", "sh", "o")) else (stem + "ies" if y else head + "s")
    past = list(irregular) or [head + "d" if e else (stem + "ied" if y else head + "ed")]
    ing = (stem if e and not head.endswith("ee") else head) + "ing"
    return [form if tail and form.endswith(tail) else form + tail for form in (head, s, *past, ing)]
