"""Figures that stand close together and agree, whatever they were read as.

A number that is the sum, the share or the growth of two others beside it is hardly so by chance where it is printed
sharply enough.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from factcheck.checker.arithmetic.precision import ROUNDED
from factcheck.checker.arithmetic.ways import Equations, equations_of
from factcheck.checker.coincidences.belonging import Belonging
from factcheck.checker.coincidences.beside import Near
from factcheck.checker.coincidences.chance import comes_near, may_tell, no_chance
from factcheck.checker.coincidences.pairs import Fitting, fitting_pairs
from factcheck.checker.coincidences.sizes import Sizes
from factcheck.checker.relation import Equation
from factcheck.checker.statements import Statements
from factcheck.checker.suspects.typos import digits_of
from factcheck.checker.tied.ties import Triple, smaller
from factcheck.domain.claim import Claim, Kind

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
    search = _Search(statements, is_known)
    told = {claim.id: equations for claim in statements.claims if (equations := equations_of(claim))}
    asking = [claim for claim in statements.claims if claim.id in told]
    fitting = fitting_pairs(statements.claims, asking, search.sizes, _most_beside)
    for claim in asking:
        if claim.id in fitting:
            yield from islice(search.nearest(fitting[claim.id], told[claim.id]), _MOST_TOLD)


def _most_beside(claim: Claim) -> int:
    return _MOST_SHARP if digits_of(claim.quantity) >= _SHARP_DIGITS else _MOST


class _Search:
    """What all searches of an article for pairs share."""

    def __init__(self, statements: Statements, is_known: Known) -> None:
        self._statements, self._is_known = statements, is_known
        self.sizes, self._belonging = Sizes(statements), Belonging(statements)

    def nearest(self, fitting: Fitting, equations: Equations) -> Iterator[Coincidence]:
        """Those of the pairs that make the claim, and no amount in two of them."""
        near = fitting.near
        told = self._told_again(near) if near.claim.kind is Kind.SHARE else set()
        used: set[str] = set()
        for claims in fitting.triples:
            _, one, other = claims
            if one.id in used or other.id in used or (told and smaller((one, other)).id not in told):
                continue
            if self._are_new(claims) and (found := self._made(claims, near, equations)):
                used.update((one.id, other.id))
                yield found

    def _told_again(self, near: Near) -> set[str]:
        return {one.id for one in near.amounts if self._statements.ties.told_again(near.claim, one)}

    def _are_new(self, claims: Triple) -> bool:
        return not self._is_known(claims) and self._statements.are_alike(claims)

    def _made(self, claims: Triple, near: Near, equations: Equations) -> Coincidence | None:
        """The first equation that makes the claim of the others, if it is hardly so by chance."""
        if not may_tell(self.sizes.width(*claims), claims, near, self._belonging):
            return None
        for equation in equations(*claims):
            fits = comes_near(equation) and equation.possible(ROUNDED)
            if fits and no_chance(equation, claims, near, self._belonging):
                return Coincidence(equation, claims)
        return None
