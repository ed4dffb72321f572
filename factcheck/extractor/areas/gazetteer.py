"""A table of names by their first word, and the longest of them that begins at a place of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_CAPITAL = re.compile(r"[A-ZÀ-Þ]")
_FIRST_WORD = re.compile(r"[^\W_]+")


class Name(NamedTuple):
    """`words` as the vocabulary writes them, the `code` of what they name, and what sort of name it is (`form`)."""

    words: str
    code: str
    form: str
    definite: bool = False
    """Whether it is the name only after "the": the Gulf, the States."""
    region: str | None = None
    """Of a region the usual name in lower case: `texas` of "Texan"."""

    def begins(self, text: str, start: int) -> bool:
        """Whether `text` has the name at `start`, as a whole word, with no capital less than the name has."""
        end = start + len(self.words)
        if not text.startswith(self.words, start) and not self._capitals_more(text[start:end]):
            return False
        if text[end : end + 1].isalnum() or text[end : end + 1] == "_":
            return False
        return not self.definite or text[max(0, start - 4) : start].lower() == "the "

    def _capitals_more(self, written: str) -> bool:
        if written.lower() != self.words.lower():
            return False
        return all(w in (n, n.upper()) for w, n in zip(written, self.words, strict=True))


class Gazetteer:
    """The longest name that begins at a place of a text."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._by_first: dict[str, list[tuple[str, Name]]] = {}
        """By the first word, each in lower case and as it is."""
        for name in names:
            small = name.words.lower()
            self._by_first.setdefault(_first_word(name.words).lower(), []).append((small, name))
        for rows in self._by_first.values():
            rows.sort(key=lambda row: (-len(row[1].words), not row[1].words.isupper()))
        self.begins = _beginnings(name.words for name in self)

    def __iter__(self) -> Iterator[Name]:
        return (name for rows in self._by_first.values() for _, name in rows)

    def longest(self, text: str, start: int, word: str) -> Name | None:
        """The longest name at `start`, where the text has `word`."""
        rows = self._by_first.get(word.lower())
        if rows is None:
            return None
        written = text[start : start + len(rows[0][1].words)].lower()
        return next((name for small, name in rows if written.startswith(small) and name.begins(text, start)), None)


def _first_word(words: str) -> str:
    found = _FIRST_WORD.match(words)
    if found is None:
        raise ValueError(f"the name {words!r} does not begin with a letter or a digit")
    return found[0]


def _beginnings(names: Iterable[str]) -> re.Pattern[str]:
    """Where a name can begin: a capital, or the first word of a name that has none of these."""
    small = {_first_word(name) for name in names if not _CAPITAL.match(name)}
    return re.compile(rf"(?<![^\W_])(?:{_CAPITAL.pattern}[^\W_]*|(?:{'|'.join(sorted(small))})(?![^\W_]))")
