"""Which figures of a quantity are wrong, and how that is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.audit.across.difference import difference
from factcheck.audit.across.figure import Figure, days
from factcheck.audit.across.telling import Quantity, Suspicion, Telling

REVISED = "revised-figure"
"""The rule whose finding is that a figure was right once."""
_RETURNS = 2
"""On so many days stories must have returned to the figure before, so that the one between was wrong."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """A wrong figure, the right one where a story tells it, and a sentence that says how it is known."""

    figure: Figure
    right: Figure | None
    why: str
    finding: str | None = None
    """The sum of the finding that says so."""

    def calculation(self, quantity: Quantity) -> str:
        """The small sum: that of the finding, else how far the figures lie apart."""
        told = (self.figure.first, *((self.right.first,) if self.right else ()))
        return self.finding or difference(quantity, told)


def wrong_figures(found: Sequence[Figure]) -> Iterator[Wrong]:
    """Each wrong figure of `found`, which are in the order in which they were first told."""
    for figure in found:
        wrong = _by_finding(figure, found) or _by_reference(figure) or _outvoted(figure, found)
        if wrong:
            yield wrong


def revised_by(figure: Figure, newer: Figure) -> bool:
    """Whether the reference data has `newer` for a figure that it once had."""
    told = (one for telling in figure.tellings for one in telling.suspicions if one.rule == REVISED)
    return any(_fits(one, newer, figure.distance(newer)) for one in told)


def _by_finding(figure: Figure, found: Sequence[Figure]) -> Wrong | None:
    """A finding points at it, and another story tells the very figure by which nothing would fail.

    The first story that told it is the one with the finding, or the other figure was known by then: else it may have
    been right when it was printed.
    """
    day = figure.first.published
    for telling in figure.tellings:
        for suspicion in _suspicions(telling):
            for other in found:
                known = telling is figure.first or other.first.published <= day
                if other is not figure and known and _fits(suspicion, other, figure.distance(other)):
                    return Wrong(figure, other, _reason(suspicion), suspicion.calculation)
    return None


def _by_reference(figure: Figure) -> Wrong | None:
    """The reference data has another figure, whatever the release."""
    for telling in figure.tellings:
        for suspicion in _suspicions(telling):
            if suspicion.by_reference and suspicion.alone and suspicion.is_error:
                return Wrong(figure, None, _reason(suspicion), suspicion.calculation)
    return None


def _outvoted(figure: Figure, found: Sequence[Figure]) -> Wrong | None:
    """Stories told another figure before it, and return to that one: a figure that was revised stays so.

    Only where they do so on more days than it was told: else they may be those that are behind the times.
    """
    day = figure.first.published
    for other in found:
        back = days(other.since(day))
        returned = other.first.published < day and back >= _RETURNS and back > days(figure.tellings)
        if returned and not revised_by(other, figure):
            return Wrong(figure, other, f"other stories tell {other.first.quote} before and after it")
    return None


def _suspicions(telling: Telling) -> Iterator[Suspicion]:
    return (suspicion for suspicion in telling.suspicions if suspicion.rule != REVISED)


def _fits(suspicion: Suspicion, figure: Figure, distance: float) -> bool:
    """Whether nothing would fail with `figure`, and by more than chance.

    What the number would have to be is told more closely than it lies away, which is `distance`.
    """
    if suspicion.low is None or suspicion.high is None:
        return False
    return suspicion.high - suspicion.low < distance and figure.lies_in(suspicion.low, suspicion.high)


def _reason(suspicion: Suspicion) -> str:
    what = "the reference data refutes it" if suspicion.by_reference else "the sums of a story that tells it say so"
    return f"{what} ({suspicion.code} {suspicion.rule})"
