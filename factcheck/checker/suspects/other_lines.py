"""Whether another figure of the article, read as one of something else, would make a failed sum right to the digit.

Then it is likelier that one of the two was read wrongly than that the writer was wrong: "trade of $2.6 billion …, for
the year before $2.4 billion is given. Of that, 0.8 were exports and 1.8 imports."
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.arithmetic.leaf import Leaf, Use
from factcheck.checker.arithmetic.precision import ROUNDED, reading
from factcheck.checker.relation import Equation, Relation
from factcheck.checker.statements import Statements
from factcheck.checker.suspects.typos import digits_of
from factcheck.domain.claim import Claim, Kind

_SHARP = Decimal("0.05")
_SHARP_DIGITS = 4
"""A sum of numbers of so many digits is hardly by chance what another figure says, wherever it stands."""
_NEAR = 600
"""How many characters further a figure may stand than those of the sum."""


def makes_another_line(relation: Relation, statements: Statements) -> bool:
    """Whether the others come, to the last of many digits, to a figure that is read as one of something else."""
    condition = relation.condition
    if not isinstance(condition, Equation) or not isinstance(condition.stated, Leaf):
        return False
    stated, computed = condition.stated, condition.computed.nominal()
    sharp = all(digits_of(claim.quantity) >= _SHARP_DIGITS for claim in relation.claims if claim is not stated.claim)
    if stated.use is not Use.AMOUNT or not sharp:
        return False
    told = (claim.quantity for claim in _of_others(relation.claims, stated.claim, statements))
    return any(digits_of(one) >= _SHARP_DIGITS and abs(one.value - computed) <= one.last_place for one in told)


def fits_another_line(relation: Relation, statements: Statements) -> bool:
    """Whether a figure nearby, in place of the stated one, or added to the others as one part more, makes it right."""
    condition = relation.condition
    if not isinstance(condition, Equation) or not isinstance(condition.stated, Leaf):
        return False
    stated = condition.stated
    if stated.use is not Use.AMOUNT or stated.claim.kind is not Kind.LEVEL:
        return False
    computed = condition.computed.interval(ROUNDED)
    missing = stated.interval(ROUNDED) - computed
    others = _others(relation.claims, stated.claim, statements)
    return any(_is(claim, computed) or _is(claim, missing) for claim in others)


def fits_another_telling(relation: Relation, statements: Statements, by_others: bool = False) -> bool:
    """Whether another level told of the same, as sharply at least, makes it right in the place of one.

    Args:
        by_others: only one that another source tells, or that was counted in another way, and in the place of one that
            stands in a sentence of its own.
    """
    condition = relation.condition
    if not isinstance(condition, Equation):
        return False
    pairs = (
        (claim, other)
        for claim in relation.claims
        if claim.kind is Kind.LEVEL
        for other in statements.levels(statements.topics[claim.id])
        if other not in relation.claims and _is_as_sharp(other, claim)
    )
    together = statements.wording.in_one_sentence
    if by_others:
        alone = {c.id for c in relation.claims if not any(together(c, o) for o in relation.claims if o.id != c.id)}
        pairs = (pair for pair in pairs if pair[0].id in alone and not statements.are_alike(pair))
    return any(condition.with_claims({claim.id: other}).possible(ROUNDED) for claim, other in pairs)


def _is_as_sharp(other: Claim, claim: Claim) -> bool:
    """Whether it is told in the same unit, and to a digit as small: a rounder figure would fit by chance."""
    one, two = other.quantity, claim.quantity
    return one.unit == two.unit and one.last_place <= two.last_place


def _others(used: Sequence[Claim], stated: Claim, statements: Statements) -> list[Claim]:
    """Levels near the relation's figures that are read as of something else."""
    start, end = min(c.span.start for c in used) - _NEAR, max(c.span.end for c in used) + _NEAR
    return [claim for claim in _of_others(used, stated, statements) if start <= claim.span.start < end]


def _of_others(used: Sequence[Claim], stated: Claim, statements: Statements) -> list[Claim]:
    """Levels that are read as of something else than the relation's figures."""
    topics = {statements.topics[claim.id] for claim in used}
    levels = (claim for claim in statements.of(Kind.LEVEL) if claim.quantity.unit == stated.quantity.unit)
    return [claim for claim in levels if statements.topics[claim.id] not in topics]


def _is(claim: Claim, wanted: Interval) -> bool:
    told = reading(claim.quantity, ROUNDED)
    return _is_narrow(wanted, _SHARP) and _is_narrow(told, 2 * _SHARP) and told.meets(wanted)


def _is_narrow(interval: Interval, most: Decimal) -> bool:
    """Whether it is no wider than this part of what lies in its middle."""
    return interval.bounded and interval.high - interval.low <= most * abs(interval.middle)
