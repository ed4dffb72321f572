"""The words around a claim in its article."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from factcheck.domain.article import Article, Label, Line
from factcheck.domain.claim import Claim
from factcheck.resources import any_of, vocabulary

_REACH = 240
"""How many characters before or behind a number still speak of it."""
_GAP = re.compile(r"\s+")
_SENTENCE_END = re.compile(r"[.!?][\"')\]]*\s+(?=([\"'(\[]?[A-Z0-9]))")
"""The group is what the next sentence opens with."""


class Wording:
    """How one article words its claims; without the article nothing is known, and every answer is empty."""

    def __init__(self, article: Article | None) -> None:
        self._text = article.reading if article else ""
        self._lines = article.lines if article else ()
        self._starts = [line.start for line in self._lines]
        lines = ((line.start, line.end) for line in self._lines)
        ends = [found for line in lines for found in _SENTENCE_END.finditer(self._text, *line)]
        self._closings, self._openings = [end.start() for end in ends], [end.end() for end in ends]
        self._opened = [end.end(1) if end.group(1)[-1].isdigit() else end.end() for end in ends]
        rows = [row.filled for table in (article.tables if article else ()) for row in table.rows]
        self._cells = sorted((cell.start, cell.end, number) for number, row in enumerate(rows) for cell in row)
        self._openings_at: dict[int, tuple[int, int] | None] = {}

    def before(self, claim: Claim) -> str:
        """The text up to the claim's digits, with the sign that it has, in lower case and with single spaces."""
        end = claim.quantity.printed.start
        return _plain(self._text[max(0, end - _REACH) : end])

    def after(self, claim: Claim) -> str:
        """The text behind the claim, in lower case and with single spaces."""
        return _plain(self._text[claim.span.end : claim.span.end + _REACH])

    def between(self, start: int, end: int) -> str:
        """The text from one place to another, in lower case and with single spaces."""
        return _plain(self._text[start:end])

    def has_any(self, words: Iterable[str]) -> bool:
        """Whether any of the words stands in the article, be it within a longer one."""
        text = _plain(self._text)
        return any(word in text for word in words)

    def openings(self, claim: Claim) -> tuple[int, int] | None:
        """Where the claim's line begins and where its sentence does, None where that is not known."""
        start = claim.span.start
        if start not in self._openings_at:
            self._openings_at[start] = self._found_openings(claim)
        return self._openings_at[start]

    def _found_openings(self, claim: Claim) -> tuple[int, int] | None:
        line = self._line_of(claim)
        if line is None:
            return None
        opened = bisect_right(self._opened, claim.span.start)
        return line.start, max(line.start, self._openings[opened - 1]) if opened else line.start

    def in_one_sentence(self, one: Claim, other: Claim) -> bool:
        """Whether the two stand in one sentence, as far as that is known."""
        place = self.openings(one)
        return place is not None and place == self.openings(other)

    def in_one_row(self, one: Claim, other: Claim) -> bool:
        """Whether the two stand in one row of a table."""
        row = self._row(one)
        return row is not None and row == self._row(other)

    def _row(self, claim: Claim) -> int | None:
        place = bisect_right(self._cells, (claim.span.end, 0, 0)) - 1
        if place < 0:
            return None
        start, end, row = self._cells[place]
        return row if start <= claim.span.start < end else None

    def is_next_sentence(self, one: Claim, other: Claim) -> bool:
        """Whether the second stands in the sentence right behind that of the first, in the same line."""
        told, opened = self.sentence(one), self.openings(other)
        if told is None or opened is None or told[1] not in self._closings:
            return False
        return self._openings[self._closings.index(told[1])] == opened[1]

    def line(self, claim: Claim) -> int | None:
        """Where the claim's line begins, None where that is not known."""
        line = self._line_of(claim)
        return line.start if line else None

    def sentence(self, claim: Claim) -> tuple[int, int] | None:
        """From where to where the claim's sentence reaches, None where that is not known."""
        opened, line = self.openings(claim), self._line_of(claim)
        if opened is None or line is None:
            return None
        closing = bisect_left(self._closings, claim.span.end)
        return opened[1], min([line.end, *self._closings[closing : closing + 1]])

    def says(self, words: str) -> bool:
        """Whether the article has any of the words that the vocabulary lists by that name."""
        return re.search(rf"\b(?:{any_of(vocabulary('wording')[words])})\b", self._text, re.IGNORECASE) is not None

    def found(self, pattern: str) -> str:
        """What the group of a pattern is, wherever in the article it is found first; else nothing."""
        found = re.search(pattern, self._text)
        return found.group(1) if found else ""

    def _line_of(self, claim: Claim) -> Line | None:
        """The line in which the claim begins."""
        place = bisect_right(self._starts, claim.span.start)
        line = self._lines[place - 1] if place else None
        return line if line and claim.span.start < line.end else None

    def in_headline(self, claim: Claim) -> bool:
        """Whether the claim stands in the headline."""
        line = self._line_of(claim)
        return line is not None and line.label is Label.HEADLINE


def _plain(text: str) -> str:
    return _GAP.sub(" ", text).lower()
