"""Which figures the words may make parts of which others: the lists that end with "the rest", or go into "in all"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.checker import sum_patterns as patterns
from factcheck.checker.statements import Statements
from factcheck.checker.wholes import is_left_over
from factcheck.domain.claim import Claim

_GAP, _FAR = 300, 1000
"""How many characters lie between two figures of a list at most, and from the first to the last."""
_FEWEST, _MOST = 2, 10


class Sum(NamedTuple):
    """The places of a whole and of its parts in a row, and whether the words make it the whole of just these."""

    whole: int
    parts: Sequence[int]
    is_sure: bool = True


class Row:
    """Amounts that stand one after the other, and the words between them."""

    def __init__(self, statements: Statements, claims: Sequence[Claim]) -> None:
        self._statements, self.claims = statements, claims
        self._sizes = [abs(claim.quantity.value) for claim in claims]
        self._ranges = [statements.rounded(claim) for claim in claims]

    def spread(self, one: Sum) -> int:
        """Into how many sentences the parts reach beyond their first, and whether the whole stands apart from them."""
        first, last = one.parts[0], one.parts[-1]
        apart = self._opens(last + 1 if one.whole > last else first) or one.whole < first - 1
        return apart + sum(self._opens(place) for place in range(first + 1, last + 1))

    def closed_by(self, at: int) -> Iterator[Sum]:
        """The lists that end with this amount as what is left of a whole told before them, or right behind it."""
        if not is_left_over(self.claims[at], self._statements.ties):
            return
        for start in self._starts(at):
            parts = range(start, at + 1)
            if len(parts) < _FEWEST:
                continue
            if self._may_be_whole(start - 1, parts):
                yield from self._lists(start - 1, parts)
            if (total := self._total_before(start)) is not None and total != start - 1:
                yield from self._lists(total, parts)
            if at + 1 < len(self.claims) and self._opens(start) and self._is_sum(at + 1):
                yield from self._lists(at + 1, parts)

    def summed_by(self, at: int) -> Iterator[Sum]:
        """The lists right before this amount that it is the sum of."""
        if not self._is_sum(at):
            return
        count = patterns.count_of(self._words(at))
        for start in self._starts(at - 1):
            parts = range(start, at)
            if len(parts) < _FEWEST or (count and len(parts) != count):
                continue
            if count or self._begins(start, at):
                yield from self._lists(at, parts)

    def divided_behind(self, at: int) -> Iterator[Sum]:
        """All amounts of the sentence behind this one, where words say that they are what it is made up of."""
        whole = self.claims[at]
        words = self._statements.ties.behind(whole)
        summed = patterns.colon().match(words) and self._is_sum(at)
        if not summed and not patterns.divided().match(words):
            return
        behind = range(at + 1, len(self.claims))
        parts = [part for part in behind if self._statements.wording.in_one_sentence(whole, self.claims[part])]
        if _FEWEST <= len(parts) <= _MOST:
            yield from self._lists(at, parts)

    def halves_at(self, at: int) -> Iterator[Sum]:
        """This amount and the one behind it as two halves by their names, and a larger one before or right behind."""
        if at + 1 >= len(self.claims) or not self._are_halves(at, at + 1):
            return
        largest = max(self._sizes[at], self._sizes[at + 1])
        before = [place for place in range(at - 1, -1, -1) if self._sizes[place] >= largest]
        for whole in before:
            if self.claims[at].span.start - self.claims[whole].span.start <= _FAR:
                yield Sum(whole, (at, at + 1), whole == before[0])

    def _are_halves(self, one: int, other: int) -> bool:
        if self.claims[one].span.gap(self.claims[other].span) > _GAP:
            return False
        names = [patterns.halves_named(*self._phrase(place)) for place in (one, other)]
        return any(-name in names[1] for name in names[0])

    def _lists(self, whole: int, parts: Sequence[int]) -> Iterator[Sum]:
        """All of the parts, and without those that are parts of parts."""
        is_sure = whole > parts[-1] or self._is_apart(whole)
        yield Sum(whole, parts, is_sure)
        for left in (self._without_nested(parts), self._without_inner(parts)):
            if _FEWEST <= len(left) < len(parts):
                yield Sum(whole, left, is_sure)

    def _is_apart(self, whole: int) -> bool:
        """Whether a whole opens its sentence or closes it, or the words behind it begin a list of its parts."""
        return self._opens(whole) or self._opens(whole + 1) or self._is_of_that(whole + 1)

    def _without_nested(self, parts: Sequence[int]) -> list[int]:
        ties = self._statements.ties
        return [part for part in parts if part == parts[0] or not ties.is_of_that(self.claims[part])]

    def _without_inner(self, parts: Sequence[int]) -> list[int]:
        """The parts without those that add to the one before them."""
        left: list[int] = []
        skipped = 0
        for place, part in enumerate(parts):
            if place < skipped:
                continue
            left.append(part)
            skipped = place + 1 + self._inner(part, parts[place + 1 :])
        return left

    def _inner(self, part: int, behind: Sequence[int]) -> int:
        """How many of those behind a part add to it, none where no two and more do."""
        low = high = self._ranges[part].low * 0
        for count, other in enumerate(behind, 1):
            low, high = low + self._ranges[other].low, high + self._ranges[other].high
            if count >= _FEWEST and low <= self._ranges[part].high and high >= self._ranges[part].low:
                return count
        return 0

    def _starts(self, last: int) -> Iterator[int]:
        """Where a list may begin that ends with the amount at `last`."""
        for start in range(last, max(last - _MOST, -1), -1):
            one = self.claims[start]
            if self.claims[last].span.start - one.span.start > _FAR:
                return
            yield start
            if start and one.span.start - self.claims[start - 1].span.end > _GAP:
                return

    def _may_be_whole(self, whole: int, parts: range) -> bool:
        """Whether all the parts but one are smaller, or words before the first of them make it one."""
        if whole < 0:
            return False
        larger = sum(self._sizes[part] >= self._sizes[whole] for part in parts)
        return larger <= 1 or self._is_of_that(whole + 1)

    def _is_of_that(self, first: int) -> bool:
        """Whether words right beside the amount make it a part of the one before."""
        before, behind = self._phrase(first)
        return bool(patterns.of_which().search(before) or patterns.of_which().match(behind.lstrip()))

    def _total_before(self, start: int) -> int | None:
        """The largest of the amounts before the one that begins a list and its sentence."""
        if not start or not self._opens(start):
            return None
        here = self.claims[start].span.start
        before = [one for one in range(start) if here - self.claims[one].span.start <= _FAR]
        return max(before, key=lambda one: self._sizes[one], default=None)

    def _opens(self, place: int) -> bool:
        """Whether the amount is the first of its sentence."""
        together = self._statements.wording.in_one_sentence
        return not place or not together(self.claims[place - 1], self.claims[place])

    def _begins(self, start: int, whole: int) -> bool:
        """Whether the list begins with its sentence, which is that of the whole or the one before."""
        one, wording = self.claims[start], self._statements.wording
        if not self._opens(start) or wording.line(one) != wording.line(self.claims[whole]):
            return False
        together = wording.in_one_sentence
        return all(together(one, other) or together(other, self.claims[whole]) for other in self.claims[start:whole])

    def _is_sum(self, at: int) -> bool:
        return bool(patterns.summed().search(self._words(at)))

    def _words(self, at: int) -> str:
        before, behind = self._phrase(at)
        return f"{before} # {behind}"

    def _phrase(self, at: int) -> tuple[str, str]:
        """The words before the amount, and those behind it up to the end of their clause."""
        ties, claim = self._statements.ties, self.claims[at]
        behind = patterns.clause().match(ties.behind(claim))
        return ties.before(claim), behind.group() if behind else ""
