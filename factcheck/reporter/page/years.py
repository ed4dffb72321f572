"""The plot of a series: what the text and the references say of it in at least three years, quarters or months."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from factcheck.domain.claim import Claim, Kind, Series
from factcheck.domain.period import Period
from factcheck.domain.report import Report
from factcheck.matcher.wording import amount
from factcheck.reporter.findings import Finding
from factcheck.reporter.wording import series_in_words

_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Dot:
    """A figure as it is drawn: `across` and `up` in parts of the plot's width and height."""

    kind: str
    """``said`` or ``reference``."""
    period: str
    words: str
    across: float
    up: float
    accused: bool


@dataclass(frozen=True, slots=True)
class YearPlot:
    title: str
    dots: tuple[Dot, ...]

    @property
    def told(self) -> str:
        """The plot in words."""
        dots = (f"{dot.period} {dot.words}{' by the reference' * (dot.kind == 'reference')}" for dot in self.dots)
        return f"{self.title}: {'; '.join(dots)}"

    @property
    def said(self) -> list[Dot]:
        """The text's own figures, which a line joins."""
        return [dot for dot in self.dots if dot.kind == "said"]


@dataclass(frozen=True, slots=True)
class _Figure:
    kind: str
    period: Period
    value: Decimal
    accused: bool = False


def year_plot(report: Report, finding: Finding) -> YearPlot | None:
    """The series of the first level that `finding` is about, None where it has too few periods of one length."""
    about = [finding.claim, *finding.related] if finding.claim else list(finding.related)
    level = next((claim for claim in about if claim.kind is Kind.LEVEL and claim.series.period), None)
    if level is None:
        return None
    known: dict[tuple[str, Period, Decimal], _Figure] = {}
    for one in _figures(report, finding, level):
        place = (one.kind, one.period, one.value)
        known[place] = one if one.accused else known.get(place, one)
    figures = sorted(known.values(), key=lambda one: (one.period, one.kind))
    if len({figure.period for figure in figures}) < _FEWEST:
        return None
    series = level.series
    title = series_in_words(Series(series.measure, series.product, series.reporter, series.partner, None))
    return YearPlot(title, tuple(_dots(figures, level.quantity.unit)))


def _figures(report: Report, finding: Finding, level: Claim) -> Iterator[_Figure]:
    unit, series = level.quantity.unit, level.series
    for claim in report.claims:
        if claim.kind is Kind.LEVEL and claim.quantity.unit == unit and _alike(claim.series, series):
            assert claim.series.period
            yield _Figure("said", claim.series.period, claim.quantity.value, claim.id in finding.check.accused)
    for known in (check.reference for check in report.checks):
        if known and known.unit == unit and _alike(known.series, series):
            assert known.series.period
            yield _Figure("reference", known.series.period, known.value)


def _alike(one: Series, other: Series) -> bool:
    """Whether they are the same but for when, and as long: a month is no year."""
    if not (one.period and other.period and one.period.whole_months):
        return False
    same = (one.measure, one.product, one.reporter, one.partner)
    return (
        same == (other.measure, other.product, other.reporter, other.partner)
        and one.period.whole_months == other.period.whole_months
    )


def _dots(figures: list[_Figure], unit: str | None) -> Iterator[Dot]:
    days, values = [one.period.start.toordinal() for one in figures], [one.value for one in figures]
    lowest, height = min(*values, Decimal(0)), max(*values, Decimal(0)) - min(*values, Decimal(0)) or Decimal(1)
    for figure, day in zip(figures, days, strict=True):
        across, up = (day - days[0]) / (days[-1] - days[0]), float((figure.value - lowest) / height)
        yield Dot(figure.kind, str(figure.period), amount(figure.value, unit), across, up, figure.accused)
