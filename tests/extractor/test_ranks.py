"""Superlatives that state a rank, and those that do not."""

from __future__ import annotations

import pytest

from factcheck.extractor.mentions import Form
from factcheck.extractor.numbers.ranks import find_ranks


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("Brazil is the largest buyer of soy.", "largest", 1),
        ("Peru's biggest trading partner", "biggest", 1),
        ("the highest rate in the bloc", "highest", 1),
        ("Spain was the top destination.", "top", 1),
        ("its main export", "main", 1),
        ("the leading exporter of copper", "leading", 1),
        ("the most important market", "most important", 1),
        ("the primary ones were oil and gas", "primary", 1),
        ("Chile, the main export market", "main", 1),
        ("Rice was on top with 3 million tonnes.", "top", 1),
        ("the second-largest economy", "second-largest", 2),
        ("the second largest economy", "second largest", 2),
        ("Ghana's third-biggest supplier", "third-biggest", 3),
        ("the 4th-largest producer", "4th-largest", 4),
        ("Oman's 23rd largest partner", "23rd largest", 23),
        ("Chile is No. 2 in copper.", "No. 2", 2),
        ("It is number 3 among the sellers.", "number 3", 3),
        ("trade with Laos was the lowest of all", "lowest", -1),
        ("the smallest share", "smallest", -1),
        ("the second-lowest rate", "second-lowest", -2),
        ("the fastest-growing market", "fastest-growing", 1),
        ("the biggest increase was in tin", "biggest", 1),
        ("Kenya ranked second.", "second", 2),
        ("Kenya took second place.", "second", 2),
        ("Togo was third among the buyers.", "third", 3),
        ("then Mali, fifth with $2bn", "fifth", 5),
        ("and Benin third with $4.5 million", "third", 3),
        ("the largest market in the third quarter", "largest", 1),
        ("the biggest buyer in the year to March", "biggest", 1),
        ("the largest market for Togo in the three months to May", "largest", 1),
    ],
)
def test_ranks(text: str, quote: str, value: int) -> None:
    (rank,) = find_ranks(text)
    assert text[rank.start : rank.end] == quote
    assert rank.quantity.value == value
    assert (rank.form, rank.quantity.unit) == (Form.RANK, "rank")


@pytest.mark.parametrize(
    "text",
    [
        "a record 75 million tonnes",
        "the highest in five years",
        "the highest in the last three quarters",
        "the lowest level since 2009",
        "the lowest rate recorded in the euro area since July 2008",
        "the primary fiscal deficit",
        "the largest ever surplus",
        "the biggest fall on record",
        "at least $3 billion, at most $5 billion",
        "at the latest on Friday",
        "the most they could do",
        "in the first quarter and the second half",
        "the top 10 buyers",
        "the 20 top destinations",
        "in the first place they sold less",
        "first, they sold less",
        "main street",
        "Ghana's main exports are gold and cocoa",
        "the main import items of Mali",
        "",
    ],
)
def test_no_ranks(text: str) -> None:
    assert find_ranks(text) == []
