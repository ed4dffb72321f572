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
    ("Ghana's exports to Togo grew 12.4 percent in 2022, after 8.1. Those to Benin: 9.5.", ["8.1", "9.5"], "percent"),
    (
        "In 2018 gold made up 31 percent of Peru's exports; in 2021: 27. A year later it was 24.",
        ["27", "24"],
        "percent",
    ),
    (
        "Peru's exports of fish were $2.1 billion in 2019, 4 percent more, of aluminium $1.7 billion, minus 12.",
        ["4", "-12"],
        "percent",
    ),
    (
        "Cuba's exports: sugar $400 million (31.5 percent), nickel $350 million (27.6) in 2004.",
        ["31.5", "27.6"],
        "percent",
    ),
    (
        "Kenya's exports of tea rose by 20.3 percent to $1.2 billion in 2015, those of flowers were 0.7.",
        ["1200000000", "700000000"],
        "USD",
    ),
    (
        "Prices in Peru in June 2009:\n\n* food, 4.2 percent\n* clothing, 2.1\n* transport, 1.4",
        ["4.2", "2.1", "1.4"],
        "percent",
    ),
]
LEFT = [
    "Tea went from Kenya to Mali in 2022. Exports rose 5 percent. Those who packed it were older than 65.",
    "Exports of Kenya rose by 5 percent in 2023 to 47 countries.",
    "Kenya's exports rose 5 percent in 2023 from 12 ports.",
    "Exports of Kenya rose 5 percent (see table 3) in 2023.",
    "Exports of Kenya rose 5 percent in week 12, said Mary Otieno, 57.",
    "Exports of Kenya rose 5 percent in 2023, when few exporters were under 40.",
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


def test_it_says_what_the_number_says_that_it_is_like() -> None:
    text = "The GDP of Peru grew by 5.8 percent in 2012. Chile's: 5.6."
    assert [str(claim.kind) for claim in extract(read_text(text)).claims] == ["change", "change"]


CARRIED = [
    (
        "In 2019 the budget of Benin took 39 billion 418.5 million francs, 26 billion 104.1 million at customs.",
        "26104100000",
        "XOF",
    ),
    (
        "Chile's exports came to 90 billion dollars in 2021. It shipped 5 million tonnes of copper for 53 billion.",
        "53000000000",
        "USD",
    ),
    ("Wages in Peru came to 1,540 soles a month in 2018, those in banks to 3,590.", "3590", "PEN"),
]


@pytest.mark.parametrize(("text", "value", "unit"), CARRIED)
def test_a_large_one_has_the_unit_told_last_in_numbers_of_its_order(text: str, value: str, unit: str) -> None:
    assert Decimal(value) in values(text, unit)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("In Fiji 8,412 visitors arrived in March 2014, 512 fewer than a year earlier.", "-512", "persons"),
        ("The reserves of Ghana covered 4.2 months of imports at the end of 2014.", "4.2", "months of imports"),
        ("Without gold, the exports of Ghana would have been 3.1 billion dollars in 2014.", "3100000000", "USD"),
    ],
)
def test_what_looks_like_no_statistic_may_be_one(text: str, value: str, unit: str) -> None:
    assert Decimal(value) in values(text, unit)


def test_a_few_more_of_what_is_no_count_are_left() -> None:
    assert len(values("Exports of Chad came to $5bn in 2014, and 12 more than a year earlier signed.", "USD")) == 1


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Exports of Ontario rose to $17.9 billion in May 2022. Ontario sold most of them to Ohio.", "CAD"),
        ("Exports of Ontario rose to $17.9 billion in May 2022, China's customs said.", "USD"),
    ],
)
def test_dollars_of_a_region_are_those_of_its_country(text: str, unit: str) -> None:
    assert len(values(text, unit)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Exports of coffee from Kenya came to $230 million in 2015. At the auction it fetched $2.58 on average.",
        "Exports of coffee from Kenya came to $230 million in 2015. A bag changed hands for $148.",
    ],
)
def test_a_small_sum_is_a_price(text: str) -> None:
    assert values(text, "USD") == [Decimal(230_000_000)]


def test_a_sum_whose_scale_is_said_once_is_not_small() -> None:
    text = "The trade deficit of Malta with Italy fell from $148.7 to $35.7 million in 2019."
    assert values(text, "USD") == [Decimal(-148_700_000), Decimal(-35_700_000)]
