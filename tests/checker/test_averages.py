"""A month's average is not the year's sum, and the article's system does not take it for one."""

from __future__ import annotations

from datetime import date

from factcheck import check
from factcheck.domain.check import Outcome

SUM = "Kenya's exports came to $2.0 billion in the first quarter of 2023 and to $7.2 billion in all of 2023."
AVERAGE = (
    "Kenya's exports came to $2.0 billion in the first quarter of 2023. In 2023 exports averaged $600 million a month."
)


def failing(text: str) -> list[str]:
    checks = check(text, published=date(2024, 3, 1)).checks
    return [found.code for found in checks if found.outcome is Outcome.FAILS and found.reference is None]


def test_an_average_a_month_is_not_held_against_the_sum_of_a_quarter() -> None:
    assert failing(AVERAGE) == []


def test_a_sum_is() -> None:
    assert failing(SUM) == []
    assert failing(SUM.replace("$7.2 billion", "$1.2 billion")) == ["FC110"]
