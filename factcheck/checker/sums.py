"""Sums that words make: "the rest", "between them", "in all"; whatever each number was read to be of.

The words say that a list is complete, or that a number is the sum of those before it. Which number is the whole, and
where the list begins, the arithmetic decides: of the lists that may be meant the one that adds up, else the one that a
slip of the pen explains best.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.checker import sum_patterns as patterns
from factcheck.checker.figures import Figures
from factcheck.checker.formula import plus
from factcheck.checker.keys import BALANCE
from factcheck.checker.leaf import Leaf
from factcheck.checker.precision import ROUNDED, TIERS
from factcheck.checker.relation import Equation
from factcheck.checker.statements import Statements
from factcheck.checker.suspects import candidates
from factcheck.checker.typos import DIGIT, POINT, SCALE, SWAPPED
from factcheck.checker.ways import is_added, size_of
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim, Kind

_GAP, _FAR = 300, 1000
"""How many characters lie between two figures of a list at most, and from the first to the last."""
_FEWEST, _MOST = 2, 10
_OF_THE_PEN = (SWAPPED, DIGIT, POINT, SCALE)
_WIDEST = Decimal("0.1")
"""A sum whose range is wider than this part of the whole would meet it by chance."""


class Told(NamedTuple):
    """A whole, its parts, and the equation that makes one of the other."""

    equation: Equation
    claims: tuple[Claim, ...]

    @classmethod
    def of(cls, whole: Claim, parts: Sequence[Claim]) -> Told:
        signed = {claim.series.measure for claim in (whole, *parts)} == {BALANCE} and whole.quantity.value > 0
        leaves = [Leaf(claim if signed else size_of(claim)) for claim in (whole, *parts)]
        return cls(Equation(leaves[0], plus(*leaves[1:])), (whole, *parts))

    @property
    def is_sharp(self) -> bool:
        sizes = [side.interval(ROUNDED) for side in (self.equation.stated, self.equation.computed)]
        return sum(size.high - size.low for size in sizes) <= _WIDEST * abs(self.equation.stated.nominal())


def sums_in_words(statements: Statements) -> Iterator[Told]:
    """The sums that the words of an article make, each with the list that is most likely meant."""
    figures = Figures(statements.claims)
    for row in _rows(statements):
        reader = _Row(statements, row)
        for at in range(len(row)):
            told = _best(statements, figures, list(reader.closed_by(at)))
            if told is None:
                told = _best(statements, figures, list(reader.summed_by(at)))
            if told:
                yield told


def _rows(statements: Statements) -> Iterator[list[Claim]]:
    """The amounts of one unit, and the shares, in the order of the text, but those of an earlier time."""
    told: dict[tuple[bool, str | None], list[Claim]] = {}
    for claim in statements.claims:
        if claim.kind is Kind.SHARE or is_added(claim):
            row = told.setdefault((claim.kind is Kind.SHARE, claim.quantity.unit), [])
            if not (statements.ties.is_earlier(claim) and _is_of_other_time(claim, row)):
                row.append(claim)
    yield from (row for row in told.values() if len(row) > _FEWEST)


def _is_of_other_time(claim: Claim, row: Sequence[Claim]) -> bool:
    return not row or claim.series.period != row[-1].series.period


def _best(statements: Statements, figures: Figures, lists: Sequence[Told]) -> Told | None:
    """The first of the lists that adds up, else the one that a slip explains best."""
    alike = [told for told in lists if statements.are_alike(told.claims)]
    for told in alike:
        if told.equation.possible(ROUNDED) and told.is_sharp:
            return told
    explained = [(score, told) for told in alike if (score := _explained(figures, told))]
    return max(explained, key=lambda pair: pair[0])[1] if explained else None


def _explained(figures: Figures, told: Told) -> Decimal:
    """How well a slip of the pen explains that the list does not add up."""
    left = told.equation.implied(TIERS[Severity.NOTE])
    found = candidates(figures, ((claim, left[claim.id]) for claim in told.claims))
    return next((one.score for one in found if one.guess.slip and one.guess.slip.kind in _OF_THE_PEN), Decimal(0))


class _Row:
    """Amounts that stand one after the other, and the words between them."""

    def __init__(self, statements: Statements, claims: Sequence[Claim]) -> None:
        self._statements, self._claims = statements, claims
        self._sizes = [abs(claim.quantity.value) for claim in claims]

    def closed_by(self, at: int) -> Iterator[Told]:
        """The lists that end with this amount as what is left of a whole told before them, or right behind it."""
        if not self._closes(at):
            return
        for start in self._starts(at):
            parts = range(start, at + 1)
            if len(parts) < _FEWEST:
                continue
            if self._may_be_whole(start - 1, parts):
                yield from self._lists(start - 1, parts)
            if (total := self._total_before(start)) is not None and total != start - 1:
                yield from self._lists(total, parts)
            if at + 1 < len(self._claims) and self._is_sum(at + 1):
                yield from self._lists(at + 1, parts)

    def summed_by(self, at: int) -> Iterator[Told]:
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

    def _lists(self, whole: int, parts: range) -> Iterator[Told]:
        """All of the parts, and without those that are parts of parts."""
        yield self._told(whole, parts)
        inner = [part for part in parts if part > parts[0] and self._is_nested(part)]
        left = [part for part in parts if part not in inner]
        if inner and len(left) >= _FEWEST:
            yield self._told(whole, left)

    def _told(self, whole: int, parts: Sequence[int]) -> Told:
        return Told.of(self._claims[whole], [self._claims[part] for part in parts])

    def _starts(self, last: int) -> Iterator[int]:
        """Where a list may begin that ends with the amount at `last`."""
        for start in range(last, max(last - _MOST, -1), -1):
            one = self._claims[start]
            if self._claims[last].span.start - one.span.start > _FAR:
                return
            yield start
            if start and one.span.start - self._claims[start - 1].span.end > _GAP:
                return

    def _may_be_whole(self, whole: int, parts: range) -> bool:
        """Whether all the parts but one are smaller, or it opens a sentence or a list of parts."""
        if whole < 0:
            return False
        larger = sum(self._sizes[part] >= self._sizes[whole] for part in parts)
        return larger <= 1 or self._opens(whole)

    def _total_before(self, start: int) -> int | None:
        """The largest of the amounts before the one that begins a list and its sentence."""
        if not start or self._statements.wording.in_one_sentence(self._claims[start - 1], self._claims[start]):
            return None
        here = self._claims[start].span.start
        before = [one for one in range(start) if here - self._claims[one].span.start <= _FAR]
        return max(before, key=lambda one: self._sizes[one], default=None)

    def _opens(self, place: int) -> bool:
        words = self._statements.ties
        return bool(
            patterns.divided().search(words.behind(self._claims[place]))
            or patterns.of_which().search(words.before(self._claims[place + 1]))
        )

    def _begins(self, start: int, whole: int) -> bool:
        """Whether the list begins with its sentence, which is that of the whole or the one before."""
        one, before = self._claims[start], self._claims[start - 1] if start else None
        together = self._statements.wording.in_one_sentence
        if before and together(before, one):
            return False
        return all(together(one, other) or together(other, self._claims[whole]) for other in self._claims[start:whole])

    def _closes(self, at: int) -> bool:
        ties, claim = self._statements.ties, self._claims[at]
        if patterns.left_over_behind().match(ties.behind(claim)):
            return True
        return bool(patterns.left_over().search(ties.before(claim)))

    def _is_sum(self, at: int) -> bool:
        return bool(patterns.summed().search(self._words(at)))

    def _words(self, at: int) -> str:
        ties, claim = self._statements.ties, self._claims[at]
        behind = patterns.clause().match(ties.behind(claim))
        return f"{ties.before(claim)} # {behind.group() if behind else ''}"

    def _is_nested(self, at: int) -> bool:
        return self._statements.ties.is_of_that(self._claims[at])
