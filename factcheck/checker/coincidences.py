"""Figures that stand close together and agree, whatever they were read as.

A number that is the sum, the share or the growth of two others beside it is hardly so by chance where it is printed
sharply enough.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from factcheck.checker.belonging import Belonging
from factcheck.checker.chance import comes_near, may_tell, no_chance, spread
from factcheck.checker.precision import ROUNDED
from factcheck.checker.relation import Equation
from factcheck.checker.statements import Statements
from factcheck.checker.ties import Triple, smaller
from factcheck.checker.typos import digits_of
from factcheck.checker.ways import ADDED, Equations, Sizes, equations_of, is_amount
from factcheck.domain.claim import Claim, Kind

_FAR = 2000
"""Within how many characters of each other numbers are looked at."""
_MOST, _MOST_SHARP = 14, 24
"""So many amounts beside a number are tried."""
_SHARP_DIGITS = 4
_MOST_TOLD = 2

Known = Callable[[Sequence[Claim]], bool]


class Coincidence(NamedTuple):
    """Claims, the stated one first, and what ties them."""

    equation: Equation
    claims: tuple[Claim, ...]


def coincidences(statements: Statements, is_known: Known) -> Iterator[Coincidence]:
    """For each claim the pairs of amounts beside it that it is the sum, the share or the growth of, the nearest first.

    None where chance would make as good ones.

    Args:
        is_known: whether something ties these claims already.
    """
    amounts, search = _Amounts(statements.claims), _Search(statements, is_known)
    for claim in statements.claims:
        if equations := equations_of(claim):
            near = amounts.beside(claim, _MOST_SHARP if digits_of(claim.quantity) >= _SHARP_DIGITS else _MOST)
            yield from islice(search.nearest(claim, near, equations), _MOST_TOLD)


class _Amounts:
    """The amounts of an article in its order, all of them and those of one unit."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        all_ = [claim for claim in claims if claim.kind in ADDED and is_amount(claim)]
        by_unit: dict[str | None, list[Claim]] = {}
        for one in all_:
            by_unit.setdefault(one.quantity.unit, []).append(one)
        self._all = _row(all_)
        self._of = {unit: _row(same) for unit, same in by_unit.items()}

    def beside(self, claim: Claim, most: int) -> list[Claim]:
        """The nearest others in a unit that the claim may be added in, no more than `most`, the nearest first."""
        row = self._of.get(claim.quantity.unit, _NONE) if is_amount(claim) else self._all
        starts, here = row.starts, claim.span.start
        if not starts:
            return []
        place = bisect_left(starts, here)
        first = bisect_left(starts, max(here - _FAR, starts[max(0, place - most)]))
        last = min(place + most + 1, bisect_right(starts, here + _FAR))
        near = sorted(range(first, last), key=lambda at: abs(starts[at] - here))
        return [row.claims[at] for at in near if row.claims[at] is not claim][:most]


class _Row(NamedTuple):
    """Claims in the order of the text, and where each begins."""

    claims: list[Claim]
    starts: list[int]


_NONE = _Row([], [])


def _row(claims: list[Claim]) -> _Row:
    return _Row(claims, [claim.span.start for claim in claims])


def _ids(claims: Sequence[Claim]) -> list[str]:
    return [claim.id for claim in claims]


def _same_unit(pair: tuple[Claim, Claim]) -> bool:
    return pair[0].quantity.unit == pair[1].quantity.unit


class _Search:
    """What all searches of an article for pairs share."""

    def __init__(self, statements: Statements, is_known: Known) -> None:
        self._statements, self._is_known = statements, is_known
        self._sizes, self._belonging = Sizes(statements.claims), Belonging(statements)

    def nearest(self, claim: Claim, near: Sequence[Claim], equations: Equations) -> Iterator[Coincidence]:
        """The pairs of `near` that make the claim, the nearest first, and no amount in two of them."""
        fitting = list(filter(_same_unit, self._sizes.pairs(claim, near)))
        if not fitting:
            return
        fitting.sort(key=lambda pair: spread((claim, *pair)))
        told = self._told_again(claim, near) if claim.kind is Kind.SHARE else set()
        used: set[str] = set()
        for pair in fitting:
            claims = (claim, *pair)
            if told and smaller(pair).id not in told:
                continue
            if used.isdisjoint(_ids(pair)) and self._are_new(claims) and (found := self._made(claims, near, equations)):
                used.update(_ids(pair))
                yield found

    def _told_again(self, claim: Claim, near: Sequence[Claim]) -> set[str]:
        return {one.id for one in near if self._statements.ties.told_again(claim, one)}

    def _are_new(self, claims: Triple) -> bool:
        return not self._is_known(claims) and self._statements.agree_on_source(claims)

    def _made(self, claims: Triple, near: Sequence[Claim], equations: Equations) -> Coincidence | None:
        """The first equation that makes the claim of the others, if it is hardly so by chance."""
        if not may_tell(self._sizes.width(*claims), claims, near, self._belonging):
            return None
        for equation in equations(*claims):
            fits = comes_near(equation) and equation.possible(ROUNDED)
            if fits and no_chance(equation, claims, near, self._belonging):
                return Coincidence(equation, claims)
        return None
