"""The figures of an article beside each other: what each may have been meant to be, and which looks odd among them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property

from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.keys import BALANCE
from factcheck.checker.suspects.guesses import COPIED, Guess, Written
from factcheck.checker.suspects.oddity import Oddity
from factcheck.checker.suspects.replacement import rounded_into
from factcheck.checker.suspects.typos import Slip, digits_of
from factcheck.domain.claim import Claim, Kind

_NEAR = 25
"""So many figures before and behind one are told beside it."""
_SURE_DIGITS = 3


class Figures:
    """The article's figures in the order of the text, by unit: what a writer may have copied from another line."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims, self._oddity = claims, Oddity(claims)
        self._written: dict[str, tuple[Claim, Written]] = {}

    @cached_property
    def _places(self) -> dict[str, tuple[list[Claim], int]]:
        by_unit: dict[str | None, list[Claim]] = defaultdict(list)
        for claim in self._claims:
            by_unit[claim.quantity.unit].append(claim)
        return {claim.id: (same, place) for same in by_unit.values() for place, claim in enumerate(same)}

    def oddity(self, claim: Claim, wanted: Interval, guessed: Guess) -> Decimal:
        """How many times likelier `claim` is the wrong one by how it looks, where a number in `wanted` was meant."""
        meant = guessed.slip.value if guessed.slip else wanted.middle if wanted.bounded else None
        return self._oddity.weight(claim, meant)

    def slip(self, claim: Claim, wanted: Interval) -> Guess:
        """The likeliest slip by which `claim` stands where a number in `wanted` was meant."""
        near = self._near(claim)
        guessed = self._as_written(claim, near).guess(wanted)
        if wanted.bounded and (other := next((c for c in near if is_copy(claim, c)), None)):
            value = rounded_into(wanted, wanted.middle, claim.quantity.last_place)
            return Guess(Slip(_whose(other, claim), value), guessed.likelihood + COPIED)
        return guessed

    def _near(self, claim: Claim) -> list[Claim]:
        same, place = self._places[claim.id]
        return same[max(0, place - _NEAR) : place + _NEAR + 1]

    def _as_written(self, claim: Claim, near: Sequence[Claim]) -> Written:
        """The claim's number with its slips, which each failure about it asks for again."""
        known, written = self._written.get(claim.id, (None, None))
        if written is None or known is not claim:
            signed = claim.kind in (Kind.CHANGE, Kind.CHANGE_ABS) or claim.series.measure == BALANCE
            written = Written.of(claim.quantity, [c.quantity.value for c in near if c is not claim], signed)
            self._written[claim.id] = claim, written
        return written


def is_copy(claim: Claim, other: Claim) -> bool:
    """Whether the claim says, to three digits, what the article says of another year or another area."""
    one, two = claim.series, other.series
    same = claim.kind is other.kind is Kind.LEVEL and one.measure == two.measure and one.product == two.product
    moved = one.period != two.period or {one.reporter, one.partner} != {two.reporter, two.partner}
    told = claim.quantity.value == other.quantity.value and digits_of(claim.quantity) >= _SURE_DIGITS
    return same and moved and told and claim.id != other.id


def _whose(other: Claim, claim: Claim) -> str:
    if other.series.period != claim.series.period and other.series.period:
        return f"it is the text's own figure for {other.series.period}"
    return "it is the text's figure of another line"
