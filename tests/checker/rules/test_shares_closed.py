"""Shares up to one that is called the rest add to 100 percent."""

from __future__ import annotations

import pytest

from factcheck import check as check_text
from factcheck.domain.check import Outcome, Severity

from ..make import one_told, told

LIST = "Tea accounted for 40 percent of Kenya's exports in 2023, coffee for 35 percent and flowers for {} percent."


def test_the_rest_makes_a_hundred() -> None:
    (found,) = (c for c in check_text(LIST.format("the remaining 25")).checks if c.code == "FC308")
    assert (found.outcome, found.calculation) == (Outcome.HOLDS, "40 + 35 + 25 = 100 percent")


def test_the_rest_does_not() -> None:
    found = one_told("FC308", LIST.format("the remaining 15"))
    assert (found.outcome, found.severity) == (Outcome.FAILS, Severity.WARNING)
    assert "25 percent" in [suspect.replacement for suspect in found.suspects]


def test_across_two_sentences() -> None:
    text = (
        "Tea accounted for 45 percent of Kenya's exports in 2023 and coffee for 30 percent. "
        "The rest, {} percent, was flowers."
    )
    assert one_told("FC308", text.format(35)).calculation == "45 + 30 + 35 = 110 percent"
    assert not told("FC308", text.format(25))


def test_a_list_that_nobody_calls_complete_is_left_alone() -> None:
    assert not told("FC308", LIST.format("15"))


def test_parts_of_parts_are_left_alone() -> None:
    text = (
        "Tea accounted for 40 percent of Kenya's exports in 2023, of which black tea 25 percent, "
        "and coffee for the remaining 60 percent."
    )
    assert not told("FC308", text)


def test_shares_rounded_each_by_itself_may_miss_by_a_unit() -> None:
    assert not told("FC308", LIST.format("the remaining 24"))


@pytest.mark.parametrize(
    "text",
    [
        "Kenya's exports fell 22 percent in 2023, and tea accounted for 40 percent of the exports, "
        "coffee for 30 percent and flowers for the remaining 30 percent.",
        "Tea accounted for 40 percent of Kenya's exports in 2023, coffee for 30 percent, "
        "against 45 percent the year before, and flowers for the remaining 30 percent.",
    ],
)
def test_other_percentages_among_the_shares_leave_the_list_unclear(text: str) -> None:
    assert not told("FC308", text)


def test_a_partner_s_imports_are_in_the_list_too() -> None:
    text = (
        "Iran took 41 percent of Armenia's exports in 2023, the UAE 26 percent, the EU 9 percent and China 5 percent; "
        "the remaining {} percent went elsewhere."
    )
    outcomes = [[c.outcome for c in check_text(text.format(n)).checks if c.rule == "shares-closed"] for n in (19, 29)]
    assert outcomes == [[Outcome.HOLDS], [Outcome.FAILS]]
