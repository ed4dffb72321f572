"""`factcheck.check`, as a program calls it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from factcheck import check
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
