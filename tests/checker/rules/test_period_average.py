"""An average a month, a day or a quarter against the sum of its period."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import check
from factcheck.domain.check import Check, Outcome, Severity

HALF = "Kenya's exports came to $19.2 billion in January-June 2023, an average of {}."


def told(text: str, code: str = "FC117") -> list[Check]:
    return [one for one in check(text, published=date(2024, 3, 1)).checks if one.code == code]


@pytest.mark.parametrize(
    ("average", "calculation"),
    [
        ("$3.2 billion a month", "19.2 / 6 = 3.20 billion USD"),
        ("$9.6 billion per quarter", "19.2 / 2 = 9.60 billion USD"),
        ("$106 million a day", "19.2 / 181 = 0.1061 billion USD"),
    ],
)
def test_the_sum_by_the_months_quarters_or_days(average: str, calculation: str) -> None:
    (found,) = told(HALF.format(average))
    assert (found.outcome, found.calculation) == (Outcome.HOLDS, calculation)


def test_an_average_of_another_sum() -> None:
    (found,) = told(HALF.format("$4.2 billion a month"))
    assert (found.outcome, found.severity) == (Outcome.FAILS, Severity.WARNING)
    assert "$3.2 billion" in [suspect.replacement for suspect in found.suspects]


def test_the_sum_may_be_told_by_its_parts() -> None:
    text = (
        "Kenya's exports averaged $605 million a month in 2023. "
        "They came to $3.1 billion in the first half of 2023 and to ${} billion in the second half of 2023."
    )
    assert not told(text.format("4.2"), "FC110")
    (found,) = told(text.format("5.3"), "FC110")
    assert len(found.claims) == 3


def test_a_month_that_is_no_average_is_not_divided() -> None:
    assert not told("Kenya's monthly exports reached $3.2 billion in May 2023. Exports were $30 billion in 2023.")


def test_an_average_over_working_days_is_not_divided_by_the_calendar() -> None:
    text = "Peru's exports came to $2.6 billion in May 2023. Daily average exports were $118 million. {}"
    assert told(text.format(""))
    assert not told(text.format("May had 22 working days."))


def test_so_many_barrels_a_day_make_those_of_the_year() -> None:
    text = "Oman exported 842,000 barrels of oil a day in 2023, or {} million barrels for the year."
    (right,), (wrong,) = (told(text.format(million)) for million in ("307", "327"))
    assert (right.outcome, wrong.outcome) == (Outcome.HOLDS, Outcome.FAILS)
    assert not told(text.format("307"), "FC110")
