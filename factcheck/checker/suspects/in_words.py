"""A number that may be wrong, in words: what it would be instead, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.arithmetic.precision import TIERS
from factcheck.checker.explain import balance_side, bounds
from factcheck.checker.figures import Figures
from factcheck.checker.keys import BALANCE
from factcheck.checker.relation import Equation
from factcheck.checker.suspects.localise import Candidate, doubt, possible, printed
from factcheck.checker.suspects.replacement import replacement, rounded_into
from factcheck.checker.suspects.typos import NO_SCALE, TURNED, Slip
from factcheck.domain.check import Severity, Suspect
from factcheck.domain.claim import Claim, Kind
from factcheck.domain.quantity import Quantity


def candidates(figures: Figures, wanted: Iterable[tuple[Claim, Interval]]) -> list[Candidate]:
    """Each claim with the interval in which its true value would have to lie, the likeliest wrong one first."""
    found = [one for claim, left in wanted if (one := candidate(figures, claim, left))]
    return sorted(found, key=lambda one: -one.score)


def slips(figures: Figures, equation: Equation, claims: Sequence[Claim]) -> list[Slip]:
    """The ways to mistype one of the numbers that would explain why the equation does not hold, the likeliest first."""
    left = equation.implied(TIERS[Severity.NOTE])
    found = candidates(figures, ((claim, left[claim.id]) for claim in claims))
    return [one.guess.slip for one in found if one.guess.slip]


def candidate(figures: Figures, claim: Claim, left: Interval) -> Candidate | None:
    """The claim as a candidate where the other figures leave `left` for it.

    None where it could never be that, or where nothing is left out.
    """
    room = possible(printed(left, claim, TIERS[Severity.NOTE]), claim)
    if room is None or not (left.low.is_finite() or left.high.is_finite()):
        return None
    guess = figures.slip(claim, room)
    wide = room | guess.slip.value if guess.slip else room
    return Candidate(claim, wide, guess, guess.likelihood * doubt(claim) * figures.oddity(claim, room, guess))


def question(candidate: Candidate, suspect: Suspect) -> str:
    """Whether the number should be another, to ask the editor."""
    slip, quote = candidate.guess.slip, candidate.claim.span.quote
    if slip and slip.kind == TURNED:
        way = _other_way(candidate.claim, slip.value)
        return f"Should {quote} be {way}, or did we misread the text?"
    kind = f" ({slip.kind})" if slip else ""
    return f"Should {quote} be {suspect.replacement}{kind}, or did we misread the text?"


def _other_way(claim: Claim, value: Decimal) -> str:
    if claim.kind is Kind.LEVEL and claim.series.measure == BALANCE:
        return f"{balance_side(value)}, not {balance_side(-value)}"
    return "up, not down" if value > 0 else "down, not up"


def suspect(candidate: Candidate) -> Suspect:
    """The candidate with the words to put in its place."""
    claim, wanted = candidate.claim, candidate.wanted
    slip = candidate.guess.slip
    value = slip.value if slip else _middle(claim, wanted)
    why = f"the other figures leave {bounds(_meant(claim.quantity, slip), wanted)}"
    if claim.kind is Kind.RANK:
        why = f"the figures make it number {abs(int(value))} of those listed"
    return Suspect(
        claim=claim.id,
        low=wanted.low if wanted.low.is_finite() else min(Decimal(0), value),
        high=wanted.high if wanted.high.is_finite() else max(claim.quantity.value, value),
        replacement=replacement(claim, value),
        why=f"{why}: {slip.kind}?" if slip else why,
    )


def _meant(quantity: Quantity, slip: Slip | None) -> Quantity:
    """The quantity with the scale word that it lacks, so that others are told in that scale too."""
    if slip is None or slip.kind != NO_SCALE:
        return quantity
    scale = slip.value / quantity.value
    return replace(
        quantity,
        value=slip.value,
        low=quantity.low * scale,
        high=quantity.high * scale,
        last_place=quantity.last_place * scale,
        printed=replace(quantity.printed, scale=scale),
    )


def _middle(claim: Claim, wanted: Interval) -> Decimal:
    if not wanted.bounded:
        return wanted.low if wanted.low.is_finite() else wanted.high
    return rounded_into(wanted, wanted.middle, claim.quantity.last_place or Decimal(1))
