"""The plot of a finding: what the text says, what the other figures leave for it, and what the reference gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from factcheck.domain.claim import Claim
from factcheck.domain.report import Report
from factcheck.matcher.wording import amount
from factcheck.reporter.findings import Finding

_NO_AMOUNT = "rank"
_MOST_CLAIMS = 4
_NARROWEST = Decimal("0.006")
"""The part of the width below which a bar would not be seen."""
_MARGIN = Decimal("0.06")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Numbers from `low` to `high`, of which either may be infinite, and who gives them."""

    kind: str
    """``said``, ``left`` or ``reference``."""
    label: str
    low: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch as it is drawn: from `start`, `width` long, both in parts of the plot's width."""

    kind: str
    label: str
    words: str
    start: float
    width: float


@dataclass(frozen=True, slots=True)
class IntervalPlot:
    bars: tuple[Bar, ...]

    @property
    def told(self) -> str:
        """The plot in words."""
        return "; ".join(f"{bar.label}: {bar.words}" for bar in self.bars)


def interval_plot(report: Report, finding: Finding) -> IntervalPlot | None:
    """The plot of `finding`, None where there is nothing to hold its number against."""
    claim = finding.claim
    if claim is None or claim.quantity.unit == _NO_AMOUNT:
        return None
    stretches = [_said(claim), *_held_against(report, finding, claim)]
    ends = [end for one in stretches for end in (one.low, one.high) if end.is_finite()]
    if len(stretches) < 2 or not ends or min(ends) == max(ends):
        return None
    margin = (max(ends) - min(ends)) * _MARGIN
    return IntervalPlot(
        tuple(_bar(one, min(ends) - margin, max(ends) + margin, claim.quantity.unit) for one in stretches)
    )


def _held_against(report: Report, finding: Finding, claim: Claim) -> Iterator[Stretch]:
    known, implied, said = finding.check.reference, report.implied.get(claim.id), claim.quantity
    if finding.suspect:
        yield Stretch("left", "the sum leaves", finding.suspect.low, finding.suspect.high)
    elif implied and not implied.low <= said.value <= implied.high:
        yield Stretch("left", "the other figures leave", implied.low, implied.high)
    if known and known.unit == said.unit:
        yield Stretch("reference", known.source, known.low, known.high)
    if not (known or finding.suspect):
        alike = [one for one in finding.related if one.kind is claim.kind and one.quantity.unit == said.unit]
        yield from map(_said, alike[: _MOST_CLAIMS - 1])


def _said(claim: Claim) -> Stretch:
    quote = " ".join(claim.span.quote.split())
    said_by = f", {claim.source}" if claim.source else ""
    return Stretch("said", f"said: {quote}{said_by}", claim.quantity.low, claim.quantity.high)


def _bar(one: Stretch, first: Decimal, last: Decimal, unit: str | None) -> Bar:
    low, high = max(one.low, first), min(one.high, last)
    start, width = (low - first) / (last - first), max((high - low) / (last - first), _NARROWEST)
    return Bar(one.kind, one.label, _words(one, unit), float(start), float(width))


def _words(one: Stretch, unit: str | None) -> str:
    if one.low == one.high:
        return amount(one.low, unit)
    if not one.high.is_finite():
        return f"{amount(one.low, unit)} or more"
    if not one.low.is_finite():
        return f"{amount(one.high, unit)} or less"
    return f"{amount(one.low, unit)} to {amount(one.high, unit)}"
