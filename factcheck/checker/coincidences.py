"""Figures that stand close together and agree, whatever they were read as.

A number that is the sum, the share or the growth of two others beside it is hardly so by chance where it is printed
sharply enough. How often chance alone would do it is how wide the range is that would fit, times how many pairs of
numbers stand as near. Where the words tie the numbers too, they need not be as sharp.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, islice
from typing import NamedTuple

from factcheck.checker.formula import Leaf, Use
from factcheck.checker.interval import Interval
from factcheck.checker.precision import ROUNDED
from factcheck.checker.relation import Equation
from factcheck.checker.statements import Statements
from factcheck.checker.ties import Ties, Triple, smaller
from factcheck.checker.typos import digits_of
from factcheck.checker.ways import ADDED, Equations, Sizes, equations_of, is_amount
from factcheck.domain.claim import Claim, Kind
from factcheck.domain.quantity import Qualifier

_NEAR = 500
"""Within how many characters numbers stand close together."""
_FAR, _ALONE = 2000, 150
_BY_CHANCE = Decimal("0.05")
"""How many such agreements may be expected of numbers that have nothing to do with each other."""
_FAR_BY_CHANCE = Decimal("0.01")
_ALONE_BY_CHANCE = Decimal("0.1")
"""The same for numbers that no others stand as near to."""
_TIED_BY_CHANCE = Decimal("0.25")
"""The same where words tie the numbers."""
_MOST, _MOST_SHARP = 14, 24
"""So many amounts beside a number are tried."""
_SHARP_DIGITS = 4
_OFF = Decimal("0.1")
"""Numbers that come to something further from what is stated, as a part of it, are not taken to say it."""
_MOST_TOLD = 2
_SHARP, _SHARP_TIED = Decimal("0.25"), Decimal("0.7")
"""Levels that leave a growth open by a larger part of it say nothing of it."""


Known = Callable[[Sequence[Claim]], bool]


class Coincidence(NamedTuple):
    """Claims, the stated one first, and what ties them."""

    equation: Equation
    claims: tuple[Claim, ...]


def coincidences(statements: Statements, ties: Ties, is_known: Known) -> Iterator[Coincidence]:
    """For each claim the pairs of amounts beside it that it is the sum, the share or the growth of, the nearest first.

    None where chance would make as good ones.

    Args:
        is_known: whether something ties these claims already.
    """
    amounts = _Amounts(statements.claims)
    sizes = Sizes(statements.claims)
    for claim in statements.claims:
        if equations := equations_of(claim):
            near = amounts.beside(claim, _MOST_SHARP if digits_of(claim.quantity) >= _SHARP_DIGITS else _MOST)
            yield from islice(_nearest(statements, ties, is_known, sizes, claim, near, equations), _MOST_TOLD)


class _Amounts:
    """The amounts of an article in its order, all of them and those of one unit."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._all = [claim for claim in claims if claim.kind in ADDED and is_amount(claim)]
        self._of: dict[str | None, list[Claim]] = {}
        for one in self._all:
            self._of.setdefault(one.quantity.unit, []).append(one)

    def beside(self, claim: Claim, most: int) -> list[Claim]:
        """The nearest others in a unit that the claim may be added in, no more than `most`, the nearest first."""
        row = self._of.get(claim.quantity.unit, []) if is_amount(claim) else self._all
        place = bisect_left(row, claim.span.start, key=_start)
        first = bisect_left(row, _start(row[max(0, place - most)]), key=_start) if row else 0
        near = [one for one in row[first : place + most + 1] if one.id != claim.id and _apart(one, claim) <= _FAR]
        near.sort(key=lambda one: _apart(one, claim))
        return near[:most]


def _start(claim: Claim) -> int:
    return claim.span.start


def _ids(claims: Sequence[Claim]) -> list[str]:
    return [claim.id for claim in claims]


def _unit(claim: Claim) -> str | None:
    return claim.quantity.unit


def _apart(one: Claim, other: Claim) -> int:
    return abs(one.span.start - other.span.start)


def _nearest(
    statements: Statements,
    ties: Ties,
    is_known: Known,
    sizes: Sizes,
    claim: Claim,
    near: Sequence[Claim],
    equations: Equations,
) -> Iterator[Coincidence]:
    fitting = [pair for pair in sizes.pairs(claim, near) if _unit(pair[0]) == _unit(pair[1])]
    fitting.sort(key=lambda pair: spread((claim, *pair)))
    told = {one.id for one in near if claim.kind is Kind.SHARE and ties.told_again(claim, one)}
    used: set[str] = set()
    for pair in fitting:
        claims = (claim, *pair)
        if told and smaller(pair).id not in told:
            continue
        if is_known(claims) or not used.isdisjoint(_ids(pair)) or not statements.agree_on_source(claims):
            continue
        for equation in equations(*claims):
            if equation.possible(ROUNDED) and _no_chance(equation, claims, near, ties):
                used.update(_ids(pair))
                yield Coincidence(equation, claims)
                break


def _no_chance(equation: Equation, claims: Triple, near: Sequence[Claim], ties: Ties) -> bool:
    """Whether it would hardly hold by chance for one of as many equations as the amounts `near` make."""
    stated, computed = equation.stated.nominal(), equation.computed.nominal()
    if not computed.is_finite() or abs(computed - stated) > _OFF * abs(stated):
        return False
    claim, apart, width = claims[0], spread(claims), _width(equation)
    if width > _TIED_BY_CHANCE:
        return False
    as_near = _pairs_within(apart, claim, near)
    ways = 2 if claim.kind in (Kind.CHANGE, Kind.RATIO) else 1
    alone = len(as_near) == 1 and apart <= _ALONE
    limit = _FAR_BY_CHANCE if apart > _NEAR else _ALONE_BY_CHANCE if alone else _BY_CHANCE
    if ways * len(as_near) * width <= limit and _tells_growth(equation, _SHARP):
        return True
    if not ties.tie(claims) or not _tells_growth(equation, _SHARP_TIED):
        return False
    tied = (pair for pair in as_near if ties.tie((claim, *pair)))
    limit = _TIED_BY_CHANCE if apart <= _NEAR else _BY_CHANCE
    return all(count * width <= limit for count, _ in enumerate(tied, 1))


def _pairs_within(apart: int, claim: Claim, near: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """The pairs of one unit that stand no further from each other and from the claim."""
    close = [one for one in near if _apart(one, claim) <= apart]
    pairs = (pair for pair in combinations(close, 2) if _apart(*pair) <= apart)
    return [pair for pair in pairs if _unit(pair[0]) == _unit(pair[1])]


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


def _width(equation: Equation) -> Decimal:
    """How wide the values are that would agree, as a part of the computed one; no hedge counts that need not."""
    plain = {
        leaf.claim.id: _unhedged(leaf.claim) for side in (equation.stated, equation.computed) for leaf in side.leaves()
    }
    narrow = equation.with_claims(plain)
    told = narrow if narrow.possible(ROUNDED) else equation
    stated, computed = (side.interval(ROUNDED) for side in (told.stated, told.computed))
    if not (stated.bounded and computed.bounded and computed.middle):
        return Decimal(1)
    return (_size(stated) + _size(computed)) / abs(computed.middle)


def _unhedged(claim: Claim) -> Claim:
    """The claim as if it said no "about" or "over"."""
    quantity, half = claim.quantity, claim.quantity.last_place / 2
    if quantity.qualifier is Qualifier.EXACT or quantity.printed.in_words or not half:
        return claim
    plain = replace(quantity, low=quantity.value - half, high=quantity.value + half, qualifier=Qualifier.EXACT)
    return replace(claim, quantity=plain)


def _size(interval: Interval) -> Decimal:
    return interval.high - interval.low
