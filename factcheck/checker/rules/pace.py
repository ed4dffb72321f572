"""What the text says accelerated grew faster than before, and what it says slowed grew less fast.

## What it does
Compares the growth in the period with the growth in the one before it, each as it is stated or as the levels give it.
Of a rate, such as inflation, it compares the rates themselves.

## Why
A smaller increase is easily called a fall, and a smaller fall an acceleration.

## Example that holds
Growth in exports slowed in 2023: they rose 4 percent, after 9 percent in 2022.

## Example that fails
Inflation slowed in May to 6.1 percent, from 5.8 percent in April.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checker.arithmetic.formula import minus
from factcheck.checker.arithmetic.terms import Term
from factcheck.checker.explain import quoted
from factcheck.checker.facts import Fact, Proof, bases, growth_told, growths, levels, of_one_unit, single
from factcheck.checker.keys import Topic, topic
from factcheck.checker.relation import Rule
from factcheck.checker.statements import Statements
from factcheck.domain.assertion import Asserted, Assertion
from factcheck.domain.period import Period

RULE = Rule("FC124", "pace")
ASSERTED = frozenset((Asserted.ACCELERATED, Asserted.SLOWED))


def proofs(statements: Statements, assertion: Assertion) -> Iterator[Proof]:
    about = topic(assertion.series)
    sign = 1 if assertion.asserted is Asserted.ACCELERATED else -1
    if about.period is None:
        return
    earlier = [assertion.base_period] if assertion.base_period else _before(about.period)
    for base in earlier:
        yield from _rates(statements, about, base, sign)
        for now, then in _paces(statements, about, base):
            told = f"{growth_told(now)} after {growth_told(then)}"
            yield _faster(now, then, sign, told)


def _before(period: Period) -> list[Period]:
    return list(dict.fromkeys((period.years_later(-1), period.just_before())))


def _rates(statements: Statements, about: Topic, base: Period, sign: int) -> Iterator[Proof]:
    for now, then in of_one_unit(levels(statements, about), levels(statements, about.during(base))):
        if now.unit == "percent":
            told = " after ".join(quoted(term.claims[0]) for term in (now, then))
            yield _faster(now, then, sign, told)


def _paces(statements: Statements, about: Topic, base: Period) -> Iterator[tuple[Term, Term]]:
    """The growth in the period and in the base period, each over the same time."""
    assert about.period is not None
    for start in bases(statements, about, None):
        for earlier in bases(statements, about.during(base), None):
            if _as_long_ago(about.period, start, base, earlier):
                for now in growths(statements, about, start):
                    for then in growths(statements, about.during(base), earlier):
                        yield now, then


def _as_long_ago(now: Period, start: Period, base: Period, earlier: Period) -> bool:
    years = now.start.year - start.start.year
    return start == now.years_later(-years) and earlier == base.years_later(-years) and years > 0


def _faster(now: Term, then: Term, sign: int, told: str) -> Proof:
    difference = minus(now.formula, then.formula) if sign > 0 else minus(then.formula, now.formula)
    return single(Fact(difference, difference, tuple(dict.fromkeys((*now.claims, *then.claims))), told))
