"""A bare number takes the unit of the one before it where it stands as that one does, and only there."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.extractor.reading import extract
from factcheck.reader import read_text

FILLED = [
    (
        "Latvia's share of Estonia's exports was 9 percent in 2022; Finland's is 18.6, Sweden's 12.7.",
        ["18.6", "12.7"],
        "percent",
    ),
    (
        "In 2022 Chile produced 5.3 million tonnes of copper, Peru 2.4 and the Congo 2.2.",
        ["2400000", "2200000"],
        "t",
    ),
    (
        "Japan (17.3 percent), India (12.6) and Italy (11.2) were the markets for Peru's exports in 2019.",
        ["12.6", "11.2"],
        "percent",
    ),
    ("Kenya's exports to Uganda were worth $3.1bn in 2023, from 2.8 in 2022.", ["2800000000"], "USD"),
    ("Peru shipped 40 percent of its exports to China, 12 to Japan and 9 to Korea in 2019.", ["12", "9"], "percent"),
    (
        "Unemployment in Germany was 6.6 per cent in June 2013. Bavaria has 3.6 and Saxony 10.9.",
        ["3.6", "10.9"],
        "percent",
    ),
]
LEFT = [
    "Exports of Kenya rose by 5 percent in 2023 to 47 countries.",
    "Kenya's exports rose 5 percent in 2023 from 12 ports.",
    "Exports of Kenya rose 5 percent (see table 3) in 2023.",
]


def values(text: str, unit: str) -> list[Decimal]:
    numbers = [claim.quantity for claim in extract(read_text(text)).claims]
    return [number.value for number in numbers if number.unit == unit]


@pytest.mark.parametrize(("text", "wanted", "unit"), FILLED)
def test_it_is_filled(text: str, wanted: list[str], unit: str) -> None:
    assert [Decimal(one) for one in wanted] == values(text, unit)[-len(wanted) :]


@pytest.mark.parametrize("text", LEFT)
def test_it_is_left(text: str) -> None:
    assert len(values(text, "percent")) == 1


def test_a_large_number_takes_the_unit_of_the_amount_and_not_of_the_percentage() -> None:
    text = "In 2022 Kenya produced 500,000 tonnes of tea, 12 percent of the world's, against 520,000 in 2021."
    assert values(text, "t") == [Decimal(500000), Decimal(520000)]
