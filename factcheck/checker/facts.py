"""What the numbers show of a series, as formulas that are positive where something is true."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain, islice, product

from factcheck.checker.arithmetic.calculation import worked
from factcheck.checker.arithmetic.formula import Constant, Formula, Quotient, Sum, minus, plus
from factcheck.checker.arithmetic.leaf import Leaf, rate
from factcheck.checker.arithmetic.precision import Tier
from factcheck.checker.arithmetic.terms import Term, complement, stated
from factcheck.checker.identities import claims_of
from factcheck.checker.keys import FLOW, TURNOVER, Topic, flow
from factcheck.checker.statements import Statements
from factcheck.domain.claim import Claim, Kind
from factcheck.domain.period import Period
from factcheck.resources import vocabulary

_ONE = Constant(Decimal(1))
_SLACK = Decimal("1e-12")
"""The error of 28-digit division."""
_MOST_WAYS = 6


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that is true where `proof` is positive, and false where `denial` is negative.

    The two differ for words that leave open how much they mean: 5 percent up is no proof of a surge and no denial.
    `told` is the small sum for people.
    """

    proof: Formula
    denial: Formula
    claims: tuple[Claim, ...]
    told: str

    def proved(self, tier: Tier) -> bool:
        """Whether it is true for every value that the claims allow."""
        return self.proof.interval(tier).low > _SLACK

    def refuted(self, tier: Tier) -> bool:
        """Whether it is false for every value that the claims allow."""
        return self.denial.interval(tier).high < -_SLACK


@dataclass(frozen=True, slots=True)
class Proof:
    """One way to settle a statement: it holds where all facts do, and fails where one of them does.

    Where it is not `complete`, some who should be compared are not told of: then it can only fail.
    """

    facts: tuple[Fact, ...]
    calculation: str
    complete: bool = True

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(claim for fact in self.facts for claim in fact.claims)


def single(fact: Fact) -> Proof:
    return Proof((fact,), fact.told)


def beyond(formula: Formula, limit: Decimal, sign: int = 1) -> Formula:
    """What is positive where `formula` is above the limit, or below it for the sign -1."""
    terms = (Decimal(sign), formula), (Decimal(-sign), Constant(limit))
    return Sum(terms)


def levels(statements: Statements, about: Topic) -> list[Term]:
    """The level as it is stated, else as it follows from the flows both ways."""
    if found := stated(statements.levels(about)):
        return found
    if about.measure == FLOW:
        return complement(statements, about)
    if about.measure != TURNOVER:
        return []
    there = flow(about.origin, about.destination, about.product, about.period)
    back = flow(about.destination, about.origin, about.product, about.period)
    pairs = of_one_unit(stated(statements.levels(there)), stated(statements.levels(back)))
    return [Term(plus(one.formula, other.formula), claims_of((one, other)), one.unit) for one, other in pairs]


def growths(statements: Statements, about: Topic, base: Period) -> list[Term]:
    """The level as a multiple of that in the base period: from a growth rate, from the two levels, from a step.

    Not from the levels where growth is told at constant prices and levels are not: GDP, wages.
    """
    before = about.during(base)
    both = of_one_unit(levels(statements, about), levels(statements, before))
    found = [
        Term(Quotient(now.formula, then.formula), claims_of((now, then)), None)
        for now, then in both
        if then.formula.nominal() > 0 and not set(now.claims) & set(then.claims)
    ]
    if any(now.unit == "percent" for now in levels(statements, about)):
        return found
    if about.measure in vocabulary("measures")["told_by_growth"]:
        found = []
    told = [move.claim for move in statements.growths(about) if move.before == before]
    return [*(Term(rate(claim), (claim,), None) for claim in told), *found, *_from_steps(statements, about, before)]


def _from_steps(statements: Statements, about: Topic, before: Topic) -> Iterator[Term]:
    for move in statements.steps(about):
        if move.before != before:
            continue
        down = move.claim.quantity.value < 0
        size = replace(move.claim, quantity=-move.claim.quantity) if down else move.claim
        step = Term(Leaf(size), (move.claim,), size.quantity.unit)
        for then, _ in of_one_unit(levels(statements, before), [step]):
            part = Quotient(step.formula, then.formula)
            yield Term(minus(_ONE, part) if down else plus(_ONE, part), (*then.claims, move.claim), None)
        for now, _ in of_one_unit(levels(statements, about), [step]):
            part = Quotient(step.formula, now.formula)
            rest = plus(_ONE, part) if down else minus(_ONE, part)
            yield Term(Quotient(_ONE, rest), (*now.claims, move.claim), None)


def bases(statements: Statements, about: Topic, said: Period | None) -> list[Period]:
    """The periods that a change may be measured against: the one said, else those of the article's own changes."""
    if said or about.period is None:
        return [said] if said else []
    moves = chain(statements.growths(about), statements.steps(about))
    told = sorted({move.before.period for move in moves if move.before.period})
    return told or [about.period.years_later(-1)]


def bases_meant(statements: Statements, about: Topic, said: Period | None) -> list[Period]:
    """The periods that "rose" may be told against; none where it rose against one and fell against another."""
    told = bases(statements, about, said)
    if len(told) == 1:
        return told
    found = [growth.formula.nominal() for base in told for growth in growths(statements, about, base)]
    ways = {growth < 1 for growth in found if not growth.is_nan()}
    return told if len(ways) == 1 else []


def growth_told(growth: Term) -> str:
    """A growth as people read it: ``10.6 / 11.2 = −5.4 percent``, ``−5.2 percent``, ``2.6 times``."""
    return worked(growth.formula, Kind.CHANGE)


def of_one_unit(ones: Sequence[Term], others: Sequence[Term]) -> Iterator[tuple[Term, Term]]:
    """The pairs that can be compared, not too many of them."""
    return islice(((one, other) for one, other in product(ones, others) if one.unit == other.unit), _MOST_WAYS)
