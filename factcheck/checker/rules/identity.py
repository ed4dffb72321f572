"""Figures of people and of trade that are made up of others by definition add up.

## What it does
Adds the levels that make up another one of the same area, period and kind: births less deaths are the natural increase,
immigrants less emigrants the net migration, the employed and the unemployed the labour force; and exports (or imports)
of goods and of services what the text calls overall exports, or those of goods and services. What a state takes in less
what it spends is the balance of its budget: a warning at most, as states lend and repay as well. Those without work are
to those with it, and are of the labour force, as the jobless rate says: a warning at most, as surveys count in other
ways than offices.

## Why
Each comes from another table of the office, and the sum from a third; a slip in any of them shows.

## Example that holds
With 392,600 births and 713,500 deaths the natural decrease was 320,900.

## Example that fails
With 392,600 births and 713,500 deaths the natural decrease was 230,900.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.checker.arithmetic.formula import Product
from factcheck.checker.arithmetic.leaf import Leaf, Use
from factcheck.checker.arithmetic.terms import Term, combinations, stated
from factcheck.checker.identities import claims_of
from factcheck.checker.keys import FLOW, Topic
from factcheck.checker.relation import Equation, Relation, Rule, linear
from factcheck.checker.statements import Statements
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim
from factcheck.resources import any_of, vocabulary, word_set

RULE = Rule("FC130", "identity")
_BUDGET = "budget"
_JOBLESS, _EMPLOYED, _LABOUR = "unemployment", "other:employed persons", "other:labor force"


class Identity(NamedTuple):
    """The measures of a sum: the whole, what is added and what is taken away; and the units that they come in."""

    whole: str
    plus: tuple[str, ...]
    minus: tuple[str, ...]
    units: tuple[str, ...]

    @property
    def coefficients(self) -> tuple[int, ...]:
        return 1, *(-1 for _ in self.plus), *(1 for _ in self.minus)


def relations(statements: Statements) -> Iterator[Relation]:
    measures = {about.measure for about in statements.level_topics()}
    for identity in _identities():
        if measures.issuperset((identity.whole, *identity.plus, *identity.minus)):
            for about in statements.level_topics():
                if about.measure == identity.whole:
                    yield from _made_up(statements, about, identity)
    for about in statements.level_topics() if _JOBLESS in measures else ():
        yield from _jobless(statements, about)
    for about in statements.level_topics() if measures & set(_services().values()) else ():
        yield from _goods_and_services(statements, about)
    if _BUDGET in measures:
        yield from _purses(statements)


def _made_up(statements: Statements, about: Topic, identity: Identity) -> Iterator[Relation]:
    topics = [about._replace(measure=measure) for measure in (identity.whole, *identity.plus, *identity.minus)]
    yield from _sums(statements, identity.coefficients, [_counted(statements, topic, identity) for topic in topics])


def _counted(statements: Statements, about: Topic, identity: Identity) -> list[Term]:
    """The levels in one of the units, which are one for the sum: births and deaths are persons."""
    levels = (level for level in statements.levels(about) if level.quantity.unit in identity.units)
    return [term._replace(unit=identity.units[0]) for term in stated(levels)]


def _jobless(statements: Statements, about: Topic) -> Iterator[Relation]:
    """How many are without work, by how many have it, or by all who could, and the rate."""
    if about.measure != _JOBLESS:
        return
    rates = [rate for rate in statements.levels(about) if rate.quantity.unit == "percent"]
    for measure, use in ((_EMPLOYED, Use.ODDS), (_LABOUR, Use.PART)):
        topics = about, about._replace(measure=measure)
        ways = [stated(c for c in statements.levels(topic) if c.quantity.unit == "persons") for topic in topics]
        for jobless, others in combinations(statements, ways) if rates else ():
            for rate in rates:
                claims = claims_of((jobless, others))
                equation = Equation(Leaf(claims[0]), Product(others.formula, Leaf(rate, use)))
                if statements.are_alike((*claims, rate)):
                    yield Relation(RULE, equation, (*claims, rate), ceiling=Severity.WARNING)


def _goods_and_services(statements: Statements, about: Topic) -> Iterator[Relation]:
    """All that a country sells, of which goods and services are told apart: the text says which figure is which."""
    if about.measure != FLOW or about.product:
        return
    told = statements.levels(about)
    overall = [claim for claim in told if _said_of(statements, claim, "overall")]
    goods = [claim for claim in told if claim not in overall and _said_of(statements, claim, "goods_only")]
    for measure, service in _services().items():
        home = about.origin if measure == "exports" else about.destination
        services = statements.levels(Topic(service, home, None, None, about.period))
        yield from _sums(statements, (1, -1, -1), [stated(claims) for claims in (overall, goods, services)])


def _purses(statements: Statements) -> Iterator[Relation]:
    """What a state takes in less what it spends is what its budget has left, or lacks; by whatever either is called."""
    for about in statements.level_topics():
        if about.measure != _BUDGET or about.product:
            continue
        alike = [one for one in statements.level_topics() if one.of(None) == about and one.product]
        ways = [
            stated(claim for one in alike if _is_called(one.product, name) for claim in statements.levels(one))
            for name in ("purse_income", "purse_outlays")
        ]
        for relation in _sums(statements, (1, -1, 1), [stated(statements.levels(about)), *ways]):
            yield relation._replace(ceiling=Severity.WARNING)


def _is_called(product: str | None, name: str) -> bool:
    """Whether it is all of one side of the budget: "total revenue", not "oil revenue"."""
    words = set((product or "").split())
    names = word_set("wording", name)
    return bool(words & names) and words <= names | word_set("wording", "purse_whole")


def _sums(statements: Statements, coefficients: Sequence[int], ways: Sequence[list[Term]]) -> Iterator[Relation]:
    for terms in combinations(statements, ways):
        if equation := linear(coefficients, terms):
            yield Relation(RULE, equation, claims_of(terms))


def _said_of(statements: Statements, claim: Claim, words: str) -> bool:
    """Whether the words between the figure before it in its sentence and this one are of that list."""
    opening = statements.wording.openings(claim)
    if opening is None:
        return False
    start = max([opening[1], *(c.span.end for c in statements.claims if c.span.end <= claim.span.start)])
    return bool(_pattern(words).search(statements.wording.between(start, claim.span.start)))


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary('wording')[words])})\b")


@cache
def _identities() -> tuple[Identity, ...]:
    return tuple(
        Identity(told["whole"], tuple(told["plus"]), tuple(told["minus"]), tuple(told["units"]))
        for told in vocabulary("identities")
    )


def _services() -> dict[str, str]:
    """By flow the measure of that in services."""
    return {flow: f"other:services {flow}" for flow in ("exports", "imports")}
