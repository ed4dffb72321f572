"""One thing that must hold between claims, and what its numbers say about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.checker.arithmetic.formula import Constant, Formula, Quotient, Sum, substitute
from factcheck.checker.arithmetic.interval import EVERYTHING, Interval
from factcheck.checker.arithmetic.leaf import Leaf
from factcheck.checker.arithmetic.precision import ROUNDED, Tier, reading
from factcheck.checker.arithmetic.solving import Worked
from factcheck.checker.arithmetic.terms import Term
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim


class Rule(NamedTuple):
    """A rule's stable code and readable name."""

    code: str
    name: str


class Equation(NamedTuple):
    """The `stated` number is what the others come to."""

    stated: Leaf | Constant
    computed: Formula

    @property
    def repeats(self) -> bool:
        """Whether it only says that one figure is told twice in the same way."""
        stated, computed = self.stated, self.computed
        return isinstance(stated, Leaf) and isinstance(computed, Leaf) and stated.use is computed.use

    def possible(self, tier: Tier) -> bool:
        stated, nominal = self.stated.interval(tier), self.computed.nominal()
        if nominal.is_finite() and stated.holds(nominal):
            return True
        return stated.meets(self.computed.interval(tier))

    def implied(self, tier: Tier) -> dict[str, Interval]:
        """By the id of each claim what the others leave for it."""
        computed = Worked.at(self.computed, tier)
        left = {leaf.claim.id: wanted for leaf, wanted in computed.solved(self.stated.interval(tier))}
        if isinstance(self.stated, Leaf):
            left[self.stated.claim.id] = self.stated.back(computed.result)
        return left

    def with_claims(self, changed: Mapping[str, Claim]) -> Equation:
        """The same equation with other claims in place of those with the ids of `changed`."""
        stated = substitute(self.stated, changed)
        assert isinstance(stated, Leaf | Constant)
        return Equation(stated, substitute(self.computed, changed))


class Ranking(NamedTuple):
    """`subject` is the `place`-th of itself and `others`, from the top, or from the bottom where negative."""

    place: int
    subject: Claim
    others: tuple[Claim, ...]

    def ahead(self, tier: Tier) -> int:
        """How many of the others are certainly ahead of the subject."""
        own = reading(self.subject.quantity, tier)
        ranges = (reading(other.quantity, tier) for other in self.others)
        return sum(r.low > own.high if self.place > 0 else r.high < own.low for r in ranges)

    def possible(self, tier: Tier) -> bool:
        return self.ahead(tier) < abs(self.place)

    def implied(self, tier: Tier) -> dict[str, Interval]:
        """By the id of each claim what the others leave for it."""
        own = reading(self.subject.quantity, tier)
        behind = Interval(EVERYTHING.low, own.high) if self.place > 0 else Interval(own.low, EVERYTHING.high)
        last = abs(self.place) - 1
        left = {o.id: EVERYTHING if self._ahead_without(o, tier) < last else behind for o in self.others}
        return {**left, self.subject.id: self._ahead_of(reading(other.quantity, tier) for other in self.others)}

    def _ahead_of(self, ranges: Iterable[Interval]) -> Interval:
        """What the subject may say so that it has its place among these."""
        if self.place > 0:
            return Interval(sorted((r.low for r in ranges), reverse=True)[self._index], EVERYTHING.high)
        return Interval(EVERYTHING.low, sorted(r.high for r in ranges)[self._index])

    def mended_by(self, claim: Claim, tier: Tier) -> bool:
        """Whether another figure for `claim` alone makes the place right."""
        return claim.id == self.subject.id or self._ahead_without(claim, tier) < abs(self.place)

    def _ahead_without(self, claim: Claim, tier: Tier) -> int:
        others = tuple(other for other in self.others if other.id != claim.id)
        return Ranking(self.place, self.subject, others).ahead(tier)

    @property
    def actual_place(self) -> int:
        """The subject's place by the figures as they stand."""
        own = self.subject.quantity.value
        values = [other.quantity.value for other in self.others]
        ahead = sum(value > own if self.place > 0 else value < own for value in values)
        return (ahead + 1) * (1 if self.place > 0 else -1)

    @property
    def _index(self) -> int:
        return min(abs(self.place), len(self.others)) - 1


class AtMost(NamedTuple):
    """`part` is no more than `whole`."""

    part: Claim
    whole: Claim

    def possible(self, tier: Tier) -> bool:
        if self.part.quantity.value <= self.whole.quantity.value:
            return True
        return Leaf(self.part).interval(tier).low <= Leaf(self.whole).interval(tier).high

    def implied(self, tier: Tier) -> dict[str, Interval]:
        """By the id of each claim what the other leaves for it."""
        most = Leaf(self.whole).interval(tier).high
        at_least = Interval(Leaf(self.part).interval(tier).low, EVERYTHING.high)
        return {self.whole.id: at_least, self.part.id: Interval(min(Decimal(0), most), most)}


class Agreement(NamedTuple):
    """Two sources give one figure for one thing. Neither has to change where they do not."""

    one: Claim
    other: Claim

    @property
    def ratio(self) -> Decimal:
        """The larger figure as a multiple of the smaller one."""
        small, large = sorted(abs(claim.quantity.value) for claim in (self.one, self.other))
        return large / small if small else Decimal("Infinity")

    def possible(self, tier: Tier) -> bool:
        return reading(self.one.quantity, tier).meets(reading(self.other.quantity, tier))

    def implied(self, tier: Tier) -> dict[str, Interval]:
        """By the id of each claim what the other leaves for it: anything."""
        return {self.one.id: EVERYTHING, self.other.id: EVERYTHING}


Condition = Equation | Ranking | AtMost | Agreement


class Relation(NamedTuple):
    """A rule applied to claims, which are in the rule's own order.

    `derived` marks one that needs a value the article does not state. `ceiling` is the most that a failure may be
    called; `assumptions` are what had to be taken for granted, as clauses for a person.
    `only_failures` keeps silent about it when it holds, as that says nothing. `by_words` marks one that the grammar of
    a sentence makes, so that it does not matter of which period each figure is; `meant` one whose figures a sentence
    ties, where the article tells some of them in more than one way; `only_slips` one of which a misfit is told only
    where a slip of the pen explains it; `supposed` one whose figures are only supposed to be of one thing.
    """

    rule: Rule
    condition: Condition
    claims: tuple[Claim, ...]
    derived: bool = False
    ceiling: Severity = Severity.ERROR
    assumptions: tuple[str, ...] = ()
    only_failures: bool = False
    by_words: bool = False
    meant: bool = False
    only_slips: bool = False
    supposed: bool = False

    @property
    def holds(self) -> bool:
        return self.condition.possible(ROUNDED)


def linear(coefficients: Sequence[int], terms: Sequence[Term]) -> Equation | None:
    """The equation "coefficients times terms add to nothing", told as the first number that can stand alone.

    A term that is a stated number stands alone; where all were carried from another period, the growth rate of the
    first one that has one does. None where neither is there.
    """
    for place, term in enumerate(terms):
        if isinstance(term.formula, Leaf):
            return Equation(term.formula, _others(coefficients, terms, place))
    for place, term in enumerate(terms):
        if term.carried:
            factor, level = term.carried
            return Equation(factor, Quotient(level, _others(coefficients, terms, place)))
    return None


def _others(coefficients: Sequence[int], terms: Sequence[Term], place: int) -> Formula:
    """What the other terms come to in that one's place: a sum, or the only one where it is taken once."""
    own = coefficients[place]
    signed = [(Decimal(-c) / own, term.formula) for c, term in zip(coefficients, terms, strict=True)]
    others = (*signed[:place], *signed[place + 1 :])
    return others[0][1] if len(others) == 1 and others[0][0] == 1 else Sum(others)
