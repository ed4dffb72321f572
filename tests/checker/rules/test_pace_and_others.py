"""The other statements in words: pace, majority, record, a gap that changes."""

from __future__ import annotations

import pytest

from factcheck.domain.check import Check, Outcome

from ..make import Asserted, billions, growth, make, of_rule, only, says, share

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


def test_majority_by_levels_and_by_a_share() -> None:
    said = says(Asserted.MAJORITY, "the bulk", NOW, whole="exports PER world 2023")
    levels = billions("16.3", NOW), billions("24.0", "exports PER world 2023")
    assert only("majority", *levels, said).calculation == "16.3 / 24.0 = 67.9 percent"
    assert outcome(of_rule("majority", share(41, NOW, of="exports PER world 2023"), said)) is Outcome.FAILS
    assert outcome(of_rule("majority", share(50, NOW, of="exports PER world 2023"), said)) is None


def test_record_by_the_other_years_of_the_article() -> None:
    years = [billions("4.4", "exports PER JPN 2021"), billions("4.9", BEFORE)]
    said = says(Asserted.RECORD_HIGH, "record", NOW)
    found = only("record", billions("5.1", NOW), *years, said)
    assert (found.outcome, found.calculation) == (Outcome.HOLDS, "5.1 beside 4.4, 4.9 billion USD")
    beaten = only("record", billions("4.6", NOW), *years, said)
    assert beaten.message == '4.6 beside 4.9 billion USD, but the text says "record".'


def test_a_record_alone_a_later_year_and_a_quarter_say_nothing() -> None:
    said = says(Asserted.RECORD_HIGH, "record", NOW)
    assert not of_rule("record", billions("5.1", NOW), said)
    assert not of_rule("record", billions("5.1", NOW), billions("5.6", "exports PER JPN 2024"), said)
    assert not of_rule("record", billions("5.1", NOW), billions("5.6", "exports PER JPN 2022-Q4"), said)


def test_record_low() -> None:
    claims = billions("4.1", NOW), billions("4.9", BEFORE)
    assert only("record", *claims, says(Asserted.RECORD_LOW, "record low", NOW)).outcome is Outcome.HOLDS


@pytest.mark.parametrize("sign", [1, -1])
def test_a_gap_is_told_by_its_size(sign: int) -> None:
    now, before = "balance PER JPN 2023", "balance PER JPN 2022"
    claims = [
        make("level", "$1.2 billion", str(sign * 1_200_000_000), now),
        make("level", "$1.9 billion", str(sign * 1_900_000_000), before),
    ]
    found = only("gap-change", *claims, says(Asserted.NARROWED, "narrowed", now))
    assert (found.outcome, found.calculation.rpartition(" = ")[2]) == (Outcome.HOLDS, "−36.8 percent")
    assert only("gap-change", *claims, says(Asserted.WIDENED, "widened", now)).outcome is Outcome.FAILS


def test_a_deficit_that_became_a_surplus_settles_nothing() -> None:
    claims = [
        make("level", "$1.2 billion", "1200000000", "balance PER JPN 2023"),
        make("level", "$1.9 billion", "-1900000000", "balance PER JPN 2022"),
    ]
    assert not of_rule("gap-change", *claims, says(Asserted.NARROWED, "narrowed", "balance PER JPN 2023"))
