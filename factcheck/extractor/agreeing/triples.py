"""Three numbers that agree, so sharply that chance would hardly make them.

How many would agree by chance is the width of what fits, as a part of the value, times the pairs that stand as near.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from factcheck.domain.claim import Kind
from factcheck.extractor.agreeing.figures import Figure

_FAR = 1500
"""Within how many characters of each other numbers are looked at."""
_MOST = 12
"""So many amounts beside a number are tried."""
BY_CHANCE = 0.05
"""More agreements by chance than this tell nothing."""
_TINY = 0.01
"""So small a part of a sum hardly changes it."""
_BLURRED = 0.7
"""Levels that leave a growth open by a larger part of it say nothing of it."""


@dataclass(frozen=True, slots=True)
class Triple:
    """A number and the two that make it: the parts of a sum; the numerator and the denominator of a quotient."""

    stated: Figure
    one: Figure
    other: Figure
    chance: float
    """How many such would agree by chance."""


def triples_of(figures: Sequence[Figure]) -> Iterator[Triple]:
    """The sums, the shares, the growth and the multiples that numbers of the article are of others nearby."""
    amounts = [figure for figure in figures if figure.is_amount]
    starts = [figure.place for figure in amounts]
    for figure in figures:
        near = _beside(figure, amounts, starts)
        if figure.is_amount:
            yield from _sums(figure, [one for one in near if one.unit == figure.unit])
        elif factor := figure.factor():
            yield from _quotients(figure, factor, [one for one in near if one.kind is Kind.LEVEL])


def _beside(figure: Figure, amounts: Sequence[Figure], starts: Sequence[int]) -> list[Figure]:
    place = bisect_left(starts, figure.place)
    around = amounts[max(0, place - _MOST) : place + _MOST + 1]
    near = [one for one in around if one is not figure and abs(one.place - figure.place) <= _FAR]
    return sorted(near, key=lambda one: abs(one.place - figure.place))[:_MOST]


def _sums(whole: Figure, near: Sequence[Figure]) -> Iterator[Triple]:
    least = _TINY * whole.high
    small = [one for one in near if one.low < whole.high and one.high >= least]
    for one, other in combinations(small, 2):
        low, high = one.low + other.low, one.high + other.high
        if low <= whole.high and whole.low <= high:
            width = (whole.high - whole.low + high - low) / whole.high
            yield from _sharp(whole, one, other, width * _pairs_as_near((whole, one, other), near))


def _quotients(stated: Figure, factor: tuple[float, float], levels: Sequence[Figure]) -> Iterator[Triple]:
    low, high = factor
    for top, bottom in permutations(levels, 2):
        if not (low * bottom.low <= top.high and top.low <= high * bottom.high) or top.unit != bottom.unit:
            continue
        if not bottom.low or (stated.kind is Kind.SHARE and top.high > bottom.high):
            continue
        spread = top.high / bottom.low - top.low / bottom.high
        if stated.kind is Kind.CHANGE and spread > _BLURRED * abs((low + high) / 2 - 1):
            continue
        width = 2 * (high - low + spread) / high
        yield from _sharp(stated, top, bottom, width * _pairs_as_near((stated, top, bottom), levels))


def _sharp(stated: Figure, one: Figure, other: Figure, chance: float) -> Iterator[Triple]:
    if chance <= BY_CHANCE:
        yield Triple(stated, one, other, chance)


def _pairs_as_near(found: tuple[Figure, Figure, Figure], near: Sequence[Figure]) -> int:
    """How many pairs of one unit stand no further from each other and from the first."""
    places = [figure.place for figure in found]
    apart, here = max(places) - min(places), places[0]
    close = [(one.place, one.unit) for one in near if abs(one.place - here) <= apart]
    return sum(abs(one - other) <= apart and a == b for (one, a), (other, b) in combinations(close, 2))
