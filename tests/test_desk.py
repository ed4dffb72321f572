"""`factcheck.check`, as a program calls it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from factcheck import check
from factcheck.domain.check import Outcome, Severity
from factcheck.domain.errors import FactcheckError

TEXT = "Peru's exports rose 11 percent to $2.2 billion last year."


@pytest.mark.parametrize("given", ["2020-02-02", date(2020, 2, 2), datetime(2020, 2, 2, 9, 30)])
def test_the_day_of_publication_in_three_ways(given: str | date) -> None:
    report = check(TEXT, published=given)
    assert report.article.published == date(2020, 2, 2)
    assert {str(claim.series.period) for claim in report.claims} == {"2019"}


@pytest.mark.parametrize("given", ["2 February 2020", "2020-02-31", ""])
def test_what_is_no_day_is_told_in_one_sentence(given: str) -> None:
    with pytest.raises(FactcheckError, match=r"is no day: write it as 2024-02-02\.$"):
        check(TEXT, published=given)


UNDATED = """Peru's exports came to $41.2 billion in January-August and its imports to $33.7 billion, leaving a
trade surplus of $7.5 billion.

In August alone exports reached ${exports} billion and imports $4.0 billion, for a surplus of $1.5 billion, the central
bank said.
"""


@pytest.mark.parametrize(("exports", "worst"), [("5.5", set()), ("6.5", {Severity.ERROR})])
def test_an_article_without_any_date_is_checked_month_by_month(exports: str, worst: set[Severity]) -> None:
    report = check(UNDATED.format(exports=exports))
    assert {check.severity for check in report.checks if check.outcome is Outcome.FAILS} == worst
    assert any(check.outcome is Outcome.HOLDS for check in report.checks)


def test_a_period_of_no_known_year_is_told_as_none_and_held_against_no_reference() -> None:
    report = check(UNDATED.format(exports="5.5"))
    assert len(report.claims) == 6
    assert all(claim.series.period is None and claim.base_period is None for claim in report.claims)
    assert not report.credits
