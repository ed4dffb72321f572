"""Sums that words make: "the rest", "between them", "in all"; whatever each number was read to be of.

The words say that a list is complete, or that a number is the sum of those before it. Which number is the whole, and
where the list begins, the arithmetic decides: of the lists that may be meant the one that adds up, else the one that a
slip of the pen explains best.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.checker.arithmetic.formula import plus
from factcheck.checker.arithmetic.leaf import Leaf
from factcheck.checker.arithmetic.precision import ROUNDED, TIERS
from factcheck.checker.arithmetic.ways import is_added, size_of
from factcheck.checker.figures import Figures
from factcheck.checker.keys import BALANCE, FLOW, WORLD, Topic
from factcheck.checker.relation import Equation
from factcheck.checker.statements import Statements
from factcheck.checker.suspects.in_words import candidates
from factcheck.checker.suspects.typos import DIGIT, POINT, SCALE, SWAPPED
from factcheck.checker.tied.phrase import Phrase
from factcheck.checker.tied.sum_lists import Row, Sum
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim, Kind

_OF_THE_PEN = (SWAPPED, DIGIT, POINT, SCALE)
_FEWEST = 3
"""So many figures make a sum: a whole and two parts."""
_MOST_SPREAD = 3
"""Into so many sentences a list reaches where it is told that it does not add up."""
_BOTH_WAYS = 2
_SHARPER = 10
_WIDEST = Decimal("0.15")
"""A sum whose range is wider than this part of the whole would meet it by chance."""


def sums_in_words(statements: Statements) -> Iterator[Phrase]:
    """The sums that the words of an article make, each with the list that is most likely meant."""
    figures = Figures(statements.claims)
    for claims in _rows(statements):
        row = Row(statements, claims)
        for at in range(len(claims)):
            for way in (row.closed_by, row.summed_by, row.divided_behind, row.halves_at):
                if told := _best(statements, figures, row, list(way(at))):
                    yield told
                    break


def _rows(statements: Statements) -> Iterator[list[Claim]]:
    """The amounts of one unit, and the shares, in the order of the text, but those of an earlier time."""
    told: dict[tuple[bool, str | None], list[Claim]] = {}
    for claim in statements.claims:
        if claim.kind is Kind.SHARE or is_added(claim):
            row = told.setdefault((claim.kind is Kind.SHARE, claim.quantity.unit), [])
            if statements.ties.is_earlier(claim) and _is_of_other_time(claim, row):
                continue
            if row and _is_told_sharper(row[-1], claim) and statements.wording.in_one_sentence(row[-1], claim):
                row.pop()
            row.append(claim)
    yield from (row for row in told.values() if len(row) >= _FEWEST)


def _is_told_sharper(one: Claim, other: Claim) -> bool:
    """Whether the later number is the earlier one, told again to the last digit: "69,000 of them, or 69,127"."""
    rounded, sharp = one.quantity, other.quantity
    return sharp.last_place * _SHARPER <= rounded.last_place and rounded.low <= sharp.value <= rounded.high


def _is_of_other_time(claim: Claim, row: Sequence[Claim]) -> bool:
    return bool(row) and claim.series.period != row[-1].series.period


def _best(statements: Statements, figures: Figures, row: Row, sums: Sequence[Sum]) -> Phrase | None:
    """The first of the sums that adds up, else the one in the fewest sentences that a slip explains, and best."""
    lists = [(one, _sum([row.claims[place] for place in (one.whole, *one.parts)])) for one in sums]
    alike = [(one, told) for one, told in lists if statements.are_alike(told.claims)]
    if fitting := next((told for _, told in alike if _adds_up(told)), None):
        return fitting
    sure = [(one, told) for one, told in alike if one.is_sure and _may_add_up(statements, told.claims)]
    sure = [(one, told) for one, told in sure if _go_one_way([row.claims[at] for at in (one.whole, *one.parts)])]
    near = [(row.spread(one), told) for one, told in sure if row.spread(one) <= _MOST_SPREAD]
    explained = [((-spread, score), told) for spread, told in near if (score := _explained(figures, told))]
    return max(explained, key=lambda pair: pair[0])[1] if explained else None


def _may_add_up(statements: Statements, claims: Sequence[Claim]) -> bool:
    """Whether the claims, the whole first, may be of one thing: no balance, and not what goes the other way."""
    whole, *parts = (statements.topics[claim.id] for claim in claims)
    if any((part.measure == BALANCE) != (whole.measure == BALANCE) for part in parts):
        return False
    return not any(_go_opposite_ways(whole, part) for part in parts)


def _go_one_way(claims: Sequence[Claim]) -> bool:
    """Whether no two of the claims are changes of which one is a rise and the other a fall."""
    return len({claim.quantity.value > 0 for claim in claims if claim.kind is Kind.CHANGE_ABS}) < _BOTH_WAYS


def _go_opposite_ways(one: Topic, other: Topic) -> bool:
    """Whether the one tells what an area sells, and the other what it buys."""
    turned = {one.origin} & {other.destination} | {one.destination} & {other.origin}
    return one.measure == other.measure == FLOW and not turned <= {None, WORLD}


def _sum(claims: Sequence[Claim]) -> Phrase:
    """The sum of claims, the whole first; of balances as surpluses and deficits, unless only their sizes add up."""
    sized = tuple(map(size_of, claims))
    sizes = Phrase(_equation(sized), sized)
    if {claim.series.measure for claim in claims} != {BALANCE} or _adds_up(sizes):
        return sizes
    return Phrase(_equation(claims), tuple(claims))


def _equation(claims: Sequence[Claim]) -> Equation:
    whole, *parts = map(Leaf, claims)
    return Equation(whole, plus(*parts))


def _adds_up(told: Phrase) -> bool:
    equation = told.equation
    if not equation.possible(ROUNDED):
        return False
    sizes = [side.interval(ROUNDED) for side in (equation.stated, equation.computed)]
    return sum(size.high - size.low for size in sizes) <= _WIDEST * abs(equation.stated.nominal())


def _explained(figures: Figures, told: Phrase) -> Decimal:
    """How well a slip of the pen explains that the list does not add up."""
    left = told.equation.implied(TIERS[Severity.NOTE])
    found = candidates(figures, ((claim, left[claim.id]) for claim in told.claims))
    return next((one.score for one in found if one.guess.slip and one.guess.slip.kind in _OF_THE_PEN), Decimal(0))
