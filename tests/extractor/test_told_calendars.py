"""Years that an article dates itself, and those that it means otherwise."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.extractor.periods.told_calendars import told_calendars
from factcheck.extractor.reading import extract
from factcheck.reader import read_text


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("In the 2018/19 season (May to April) it sold more.", 5),
        ("The marketing year, which runs from June, was poor.", 6),
        ("The May-April season was poor.", 5),
        ("The crop year closed on August 31.", 9),
        ("The crop year that ended with October was poor.", 11),
        ("The season opened on 1 March.", 3),
        ("The season lasts from March to June.", None),
        ("The season was poor. In May it rained.", None),
    ],
)
def test_a_season_that_is_dated(text: str, month: int | None) -> None:
    season = told_calendars([text], None).marketing
    assert (season and season.month) == month


def periods(text: str) -> list[str]:
    """The period of each claim of an article."""
    return [str(c.series.period) for c in extract(read_text(text, published=date(2021, 8, 20))).claims]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ghana exported cocoa for $3 billion in 2019/20 (the season runs from October). In 2018/19 it was $2 billion.",
         ["2019-10/2020-09", "2018-10/2019-09"]),
        ("Exports of Punjab, Pakistan, were worth $3 billion in 2020-21.", ["2020-07/2021-06"]),
        ("Gujarat's exports were worth $3 billion in 2020-21. Gujarat's imports were worth $2 billion.",
         ["2020-04/2021-03", "2020-04/2021-03"]),
        ("Russia's exports to India were worth $3 billion in 2020-21.", ["2020-04/2021-03"]),
        ("Russia's exports to Spain were worth $3 billion in 2020-21.", ["2020/2021"]),
    ],
)  # fmt: skip
def test_whose_years_are_meant(text: str, told: list[str]) -> None:
    assert periods(text) == told
