"""What a suspect is told to be instead, in the scale that was meant."""

from __future__ import annotations

from datetime import date

from factcheck import check


def test_what_the_others_leave_is_told_in_the_scale_that_is_meant() -> None:
    text = (
        "Nigeria imported goods worth N8.46 trillion in 2023, and its exports were worth N10.35 billion. "
        "Nigeria's foreign trade was worth N18.81 trillion in 2023."
    )
    failed = [one for one in check(text, published=date(2024, 3, 1)).checks if one.rule == "turnover-sum"]
    told = [suspect.why for one in failed for suspect in one.suspects if suspect.replacement == "N10.35 trillion"]
    assert told and told[0].startswith("the other figures leave 10,337.99 to 10,362.01: million for billion?")
