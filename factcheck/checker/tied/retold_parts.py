"""Parts that a sentence tells again as shares, and the amount that they are parts of, whatever each was read as.

Which amount a share is of is often said a sentence or two before. Where the parts beside it are of one amount, it is
of that too; where all of them would be of one amount that is not told, the amount before them is likely mistyped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.arithmetic.precision import ROUNDED
from factcheck.checker.arithmetic.ways import divided, is_amount
from factcheck.checker.coincidences.chance import range_width
from factcheck.checker.figures import Figures
from factcheck.checker.relation import Equation
from factcheck.checker.statements import Statements, once
from factcheck.checker.suspects.in_words import candidate
from factcheck.checker.tied.pointing import has_own_whole, is_of_itself, points_back
from factcheck.checker.tied.shares_in_row import shares_in_row
from factcheck.checker.tied.ties import Triple
from factcheck.checker.wording import Wording
from factcheck.domain.claim import Claim, Kind

_SHARP = 0.1
"""Shares that leave their whole open by more than this part of it do not tell which it is."""
_NEAR = 600
"""Within how many characters parts are told beside each other."""


class Retold(NamedTuple):
    """A part and the share that it is told again as."""

    part: Claim
    share: Claim

    def of(self, whole: Claim) -> Equation:
        return divided(self.share, self.part, whole)

    def fits(self, whole: Claim) -> bool:
        return self.of(whole).possible(ROUNDED)

    def shows(self, whole: Claim) -> bool:
        """Whether it is a part of that amount, and so sharply that it is hardly so by chance."""
        return self.fits(whole) and range_width(self.of(whole)) <= _SHARP

    def is_beside(self, other: Retold, wording: Wording) -> bool:
        """Whether the two are parts of one unit that are told in one line by different shares."""
        alike = self.part.quantity.unit == other.part.quantity.unit and self.share is not other.share
        return alike and wording.line(self.share) == wording.line(other.share)

    def leaves(self, whole: Claim) -> Interval:
        """What amount in that one's place it would be a part of."""
        return self.of(whole).implied(ROUNDED)[whole.id]


def is_part(claim: Claim) -> bool:
    """Whether it is a share, or was read as a rate, which it need not be: "413,900 of the jobless, or 52.5%"."""
    return claim.kind is Kind.SHARE or (claim.kind is Kind.LEVEL and claim.quantity.unit == "percent")


def retold_parts(statements: Statements) -> Iterator[Triple]:
    """A part, its whole and the share that the part is told again as, where words or parts beside it show the whole.

    Parts that would all be of one amount which is not told are of the one before them, where a slip explains it.
    """
    found = told_again(statements)
    parts = {one.part.id for one in found}
    for retold in found:
        same = [one for one in statements.of(Kind.LEVEL) if one.quantity.unit == retold.part.quantity.unit]
        others = [one for one in same if one is not retold.part]
        fitting = [one for one in others if retold.fits(one)]
        wholes = [one for one in fitting or others if not statements.ties.is_earlier(one)]
        heads = [one for one in wholes if one.id not in parts]
        if not fitting and has_own_whole(statements, retold.share):
            continue
        row = Row(statements, retold, [one for one in found if retold.is_beside(one, statements.wording)])
        whole = row.shown(wholes) or row.pointed_at(heads) or (None if fitting else row.mistyped(heads))
        if whole:
            yield retold.part, whole, retold.share


@once
def told_again(statements: Statements) -> list[Retold]:
    """The parts that are told again as shares, each by its own or all of them in a row."""
    shares = [claim for claim in statements.claims if is_part(claim)]
    rows = [Retold(*pair) for pair in shares_in_row(statements, shares)]
    told = {one.share.id for one in rows}
    return [*rows, *(one for one in _retold(statements) if one.share.id not in told)]


def _retold(statements: Statements) -> Iterator[Retold]:
    """Each share with the amount before it that it tells again, and what a bracket tells of that; else that behind."""
    claims = statements.claims
    for place, share in enumerate(claims):
        if not is_part(share):
            continue
        before = [] if is_of_itself(statements, share) else claims[max(0, place - 2) : place]
        yield from _telling(statements, share, before) or _telling(statements, share, claims[place + 1 : place + 3])


def _telling(statements: Statements, share: Claim, beside: Sequence[Claim]) -> list[Retold]:
    together, again = statements.wording.in_one_sentence, statements.ties.told_again
    amounts = (one for one in beside if one.kind is Kind.LEVEL and is_amount(one) and together(one, share))
    return [Retold(one, share) for one in amounts if again(one, share)]


class Row:
    """A part told again among those told beside it."""

    def __init__(self, statements: Statements, retold: Retold, beside: Sequence[Retold]) -> None:
        self._statements, self._retold, self._beside = statements, retold, beside

    def shown(self, wholes: Sequence[Claim]) -> Claim | None:
        """The amount that most of the parts beside it are of."""
        tally = {whole.id: sum(one.shows(whole) for one in self._beside) for whole in wholes}
        return max((whole for whole in wholes if tally[whole.id]), key=lambda whole: tally[whole.id], default=None)

    def pointed_at(self, wholes: Sequence[Claim]) -> Claim | None:
        """The larger amount told last, where words before the part or its share are "of that", "of them"."""
        first, last = sorted(self._retold, key=lambda claim: claim.span.start)
        if not points_back(self._statements, first, last):
            return None
        size = abs(self._retold.part.quantity.value)
        return _last_before(first, [one for one in wholes if abs(one.quantity.value) > size])

    def mistyped(self, wholes: Sequence[Claim]) -> Claim | None:
        """The amount told last before parts that would all be of one other, if that may have been mistyped so."""
        first = min((one.part for one in (self._retold, *self._beside)), key=lambda part: part.span.start)
        whole = _last_before(first, wholes) if self._beside else None
        if not whole or not self._is_alike(whole):
            return None
        wanted, *others = [one.leaves(whole) for one in (self._retold, *self._beside)]
        if not all(wanted.meets(other) for other in others):
            return None
        guessed = candidate(Figures(self._statements.claims), whole, wanted)
        return whole if guessed and guessed.guess.slip else None

    def _is_alike(self, whole: Claim) -> bool:
        """Whether it was read to be of the same measure, or stands in the same line."""
        line, share = self._statements.wording.line, self._retold.share
        return whole.series.measure == share.series.measure or line(whole) == line(share)


def _last_before(first: Claim, wholes: Sequence[Claim]) -> Claim | None:
    before = [one for one in wholes if 0 < first.span.start - one.span.end <= _NEAR]
    return before[-1] if before else None
