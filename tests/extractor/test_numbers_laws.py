"""What holds for the numbers of any text."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factcheck.extractor.numbers import find_numbers
from factcheck.extractor.numbers.ranks import find_rank_phrases, find_ranks

WORDS = re.split(
    " ",
    "1 2.5 3,000 4 500 2023 2012-13 $ € USD R N [1] ¹ * million bn lakh crore percent % points pp tonnes people half a "
    "third doubled times fold more less than nearly about over up to between and from , . ; ( ) - – − +"
    " ½ May 12:30 No. x "
    "to in of dozen hundred two twenty one's 5th G7 1/2 '20 \n \u00a0",
)
some_text = (
    st.text(max_size=80)
    | st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
    | st.lists(st.sampled_from(WORDS), max_size=14).map("".join)
)

CODES = {"$": "USD", "€": "EUR", "US$": "USD", "KZT ": "KZT", "₹": "INR", "GBP": "GBP", "A$": "AUD"}
SCALES = {" million": 6, "bn": 9, " bln": 9, " crore": 7, " thousand": 3, "trn": 12, "m": 6, "": 0}


@given(some_text)
def test_every_digit_is_in_a_mention(text: str) -> None:
    mentions = find_numbers(text)
    for digits in re.finditer(r"\d", text):
        assert any(m.start <= digits.start() < m.end for m in mentions)


@given(some_text)
def test_mentions_are_sorted_and_overlap_only_by_lying_inside(text: str) -> None:
    mentions = find_numbers(text)
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)
    for number, first in enumerate(mentions):
        assert 0 <= first.start < first.end <= len(text)
        for second in mentions[number + 1 :]:
            assert second.start >= first.end or second.end <= first.end


@given(some_text)
def test_the_interval_holds_the_value_and_the_token_is_in_the_text(text: str) -> None:
    for mention in find_numbers(text) + find_ranks(text):
        quantity = mention.quantity
        assert quantity.low <= quantity.value <= quantity.high
        assert text[quantity.printed.start : quantity.printed.end] == quantity.printed.token


@given(some_text)
def test_ranks_never_fail(text: str) -> None:
    for ranks in (find_ranks(text), find_rank_phrases(text)):
        assert all(text[rank.start : rank.end].strip() for rank in ranks)
        assert all(one.end <= other.start for one, other in pairwise(ranks))


@given(st.integers(0, 10**9), st.integers(0, 3), st.sampled_from(sorted(CODES)), st.sampled_from(sorted(SCALES)))
def test_money_is_read_back_as_it_was_written(digits: int, places: int, symbol: str, scale: str) -> None:
    number = Decimal(digits).scaleb(-places)
    text = f"worth {symbol}{number:,f}{scale} in all"
    (mention,) = find_numbers(text)
    assert mention.quantity.value == number.scaleb(SCALES[scale])
    assert mention.quantity.unit == CODES[symbol]
    assert mention.quantity.last_place == Decimal(1).scaleb(SCALES[scale] - places)
    assert text[mention.start : mention.end] == f"{symbol}{number:,f}{scale}"


@given(
    st.integers(0, 10**8), st.integers(0, 2), st.sampled_from([" ", "\u00a0", "'", ","]), st.sampled_from(["t", "TEU"])
)
def test_thousands_are_read_back_with_any_separator(digits: int, places: int, separator: str, unit: str) -> None:
    number = Decimal(digits).scaleb(-places)
    text = f"{number:,f}".replace(",", separator) + f" {unit}"
    (mention,) = find_numbers(text)
    assert mention.quantity.value == number
    assert mention.quantity.unit == unit.lower()
    assert mention.end == len(text)


@given(st.integers(0, 10**8), st.sampled_from(["%", " percent", " per cent", " pct"]))
def test_percents_are_read_back(digits: int, sign: str) -> None:
    number = Decimal(digits) / 100
    (mention,) = find_numbers(f"grew by {number:f}{sign}.")
    assert mention.quantity.value == number
    assert mention.quantity.unit == "percent"
