from __future__ import annotations

from factcheck.domain.check import Outcome

from ..make import Asserted, billions, make, of_rule, only, says

NOW, BEFORE = "exports PER JPN 2023", "exports PER JPN 2022"


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


def test_a_record_deficit_is_the_largest() -> None:
    claims = [
        make("level", f"${size} billion", f"-{size}00000000", f"balance PER JPN {year}")
        for size, year in (("31", 2023), ("19", 2022))
    ]
    said = says(Asserted.RECORD_HIGH, "record", "balance PER JPN 2023")
    assert only("record", *claims, said).outcome is Outcome.HOLDS


def test_a_deficit_is_no_smaller_record_beside_a_surplus() -> None:
    deficit = make("level", "$31 billion", "-3100000000", "balance PER JPN 2023")
    surplus = billions("19", "balance PER JPN 2022")
    assert not of_rule("record", deficit, surplus, says(Asserted.RECORD_HIGH, "record", "balance PER JPN 2023"))
