"""How often chance alone would make numbers agree as well.

It is how wide the range is that would fit, times how many pairs of numbers stand as near. Where the numbers belong
together, by words or by what they were read to be, only pairs that do so too count, and they need not be as sharp.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import islice

from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.arithmetic.leaf import Leaf, Use
from factcheck.checker.arithmetic.precision import ROUNDED
from factcheck.checker.coincidences.belonging import Belonging, Way
from factcheck.checker.coincidences.beside import Near
from factcheck.checker.relation import Equation
from factcheck.checker.tied.ties import Triple
from factcheck.domain.claim import Claim, Kind
from factcheck.domain.quantity import Qualifier

_NEAR = 500
"""Within how many characters numbers stand close together."""
_ALONE = 150
_BY_CHANCE = 0.05
"""How many such agreements may be expected of numbers that have nothing to do with each other."""
_FAR_BY_CHANCE = 0.01
_ALONE_BY_CHANCE = 0.1
"""The same for numbers that no others stand as near to."""
_WIDEST = 0.25
"""A wider range tells nothing, whatever ties the numbers."""
_OFF = Decimal("0.1")
"""Numbers that come to something further from what is stated, as a part of it, are not taken to say it."""
_OF_TWO = Kind.CHANGE, Kind.RATIO
_SHARP, _SHARP_TIED = Decimal("0.25"), Decimal("0.7")
"""Levels that leave a growth open by a larger part of it say nothing of it."""


def comes_near(equation: Equation) -> bool:
    """Whether the numbers as they are printed come to what is stated, or to little more or less."""
    stated, computed = equation.stated.nominal(), equation.computed.nominal()
    return computed.is_finite() and abs(computed - stated) <= _OFF * abs(stated)


def may_tell(width: float, claims: Triple, near: Near, belonging: Belonging) -> bool:
    """Whether an equation of these claims may be more than chance if what agrees is no narrower than `width`."""
    return belonging.has_way(claims) or _stands_out(width, claims, near)


def no_chance(equation: Equation, claims: Triple, near: Near, belonging: Belonging) -> bool:
    """Whether it would hardly hold by chance for one of as many equations as the amounts `near` make."""
    width = range_width(equation)
    if width > _WIDEST:
        return False
    if _stands_out(width, claims, near) and _tells_growth(equation, _SHARP):
        return True
    if not _tells_growth(equation, _SHARP_TIED):
        return False
    return any(_is_sharp_for(way, width, claims, near) for way in belonging.ways(claims))


def _is_sharp_for(way: Way, width: float, claims: Triple, near: Near) -> bool:
    """Whether so few pairs that stand as near belong to the claim in this way that hardly any would agree."""
    apart = spread(claims)
    alike = (pair for pair in near.pairs_within(apart) if way.holds((claims[0], *pair)))
    limit = way.by_chance if apart <= _NEAR else _BY_CHANCE
    return all(count * width <= limit for count, _ in enumerate(alike, 1))


def _stands_out(width: float, claims: Triple, near: Near) -> bool:
    """Whether so few pairs of amounts stand as near that hardly any would agree within `width`."""
    claim, apart = claims[0], spread(claims)
    width *= 2 if claim.kind in _OF_TWO else 1
    if width > _ALONE_BY_CHANCE:
        return False
    limit = _FAR_BY_CHANCE if apart > _NEAR else _BY_CHANCE
    most = int(limit / width) if width else len(near.places) ** 2
    counted = len(list(islice(near.pairs_within(apart), max(most, 1) + 1)))
    return counted <= most or (counted == 1 and apart <= _ALONE)


def _tells_growth(equation: Equation, sharp: Decimal) -> bool:
    """Whether the levels, if they are to tell a growth, are sharp enough to tell which."""
    stated = equation.stated
    if not isinstance(stated, Leaf) or stated.use is not Use.GROWTH:
        return True
    return _size(equation.computed.interval(ROUNDED)) <= sharp * abs(stated.nominal() - 1)


def spread(claims: Sequence[Claim]) -> int:
    """How far the first of them stands from the last."""
    starts = [claim.span.start for claim in claims]
    return max(starts) - min(starts)


def range_width(equation: Equation) -> float:
    """How wide the values are that would agree, as a part of the computed one; no hedge counts that need not."""
    told = _without_hedges(equation)
    stated, computed = (side.interval(ROUNDED) for side in (told.stated, told.computed))
    if not (stated.bounded and computed.bounded and computed.middle):
        return 1.0
    return float((_size(stated) + _size(computed)) / abs(computed.middle))


def _without_hedges(equation: Equation) -> Equation:
    """The equation with its numbers as if they were exact, where it is possible so, else as it is."""
    leaves = (*equation.stated.leaves(), *equation.computed.leaves())
    plain = {leaf.claim.id: _unhedged(leaf.claim) for leaf in leaves if _is_hedged(leaf.claim)}
    narrow = equation.with_claims(plain) if plain else equation
    return narrow if plain and narrow.possible(ROUNDED) else equation


def _is_hedged(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity.qualifier is not Qualifier.EXACT and not quantity.printed.in_words and bool(quantity.last_place)


def _unhedged(claim: Claim) -> Claim:
    """The claim as if it said no "about" or "over"."""
    quantity, half = claim.quantity, claim.quantity.last_place / 2
    plain = replace(quantity, low=quantity.value - half, high=quantity.value + half, qualifier=Qualifier.EXACT)
    return replace(claim, quantity=plain)


def _size(interval: Interval) -> Decimal:
    return interval.high - interval.low
