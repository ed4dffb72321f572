"""The plot of a series: at least three periods of one length, from the text and from references."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.domain.period import Period
from factcheck.domain.report import Report
from factcheck.reporter.findings import findings
from factcheck.reporter.page.years import YearPlot, year_plot

BILLION = Decimal(10) ** 9


def plotted(report: Report, *stated: tuple[str, str, Period]) -> YearPlot | None:
    """The plot of the first finding, with imports of so many billions stated for other periods too."""
    imports = next(claim for claim in report.claims if claim.id == "c6")
    more = tuple(
        replace(
            imports,
            id=id,
            series=replace(imports.series, period=period),
            quantity=replace(
                imports.quantity, value=Decimal(told) * BILLION, low=Decimal(0), high=Decimal(told) * BILLION
            ),
        )
        for id, told, period in stated
    )
    made = replace(report, claims=(*report.claims, *more))
    return year_plot(made, findings(made)[0])


def test_three_years_are_drawn_in_their_order(report: Report) -> None:
    plot = plotted(report, ("n1", "1.2", Period.year(2022)), ("n2", "0.9", Period.year(2019)))
    assert plot
    assert plot.title == "imports, Peru with Japan"
    assert [(dot.period, dot.words, dot.accused) for dot in plot.dots] == [
        ("2019", "$900 million", False),
        ("2022", "$1.2 billion", False),
        ("2023", "$1.7 billion", True),
    ]
    assert [dot.across for dot in plot.dots] == [0, 1096 / 1461, 1]
    assert plot.told == "imports, Peru with Japan: 2019 $900 million; 2022 $1.2 billion; 2023 $1.7 billion"


def test_two_years_are_no_series(report: Report) -> None:
    assert plotted(report) is None
    assert plotted(report, ("n1", "1.2", Period.year(2022)), ("n2", "1.2", Period.year(2022))) is None


def test_a_quarter_is_no_year(report: Report) -> None:
    assert plotted(report, ("n1", "1.2", Period.year(2022)), ("n2", "0.3", Period.quarter(2019, 1))) is None


def test_figures_of_references_count(report: Report) -> None:
    known = next(check.reference for check in report.checks if check.reference)
    imports = next(claim for claim in report.claims if claim.id == "c6").series
    held = tuple(
        replace(
            report.checks[2], id=f"r{year}", reference=replace(known, series=replace(imports, period=Period.year(year)))
        )
        for year in (2021, 2022)
    )
    plot = plotted(replace(report, checks=(*report.checks, *held)))
    assert plot
    assert [(dot.period, dot.kind) for dot in plot.dots] == [
        ("2021", "reference"),
        ("2022", "reference"),
        ("2023", "said"),
    ]
    assert [dot.period for dot in plot.said] == ["2023"]
