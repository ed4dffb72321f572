"""Figures that stand close together agree, although nothing else tied them.

## What it does
Looks at numbers that no other check has tied to each other: whether one is the sum of two others close by, the part
that one is of the other, or the growth from one to the other; whether a list of three and more adds to a figure beside
it or to 100 percent; whether a rank stands at the head of a list in that order; whether the growth rates of two figures
and of their sum lead back to figures that add as well. Only what agrees is told, and only where numbers that have
nothing to do with each other would hardly agree as well: they are sharp, and few others stand as near. Where the words
tie them, as in "$5 million, or 12 percent" or "from $4 million to $5 million", they need not be as sharp, nor where
they were read to be of one kind: exports, imports and their balance, or a part and the share in its sentence.

## Why
What a sentence says of a number may be put in a way that is not understood, or of things that have no name here. Its
arithmetic shows all the same that the numbers belong together, and that they were copied rightly.

## Example that holds
Of 719,200 such jobs, 546,400 were on farms and 172,800 elsewhere.

## Example that fails
It never fails: numbers that do not agree need not belong together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from factcheck.checker.bases import bases
from factcheck.checker.coincidences.chance import spread
from factcheck.checker.coincidences.find import coincidences
from factcheck.checker.coincidences.tallies import tallies
from factcheck.checker.placings import placings
from factcheck.checker.relation import AtMost, Relation, Rule
from factcheck.checker.statements import Statements
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim, Kind

RULE = Rule("FC118", "figures-agree")
_LEVEL, _CHANGE = Kind.LEVEL, Kind.CHANGE


def remnants(statements: Statements, relations: Sequence[Relation]) -> Iterator[Relation]:
    """The agreements of claims that none of the relations ties to each other, be it that it holds or that it fails."""
    tied = _Tied(relations)
    for ranking, listed in placings(statements):
        if not tied.are(listed):
            yield Relation(RULE, ranking, listed, ceiling=Severity.NOTE)
    for equation, listed in tallies(statements):
        if tied.tie(listed):
            yield Relation(RULE, equation, listed, ceiling=Severity.NOTE)
    told = list(relations)
    found = coincidences(statements, tied.are)
    for equation, claims in sorted(found, key=lambda one: spread(one.claims)):
        if tied.tie(claims):
            told.append(Relation(RULE, equation, claims, ceiling=Severity.NOTE))
            yield told[-1]
    for equation, claims in bases(statements, told):
        if tied.tie(claims):
            yield Relation(RULE, equation, claims, derived=True, ceiling=Severity.NOTE)


class _Tied:
    """Which claims something ties to each other; it is asked of three and more."""

    def __init__(self, relations: Iterable[Relation]) -> None:
        self._of: dict[str, set[int]] = defaultdict(set)
        self._grown: set[frozenset[str]] = set()
        self._count = 0
        for relation in relations:
            if not isinstance(relation.condition, AtMost):
                self.add(relation.claims)

    def add(self, claims: Sequence[Claim]) -> None:
        self._count += 1
        if len(claims) > 2:
            for claim in claims:
                self._of[claim.id].add(self._count)
        if _is_growth(claims):
            self._grown.add(_levels(claims))

    def tie(self, claims: Sequence[Claim]) -> bool:
        """Tie the claims to each other; whether nothing had done so before."""
        new = not self.are(claims)
        if new:
            self.add(claims)
        return new

    def are(self, claims: Sequence[Claim]) -> bool:
        """Whether all of them stand in one relation; or it is a second growth between the same two levels."""
        first, *others = [self._of[claim.id] for claim in claims]
        if first.intersection(*others):
            return True
        return _is_growth(claims) and _levels(claims) in self._grown


def _is_growth(claims: Sequence[Claim]) -> bool:
    return _CHANGE in [claim.kind for claim in claims]


def _levels(claims: Iterable[Claim]) -> frozenset[str]:
    return frozenset([claim.id for claim in claims if claim.kind is _LEVEL])
