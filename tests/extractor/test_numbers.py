"""Every number of a phrase, with its value, unit, interval, hedge and form.

`tests/cases/probes.yaml` has what other readers fail at, `numbers_news.yaml` whole sentences, `numbers.yaml` all else.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from factcheck.domain.claim import NumberStatus
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers import find_numbers
from factcheck.extractor.numbers.decimal_commas import writes_decimal_commas

FOLDER = Path(__file__).parents[1] / "cases"
CASES = {
    text: expected
    for name in ("probes", "numbers", "numbers_news")
    for text, expected in yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8")).items()
}
MEASURING = {None, NumberStatus.COUNT, NumberStatus.DURATION, NumberStatus.EXCHANGE_RATE}


def plain(number: Decimal) -> str:
    digits = f"{number:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def told(text: str, mention: NumberMention) -> str:
    """A mention as the cases write it."""
    quote, quantity = text[mention.start : mention.end], mention.quantity
    if mention.form is Form.YEAR or mention.status not in MEASURING:
        return f"{quote} = {mention.status}"
    words = [f"{quote} = {plain(quantity.value)}", f"[{plain(quantity.low)}, {plain(quantity.high)}]"]
    words += [quantity.unit or "bare", quantity.qualifier, mention.form]
    words += [mention.status] if mention.status else []
    words += [{1: "up", -1: "down"}[mention.direction]] if mention.direction else []
    words += ["added"] if mention.increment else []
    words += ["retold"] if mention.retold is not None else []
    return ", ".join(words)


def only(text: str, home: str | None = None) -> NumberMention:
    (mention,) = find_numbers(text, home)
    return mention


@pytest.mark.parametrize(("text", "expected"), CASES.items(), ids=list(CASES))
def test_phrases(text: str, expected: list[str]) -> None:
    assert [told(text, mention) for mention in find_numbers(text)] == expected


@pytest.mark.parametrize(
    ("text", "home", "unit"),
    [
        ("3 billion rupees", None, "INR"),
        ("R 412 million", "MUS", "MUR"),
        ("R 412 million", "ZAF", "ZAR"),
        ("12.41 lt", "IND", "t"),
        ("BAM 914", "BIH", "BAM"),
        ("3 billion rupees", "PAK", "PKR"),
        ("Rs 3 billion", "LKA", "LKR"),
        ("Indian rupees: 3 billion Indian rupees", "PAK", "INR"),
        ("5 million dollars", "AUS", "AUD"),
        ("$5 million", "AUS", "USD"),
        ("5 million pounds", "EGY", "EGP"),
        ("5 million pesos", "MEX", "MXN"),
        ("5 million pesos", None, "pesos"),
        ("500 million dinars", "SRB", "RSD"),
        ("500 million francs", "CHE", "CHF"),
        ("6 trillion rials", "OMN", "OMR"),
        ("900 million som", "UZB", "UZS"),
        ("40 kronor", "SWE", "SEK"),
        ("2 billion manats", "TKM", "TMT"),
    ],
)
def test_the_country_of_the_text_says_whose_money_is_meant(text: str, home: str | None, unit: str) -> None:
    assert only(text, home).quantity.unit == unit


def test_the_digits_are_told_with_what_they_are_multiplied_by() -> None:
    printed = only("worth nearly $24.7 billion").quantity.printed
    assert (printed.token, printed.start, printed.scale, printed.hedge) == ("24.7", 14, 10**9, "nearly")
    assert not printed.in_words
    assert only("a third of it").quantity.printed.in_words


def test_the_value_is_the_digits_times_the_scale() -> None:
    quantity = only("350 kg").quantity
    assert quantity.printed.scale * Decimal(quantity.printed.token) == quantity.value


def test_a_conversion_points_at_what_it_tells_again() -> None:
    text = "They paid 883 billion euros ($973bn; £740bn) in all"
    euros, dollars, pounds = find_numbers(text)
    assert dollars.retold == pounds.retold == euros.start
    assert euros.retold is None


def test_an_aside_inside_a_quantity_is_a_mention_of_its_own() -> None:
    text = "down by USD 171.7 (32.8%) million"
    outer, inner = find_numbers(text)
    assert outer.start < inner.start < inner.end < outer.end
    assert inner.quantity.value == Decimal("32.8")


def test_numbers_across_a_broken_line_are_one() -> None:
    assert only("GDP came to 1.5\ntrillion dram").quantity.value == Decimal("1.5e12")
    assert len(find_numbers("item 5\n\nmillion tonnes")) == 1


@pytest.mark.parametrize(
    "text", ["one of the states", "two countries agreed", "the first and the second", "no one", ""]
)
def test_small_words_in_running_prose_are_no_numbers(text: str) -> None:
    assert find_numbers(text) == []


@pytest.mark.parametrize("text", ["9" * 40, "1.2.3.4.5", "price of $5%"])
def test_what_cannot_be_read_is_shown_as_unread(text: str) -> None:
    (mention,) = find_numbers(text)
    assert mention.status is NumberStatus.UNREAD


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Spain bought 262.000 tons, 2,3 times as many, for 1.279 million euros.", ["262000", "2.3", "1279000000"]),
        ("Spain bought 262.000 tons for 1,279 million euros.", ["262", "1279000000"]),
        ("Spain bought 262.125 tons, 2.3 times as many.", ["262.125", "2.3"]),
        ("Spain served 8.443.307 guests, 72.488 of them French, 2.3% more.", ["8443307", "72488", "2.3"]),
        ("Spain bought 1,279 tons, 2,3 times as many.", ["1279", "2.3"]),
        ("Spain paid $1,273 billion, 152,1 million more, for 1,279 tons.", ["1273000000", "152100000", "1279"]),
        ("Spain paid $1,273 billion, 152.1 million more.", ["1273000000000", "152100000"]),
    ],
)
def test_points_are_between_thousands_where_commas_are_before_decimals(text: str, wanted: list[str]) -> None:
    found = find_numbers(text, commas=writes_decimal_commas(text))
    assert [plain(mention.quantity.value) for mention in found] == wanted
    assert all(mention.quantity.printed.token in text for mention in found)
