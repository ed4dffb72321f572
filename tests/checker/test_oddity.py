"""Of numbers that do not fit together, the one that looks odd is suspected first."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import check

LINES = "Peru's exports of coffee were $640 million in 2023, of cocoa $380 million, of grapes $710 million. "


@pytest.mark.parametrize(
    ("text", "rule", "first"),
    [
        (
            LINES + "Exports of honey rose 25 percent to $1.0 million in 2023 from $08 million in 2022.",
            "growth",
            "$08 million",
        ),
        (
            LINES + "Exports of fruit rose 25 percent to $5125 million in 2023 from $410 million in 2022.",
            "growth",
            "$5125 million",
        ),
        (
            "Peru's exports were $8.53 billion in 2023. Of its exports, $1.01 billion, or 118%, went to Chile.",
            "share-of",
            "118%",
        ),
        (
            "Peru's exports were $8.53 billion in 2023. Of its exports, $10.1 billion, or 11.8%, went to Chile.",
            "share-of",
            "$10.1 billion",
        ),
    ],
    ids=["a zero in front", "thousands without a comma", "more than the whole", "a part larger than the whole"],
)
def test_the_odd_one_is_suspected_first(text: str, rule: str, first: str) -> None:
    report = check(text, published=date(2024, 3, 1))
    quotes = {claim.id: claim.span.quote for claim in report.claims}
    failed = [one for one in report.checks if one.rule == rule and one.suspects]
    assert failed and quotes[failed[0].suspects[0].claim] == first


def test_what_a_house_always_writes_is_not_odd() -> None:
    text = (
        "Peru's exports were 4512 million dollars in 2023, its imports 3812 million dollars and its trade 8424 million "
        "dollars. Exports to Chile rose 25 percent to 5125 million dollars in 2023 from 410 million dollars in 2022."
    )
    report = check(text, published=date(2024, 3, 1))
    quotes = {claim.id: claim.span.quote for claim in report.claims}
    failed = [one for one in report.checks if one.rule == "growth" and one.suspects]
    assert failed and quotes[failed[0].suspects[0].claim] != "5125 million dollars"


def test_no_share_of_trade_is_more_than_all_of_it() -> None:
    text = "Peru's exports were $8.53 billion in 2023. Of its exports, $10.1 billion, or 11.8%, went to Chile."
    failed = [one for one in check(text, published=date(2024, 3, 1)).checks if one.rule == "share-of"]
    assert failed and all(suspect.replacement != "118.4%" for one in failed for suspect in one.suspects)
    assert all(suspect.high <= 100 for one in failed for suspect in one.suspects if suspect.replacement.endswith("%"))
