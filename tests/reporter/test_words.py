"""Statements in words in a report: what is told of them, and that they leave the marks of the numbers alone."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator
from rich.console import Console

from factcheck.domain.article import Label
from factcheck.domain.assertion import Asserted, Assertion
from factcheck.domain.check import Check, Outcome, Severity
from factcheck.domain.claim import Series, Span
from factcheck.domain.period import Period
from factcheck.domain.report import Report
from factcheck.reporter.coverage import coverage
from factcheck.reporter.json_report import to_json
from factcheck.reporter.marks import Mark, marks
from factcheck.reporter.schema import report_schema
from factcheck.reporter.text import render

QUOTE = "sells"


def with_words(report: Report, outcome: Outcome, severity: Severity) -> Report:
    """The report with a check of a word in its headline, made by the claims on copper."""
    start = report.article.text.index(QUOTE)
    span = Span(start, start + len(QUOTE), QUOTE)
    series = Series("balance", None, "PER", "JPN", Period.year(2023))
    said = Assertion(Asserted.IN_FAVOUR_OF, series, None, None, span)
    sum_ = "2.4 − 1.7 = +0.7 billion USD"
    message = f'{sum_}: "{QUOTE}" holds.' if outcome is Outcome.HOLDS else f'{sum_}, but the text says "{QUOTE}".'
    check = Check("k5", "in-favour", "FC122", outcome, severity, ("c7",), message, sum_, assertion=said)
    return replace(report, checks=(*report.checks, check))


@pytest.fixture
def holding(report: Report) -> Report:
    return with_words(report, Outcome.HOLDS, Severity.NOTE)


@pytest.fixture
def failing(report: Report) -> Report:
    return with_words(report, Outcome.FAILS, Severity.WARNING)


def printed(report: Report) -> str:
    stream = io.StringIO()
    render(report, Console(file=stream, width=100))
    return stream.getvalue()


def test_the_words_stand_below_their_own_line(holding: Report) -> None:
    shown = printed(holding)
    line = '2.4 − 1.7 = +0.7 billion USD: "sells" holds.'
    assert shown.index("Peru sells Japan") < shown.index(line) < shown.index("Trade between Peru and Japan")
    assert holding.article.lines[1].label is Label.HEADLINE


def test_words_that_fail_are_among_what_to_look_at(failing: Report) -> None:
    assert '! line 3: "sells"  in-favour FC122' in printed(failing)


def test_words_that_hold_make_no_number_right(report: Report, holding: Report) -> None:
    assert marks(holding) == marks(report)
    assert coverage(holding) == coverage(report)
    assert marks(holding)["c7"] is Mark.OPEN


def test_json_gives_the_words_and_nothing_where_there_are_none(holding: Report) -> None:
    record = to_json(holding)
    said = record["checks"][-1]["assertion"]
    assert said["asserted"] == "in_favour_of"
    assert holding.article.text[said["start"] : said["end"]] == said["quote"] == QUOTE
    assert record["checks"][0]["assertion"] is None
    Draft202012Validator(report_schema()).validate([record])
