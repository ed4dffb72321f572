"""A level, the level before and the change in percent fit together.

## What it does
Divides the level now by the level before and compares the result with the stated change in percent. Where the article
gives the absolute change in place of one of the levels, it uses that. A change of a rate that fits as percentage points
only is told by percent-of-rate. A mean change a year over several years is compounded.

## Why
Growth rates are the figures most often carried over from another release, another year or another country.
A base that was revised since is allowed for: less than 2 percent of it is a warning, no error. GDP grows in real terms
and its levels are at current prices: they are held against each other where one sentence has all three.

## Example that holds
Trade rose 27 percent, from $70.2 billion to $89.4 billion.

## Example that fails
Imports rose 49 percent, from $931 million to $1.8 billion.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checker.arithmetic.formula import Formula, Product, Quotient
from factcheck.checker.arithmetic.leaf import Leaf, Use, rate
from factcheck.checker.arithmetic.terms import Term, combinations, stated
from factcheck.checker.arithmetic.ways import size_of
from factcheck.checker.fitting_units import fitting_units
from factcheck.checker.identities import claims_of
from factcheck.checker.keys import Topic
from factcheck.checker.points import is_of_prices, told_as_percent
from factcheck.checker.relation import Equation, Relation, Rule
from factcheck.checker.statements import Move, Statements
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim, Kind

RULE = Rule("FC102", "growth")
REAL = frozenset({"gdp", "gdp_per_capita"})
"""What grows in real terms while its levels are told at current prices, so that only one sentence ties them."""
_YEAR_BEFORE = "taking the year before as what the change is measured against"
_COMPARED = "taking the change to be from the figure that this one is compared with"


def relations(statements: Statements) -> Iterator[Relation]:
    for move in statements.all_growths():
        if move.claim.kind is not Kind.CHANGE or is_of_prices(move):
            continue
        if not told_as_percent(statements, move):
            yield from levels_and_rate(statements, move, RULE)
            yield from _step_and_rate(statements, move)
    for move in statements.yearly:
        yield from levels_and_rate(statements, move, RULE)


def levels_and_rate(statements: Statements, move: Move, rule: Rule) -> Iterator[Relation]:
    """The rate as the level now divided by the level before.

    Where a level is told more than once, the words say which of them the sentence of the rate means; where goods are
    told by weight and by value, the rate is that of the one with which it fits.
    """
    pairs = list(combinations(statements, [stated(statements.levels(t)) for t in (move.now, move.before)]))
    fitting = fitting_units(statements, move)
    for now, before in pairs:
        if fitting and now.unit not in fitting:
            continue
        claims = (*claims_of((now, before)), move.claim)
        if move.now.measure in REAL and not _is_meant(statements, claims):
            continue
        if statements.are_alike(claims) and now.formula.nominal() * before.formula.nominal() >= 0:
            relation = _relation(rule, rate_of_levels(move.claim, now.formula, before.formula), claims, move)
            if move.is_of_another_base(*claims[:2]):
                relation = relation._replace(ceiling=Severity.NOTE)
            yield relation._replace(meant=len(pairs) > 1 and _is_meant(statements, claims))


def _is_meant(statements: Statements, claims: Sequence[Claim]) -> bool:
    """Whether a sentence tells that one level became the other by so much: "by 5 percent to $3bn from $2bn"."""
    now, before, change = claims
    places = {statements.wording.openings(claim) for claim in claims}
    if len(places) > 1 or None in places or not statements.ties.moved_by(change, now, before):
        return False
    first, second = sorted((now, before), key=lambda claim: claim.span.start)
    return statements.ties.became(first, second) == (now, before)


def rate_of_levels(change: Claim, now: Formula, before: Formula) -> Equation:
    """The rate as one level divided by the other: the earlier by the later one for what fell so many times."""
    if change.divides:
        return Equation(Leaf(change), Quotient(before, now))
    return Equation(rate(change), Quotient(now, before))


def _step_and_rate(statements: Statements, move: Move) -> Iterator[Relation]:
    """The absolute change as a part of the level now, or of the level before.

    That of a deficit is signed by its size, and so its levels are taken by theirs.
    """
    steps = [Term(Leaf(s.claim), (s.claim,), s.claim.quantity.unit) for s in _steps(statements, move)]
    if not steps:
        return
    ways = [_sizes(statements, move.now), steps]
    gain, part = Leaf(move.claim, Use.GAIN), Leaf(move.claim, Use.PART)
    for now, step in combinations(statements, ways):
        claims = (*claims_of((now, step)), move.claim)
        if statements.are_alike(claims) and isinstance(step.formula, Leaf):
            yield _of_step(statements, step.formula, Product(now.formula, gain), claims, move)
    for before, step in combinations(statements, [_sizes(statements, move.before), steps]):
        claims = (*claims_of((before, step)), move.claim)
        if statements.are_alike(claims) and isinstance(step.formula, Leaf):
            yield _of_step(statements, step.formula, Product(before.formula, part), claims, move)


def _of_step(statements: Statements, step: Leaf, part: Product, claims: Sequence[Claim], move: Move) -> Relation:
    """That a step is such a part of a level: of one told in another sentence than the rate only supposed."""
    supposed = not statements.wording.in_one_sentence(step.claim, move.claim)
    return _relation(RULE, Equation(step, part), tuple(claims), move, derived=True)._replace(supposed=supposed)


def _sizes(statements: Statements, about: Topic) -> list[Term]:
    return stated(size_of(level) for level in statements.levels(about))


def _steps(statements: Statements, move: Move) -> list[Move]:
    return [step for step in statements.steps(move.now) if step.before == move.before]


def _relation(rule: Rule, equation: Equation, claims: tuple, move: Move, derived: bool = False) -> Relation:  # type: ignore[type-arg]
    return from_base(Relation(rule, equation, claims, derived), move)


def from_base(relation: Relation, move: Move) -> Relation:
    """The relation with what had to be taken for granted of what the change is measured against."""
    if not move.assumed_base:
        return relation
    assumed = _COMPARED if move.only_compared else _YEAR_BEFORE
    return relation._replace(ceiling=Severity.WARNING, assumptions=(assumed,), only_slips=move.only_compared)
