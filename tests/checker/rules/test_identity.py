"""What is made up of others by definition."""

from __future__ import annotations

import pytest

from factcheck import check as check_text
from factcheck.domain.check import Outcome

PEOPLE = "In 2022 Latvia had 15,954 births and 30,731 deaths. The natural decrease came to {}."
MIGRANTS = "Some 38,708 people immigrated to Latvia in 2022 and 16,680 emigrated. Net migration was {}."
WORKERS = "Georgia's labour force numbered 1,551,900 in 2022: 1,283,700 were employed and {} unemployed."
JOBLESS = "Serbia had 475,600 unemployed and 2,763,600 employed in 2017. The unemployment rate was {} percent."
LABOUR = (
    "South Africa's jobless rate was 32.1 percent in 2023, with {} million people out of work. "
    "The labour force numbered 24.6 million."
)
PURSE = (
    "Ghana's budget closed 2023 with a deficit of 61.3 billion cedis. Revenue came to 142.2 billion cedis in 2023.\n\n"
    "Oil revenue was 9.1 billion. Spending was {} billion cedis in 2023."
)
TRADE = "India's merchandise exports in May 2023 were $34.98 billion, while services exports were $25.30 billion. "


def outcomes(text: str) -> list[Outcome]:
    return [check.outcome for check in check_text(text).checks if check.rule == "identity"]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (PEOPLE, "14,777", "17,477"),
        (MIGRANTS, "22,028", "28,028"),
        (WORKERS, "268,200", "286,200"),
        (JOBLESS, "14.7", "17.4"),
        (LABOUR, "7.9", "9.7"),
        (PURSE, "203.5", "230.5"),
        (TRADE + "Overall exports thus came to {}.", "$60.28 billion", "$62.80 billion"),
        (TRADE + "Exports of goods and services came to {}.", "$60.28 billion", "$62.80 billion"),
    ],
)
def test_adds_up_or_fails(text: str, right: str, wrong: str) -> None:
    assert outcomes(text.format(right)) == [Outcome.HOLDS]
    assert outcomes(text.format(wrong)) == [Outcome.FAILS]


def test_two_figures_of_exports_that_nothing_calls_overall_are_no_sum() -> None:
    assert not outcomes(TRADE + "In April exports were $62.80 billion.")


def test_a_rate_is_no_part_of_the_labour_force() -> None:
    assert not outcomes("Georgia's labour force numbered 1,551,900 in 2022, of whom 17.3 percent were unemployed.")
