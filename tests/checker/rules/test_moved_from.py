"""Figures that went the other way than the words between them say."""

from __future__ import annotations

from datetime import date

import pytest

import factcheck


def told(text: str) -> list[str]:
    report = factcheck.check(text, published=date(2024, 2, 10))
    return [check.calculation for check in report.checks if check.rule == "moved-from"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chad's exports to Mali stood at {0} in 2023, {1} from $4.2 million.",
            [("$3.1 million", "up", "$3.1 million is lower than $4.2 million"), ("$3.1 million", "down", "")],
        ),
        (
            "Unemployment in Peru {1} to {0} percent in December 2023 from 6.4 percent a month earlier.",
            [("7.1", "fell", "7.1 percent is higher than 6.4 percent"), ("7.1", "rose", "")],
        ),
        (
            "Ghana's imports {1} slightly from $310 million to {0} in 2023.",
            [("$290 million", "rose", "$290 million is lower than $310 million"), ("$290 million", "fell", "")],
        ),
        (
            "Fiji's trade deficit {1} to {0} in 2023, compared with $52 million in 2022.",
            [("$61 million", "declined", "$61 million is higher than $52 million"), ("$61 million", "rose", "")],
        ),
    ],
)
def test_what_goes_the_other_way_is_told(text: str, expected: list[tuple[str, str, str]]) -> None:
    for figure, word, found in expected:
        assert told(text.format(figure, word)) == ([found] if found else [])


@pytest.mark.parametrize(
    "text",
    [
        "Chad's exports to Mali stood at $4 million in 2023, down from about $4 million.",
        "Peru's exports fell to $5 million in 2023, over $6 million less than planned.",
        "Peru's exports fell 12 percent in 2023; those to Chile rose to $5 million from $4 million.",
        "Chad exported 70 tonnes of tea in 2023 (38 tonnes to Mali and 32 tonnes to Togo), up from 66 tonnes in 2022.",
        "Exports were down in 2023: Chile's came to $5 million against $4 million of Peru's.",
        "Chad's imports rose to $5 million in 2023 from $4 million, and exports fell to $2 million from $3 million.",
    ],
)
def test_what_the_words_do_not_say_is_not(text: str) -> None:
    assert not told(text)
