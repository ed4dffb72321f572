"""Which figures the words may make parts of which others: the lists that end with "the rest", or go into "in all"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.checker.lists import without_inner
from factcheck.checker.statements import Statements
from factcheck.checker.tied import sum_patterns as patterns
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
        ends = self._ends_list(at)
        for start in self._starts(at):
            parts = range(start, at + 1)
            if len(parts) < _FEWEST:
                continue
            if self._may_be_whole(start - 1, parts):
                yield from self._lists(start - 1, parts, ends)
            if (total := self._total_before(parts)) is not None and total != start - 1:
                yield from (one._replace(is_sure=ends) for one in self._lists(total, parts))
            if at + 1 < len(self.claims) and self._opens(start) and self._concludes(at + 1):
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
        """All amounts behind this one in its sentence, or in the next, where words say that it is made up of them."""
        words = self._statements.ties.behind(self.claims[at])
        listed = patterns.colon().match(words)
        is_sure = bool(patterns.divided().match(words) or (listed and self._is_sum(at)))
        if listed or is_sure:
            yield from self._parts_beside(at, at, is_sure)
        elif at + 1 < len(self.claims) and self._opens(at + 1):
            divides = bool(patterns.divides().search(self._phrase(at + 1)[0]))
            if divides or self._is_of_that(at + 1):
                yield from self._parts_beside(at, at + 1, divides)

    def _parts_beside(self, whole: int, one: int, is_sure: bool) -> Iterator[Sum]:
        """All amounts behind the whole in the sentence of one of them."""
        together, behind = self._statements.wording.in_one_sentence, range(whole + 1, len(self.claims))
        parts = [part for part in behind if together(self.claims[one], self.claims[part])]
        if _FEWEST <= len(parts) <= _MOST:
            yield from (told._replace(is_sure=is_sure) for told in self._lists(whole, parts))

    def halves_at(self, at: int) -> Iterator[Sum]:
        """This amount and the one behind it as two halves by their names, and a larger one before or right behind."""
        if at + 1 >= len(self.claims) or not self._are_halves(at, at + 1):
            return
        largest = max(self._sizes[at], self._sizes[at + 1])
        before = [place for place in range(at - 1, -1, -1) if self._sizes[place] >= largest]
        for whole in before:
            whose, first, second = (self._statements.wording.line(self.claims[place]) for place in (whole, at, at + 1))
            told = whose != first or first == second or not self._is_item(whole)  # not of the first line of a list
            if self.claims[at].span.start - self.claims[whole].span.start <= _FAR:
                yield Sum(whole, (at, at + 1), whole == before[0] and told)

    def _are_halves(self, one: int, other: int) -> bool:
        if self.claims[one].span.gap(self.claims[other].span) > _GAP:
            return False
        return patterns.are_halves(self._phrase(one), self._phrase(other))

    def _ends_list(self, at: int) -> bool:
        """Whether no other of its kind follows in the sentence, or behind a semicolon."""
        if at + 1 == len(self.claims) or self._opens(at + 1) or self.claims[at + 1].kind is not self.claims[at].kind:
            return True
        return ";" in self._statements.ties.behind(self.claims[at])

    def _lists(self, whole: int, parts: Sequence[int], ends: bool = True) -> Iterator[Sum]:
        """All of the parts, and without those that are parts of parts."""
        is_sure = ends and (whole > parts[-1] or self._is_apart(whole))
        yield Sum(whole, parts, is_sure)
        ties = self._statements.ties
        outer = [part for part in parts if part == parts[0] or not ties.is_of_that(self.claims[part])]
        for left in (outer, without_inner(parts, self._ranges)):
            if _FEWEST <= len(left) < len(parts):
                yield Sum(whole, left, is_sure)

    def _is_apart(self, whole: int) -> bool:
        """Whether a whole stands in a sentence before its parts, or what is beside it begins a list of them."""
        if self._is_of_that(whole + 1):
            return True
        if self._opens(whole + 1):
            return not (self._is_of_that(whole) or self._is_item(whole) or self._is_ranked(whole))
        ties = self._statements.ties
        before, behind = ties.before(self.claims[whole]), ties.behind(self.claims[whole])
        return bool(patterns.out_of().match(before) or patterns.listing().match(behind))

    def _is_ranked(self, place: int) -> bool:
        """Whether the sentence of the amount tells what place it has: it is the first of a list, and no whole."""
        together = self._statements.wording.in_one_sentence
        return any(together(self.claims[place], rank) for rank in self._statements.ranks)

    def _is_item(self, place: int) -> bool:
        """Whether the amount stands in a line of a list."""
        line = self._statements.wording.line(self.claims[place]) or 0
        return bool(patterns.bullet().match(self._statements.wording.between(line, line + 2)))

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
        """Whether all parts are smaller, all but one in its paragraph, or words beside the first make it the whole."""
        if whole < 0:
            return False
        larger = sum(self._sizes[part] >= self._sizes[whole] for part in parts)
        lines = {self._statements.wording.line(self.claims[place]) for place in (whole, parts[0])}
        return larger <= (len(lines) == 1) or self._is_of_that(whole + 1)

    def _is_of_that(self, first: int) -> bool:
        """Whether words right beside the amount make it a part of the one before."""
        before, behind = self._phrase(first)
        return bool(patterns.of_which().search(before) or patterns.of_which().match(behind.lstrip()))

    def _total_before(self, parts: range) -> int | None:
        """The largest of the amounts before a list in one paragraph that begins with its sentence."""
        start, line = parts[0], self._statements.wording.line
        if not start or not self._opens(start) or line(self.claims[start]) != line(self.claims[parts[-1]]):
            return None
        here = self.claims[start].span.start
        near = (one for one in range(start) if here - self.claims[one].span.start <= _FAR)
        before = [one for one in near if not self._is_of_that(one)]
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

    def _concludes(self, at: int) -> bool:
        return self._is_sum(at) or bool(patterns.concluded().search(self._phrase(at)[0]))

    def _is_sum(self, at: int) -> bool:
        return bool(patterns.summed().search(self._words(at)))

    def _words(self, at: int) -> str:
        return " # ".join(self._phrase(at))

    def _phrase(self, at: int) -> tuple[str, str]:
        """The words before the amount, and those behind it up to the end of their clause."""
        ties, claim = self._statements.ties, self.claims[at]
        behind = patterns.clause().match(ties.behind(claim))
        return ties.before(claim), behind.group() if behind else ""
