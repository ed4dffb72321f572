"""The plot of a finding: what is said, what is left for it, and what the reference gives, on one scale."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.report import Report
from factcheck.reporter.findings import findings
from factcheck.reporter.page.intervals import IntervalPlot, interval_plot

ENDS = st.integers(-(10**13), 10**13).map(Decimal)


def plotted(report: Report, number: int = 0) -> IntervalPlot | None:
    return interval_plot(report, findings(report)[number])


def test_the_figure_is_beside_what_the_sum_leaves_for_it(report: Report) -> None:
    plot = plotted(report)
    assert plot
    said, left = plot.bars
    assert (said.label, said.words) == ("said: $1.7 billion, Peruvian customs", "$1.65 billion to $1.75 billion")
    assert (left.label, left.words) == ("the sum leaves", "$1.4 billion to $1.6 billion")
    assert left.start + left.width < said.start
    assert plot.told == f"{said.label}: {said.words}; {left.label}: {left.words}"


def test_the_figure_is_beside_that_of_the_reference(report: Report) -> None:
    plot = plotted(report, 1)
    assert plot
    said, reference = plot.bars
    assert (reference.kind, reference.label) == ("reference", "Japan Customs")
    assert said.start + said.width < reference.start


def test_a_reference_in_another_unit_is_not_drawn(report: Report) -> None:
    in_yen = tuple(
        replace(check, reference=replace(check.reference, unit="JPY")) if check.reference else check
        for check in report.checks
    )
    assert plotted(replace(report, checks=in_yen), 1) is None


def test_what_has_no_end_goes_to_the_border(report: Report) -> None:
    check = report.checks[0]
    open_ended = replace(check.suspects[0], low=Decimal(4400000000), high=Decimal("Infinity"))
    plot = plotted(replace(report, checks=(replace(check, suspects=(open_ended,)),)))
    assert plot
    assert plot.bars[1].words == "$4.4 billion or more"
    assert plot.bars[1].start + plot.bars[1].width == 1


def test_figures_of_two_sources_are_beside_each_other(report: Report) -> None:
    apart = replace(report.checks[1], reference=None)
    plot = plotted(replace(report, checks=(apart,)))
    assert plot
    assert [bar.label for bar in plot.bars] == [
        "said: $2.4 billion, Peruvian customs",
        "said: $2.6 billion, Japan’s finance ministry",
    ]


@given(one=ENDS, other=ENDS, value=ENDS)
def test_no_bar_leaves_the_plot(one: Decimal, other: Decimal, value: Decimal, report: Report) -> None:
    check, claim = report.checks[0], report.claims[5]
    suspect = replace(check.suspects[0], low=min(one, other), high=max(one, other))
    said = replace(claim, quantity=replace(claim.quantity, value=value, low=value, high=value))
    plot = plotted(replace(report, claims=(said,), checks=(replace(check, suspects=(suspect,)),)))
    assert plot or one == other == value
    for bar in plot.bars if plot else ():
        assert 0 <= bar.start <= bar.start + bar.width <= 1
