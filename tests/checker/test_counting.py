"""Figures that were counted in different ways need not agree; those counted alike must."""

from __future__ import annotations

import pytest

from factcheck import check
from factcheck.domain.check import Outcome

LEVELS = "Kenya's imports were 6.0 billion shillings in May 2023, against 6.2 billion shillings in May 2022."


def failing(text: str) -> set[str]:
    return {found.rule for found in check(text).checks if found.outcome is Outcome.FAILS}


@pytest.mark.parametrize(
    ("told", "fails"),
    [
        ("Imports rose by 5.1 percent in May 2023 from May 2022.", {"growth"}),
        ("In real terms imports rose by 5.1 percent in May 2023 from May 2022.", set()),
        ("Imports rose by 5.1 percent by volume in May 2023 from May 2022.", set()),
        ("Real imports rose by 5.1 percent in May 2023 from May 2022.", set()),
        ("In nominal terms imports rose by 5.1 percent in May 2023 from May 2022.", {"growth"}),
        ("In dollar terms imports rose by 5.1 percent in May 2023 from May 2022.", set()),
        ("Unadjusted, imports rose by 5.1 percent in May 2023 from May 2022.", set()),
        ("Seasonally adjusted, imports rose by 5.1 percent in May 2023 from May 2022.", {"growth"}),
    ],
)
def test_a_change_of_another_way_of_counting_is_not_that_of_the_levels(told: str, fails: set[str]) -> None:
    assert failing(f"{LEVELS} {told}") == fails


def test_what_was_not_adjusted_for_the_season_is_another_figure() -> None:
    adjusted = "Chile had a seasonally adjusted trade deficit of $440 million in May 2023."
    assert failing(f"{adjusted} Not seasonally adjusted, the deficit was $410 million in May 2023.") == set()
    assert failing(f"{adjusted} The seasonally adjusted deficit was $410 million in May 2023.") == {"repeated"}


def test_a_change_by_volume_is_that_of_tonnes() -> None:
    tonnes = "Chile exported 210,417 tonnes of steel in 2023, up from 200,318 tonnes in 2022."
    assert failing(f"{tonnes} By volume, steel exports rose by 9 percent in 2023.") == {"growth"}
    assert failing(f"{tonnes} By volume, steel exports rose by 5 percent in 2023.") == set()


def test_a_change_is_that_of_the_unit_that_it_led_to() -> None:
    wine = "Chilean wine exports rose 14.9 percent in 2023 to 7.2 million litres."
    assert failing(f"{wine} They were worth $34 million in 2023, up from $27 million in 2022.") == set()
