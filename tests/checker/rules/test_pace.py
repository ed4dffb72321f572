from __future__ import annotations

import pytest

from factcheck.domain.check import Check, Outcome

from ..make import Asserted, billions, growth, make, of_rule, only, says

NOW, BEFORE = "exports PER JPN 2023", "exports PER JPN 2022"


def outcome(checks: list[Check]) -> Outcome | None:
    return checks[0].outcome if checks else None


@pytest.mark.parametrize(
    ("what", "now", "before", "expected"),
    [
        (Asserted.SLOWED, 4, 9, Outcome.HOLDS),
        (Asserted.ACCELERATED, 4, 9, Outcome.FAILS),
        (Asserted.ACCELERATED, 9, 4, Outcome.HOLDS),
        (Asserted.ACCELERATED, 4, 4, None),
    ],
)
def test_pace_of_growth(what: Asserted, now: int, before: int, expected: Outcome | None) -> None:
    claims = growth(now, NOW, base="2022"), growth(before, BEFORE, base="2021")
    assert outcome(of_rule("pace", *claims, says(what, "x", NOW))) is expected


def test_pace_from_levels_of_three_years() -> None:
    claims = [
        billions(level, f"exports PER JPN {year}") for level, year in (("8.0", 2021), ("9.0", 2022), ("9.5", 2023))
    ]
    found = only("pace", *claims, says(Asserted.SLOWED, "slowed", NOW))
    assert found.outcome is Outcome.HOLDS
    assert found.calculation == "9.5 / 9.0 = +5.6 percent after 9.0 / 8.0 = +12.5 percent"


def test_pace_of_a_rate_is_the_rate_itself() -> None:
    claims = [
        make("level", "6.1 percent", "6.1", "inflation PER - 2023-05", unit="percent"),
        make("level", "5.8 percent", "5.8", "inflation PER - 2023-04", unit="percent"),
    ]
    said = says(Asserted.SLOWED, "slowed", "inflation PER world 2023-05", "2023-04")
    found = only("pace", *claims, said)
    assert found.message == '6.1 percent after 5.8 percent, but the text says "slowed".'


def test_growth_over_two_years_is_not_held_against_that_over_one() -> None:
    claims = growth(4, NOW, base="2022"), growth(9, BEFORE, base="2020")
    assert not of_rule("pace", *claims, says(Asserted.SLOWED, "slowed", NOW))
