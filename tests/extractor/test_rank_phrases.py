"""Ranks told without a superlative: what nobody outdoes, who takes the most, who heads a list."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.domain.claim import Kind
from factcheck.extractor.numbers.ranks import find_rank_phrases, find_ranks
from factcheck.extractor.reading import extract
from factcheck.reader import read_text


@pytest.mark.parametrize(
    ("text", "quote", "place"),
    [
        ("Nobody bought more from Kenya than Uganda.", "more", 1),
        ("No one sells more to Peru than Brazil.", "more", 1),
        ("No other country took as much of it as Chad.", "much", 1),
        ("No market is bigger than Japan.", "bigger", 1),
        ("No buyer paid less than Togo.", "less", -1),
        ("Nobody surpassed Chile.", "surpassed", 1),
        ("Nowhere did sales grow as fast as in Chad.", "fast", 1),
        ("Chad bought more than any other country.", "more", 1),
        ("Ghana sold Togo $3 million worth, more than to anyone else.", "more", 1),
        ("Kenya now buys the most tea from Malawi.", "most", 1),
        ("The most went to Chad.", "most", 1),
        ("Cloves are what Zanzibar sells the most of.", "most", 1),
        ("Chad bought the least: $3 million.", "least", -1),
        ("Here it is Chad that takes most, with 30 percent.", "most", 1),
        ("Exports to Chad grew fastest, by 40 percent.", "fastest", 1),
        ("Sales to Chad rose most steeply.", "most", 1),
        ("Of the goods, salmon did best.", "best", 1),
        ("Norway was the best customer.", "best", 1),
        ("Of all customers Norway was the best, with 14 percent.", "best", 1),
        ("Poland leads with over 3.2 million liters.", "leads", 1),
        ("Tea heads the list with $30 million.", "heads", 1),
        ("Chad led the list of buyers.", "led", 1),
        ("The list is headed by tea.", "headed by", 1),
        ("The Danes are in front with $8 million.", "in front", 1),
        ("Norway is the runner-up at $2 million.", "runner-up", 2),
        ("Malta came last with $3 million.", "came last", -1),
    ],
)
def test_phrases_that_rank(text: str, quote: str, place: int) -> None:
    (rank,) = find_rank_phrases(text)
    assert (text[rank.start : rank.end], rank.quantity.value) == (quote, place)


@pytest.mark.parametrize(
    "text",
    [
        "No one bought more than in 2019.",
        "No country grew more than 5 percent.",
        "Nobody pays more than $5 a kilo.",
        "Exports were higher than in any other year.",
        "They sold more than ever before.",
        "It sold more than all its neighbours together.",
        "They bought the most expensive grain.",
        "Most of the goods went to Chad.",
        "Tea, which led the recovery, rose 5 percent.",
        "Mexico tops $3 billion in sales.",
        "In front of the house stood trucks worth $3 million.",
        "Imports grew faster than exports.",
    ],
)
def test_phrases_that_do_not(text: str) -> None:
    assert find_rank_phrases(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad (first, with $3 million) and Mali (second, with $2 million) took most of it.", [1, 2]),
        ("The Danes lead, the Swedes second ($4 million) and the Finns third ($3 million).", [2, 3]),
        ("Coffee came first with $3 million, tea second with $2 million.", [1, 2]),
        ("Second is Chad with $3 million, third Niger with $2 million.", [2, 3]),
        ("First came Chad with $3 million.", [1]),
        ("First came the news.", []),
        ("Fourth is Mali. Its output was 3 million tonnes.", [4]),
        ("Mali, the third, has been losing ground.", [3]),
        ("Danes come third at 62,545, or 9 percent.", [3]),
        ("Mali (56,058 tonnes) and Togo (43,748) rank fourth and fifth.", [4, 5]),
        ("India now second in steel, Japan only third", [2]),
        ("Its third customer is Chad.", [3]),
        ("Norway, the second destination, took $2 million worth.", [2]),
        ("Chad's purchases were second only to those of Niger.", [2]),
        ("Russians in the first place ($3 million), then Turks ($2 million).", [1]),
        ("The No 2 supplier was Chad.", [2]),
        ("The number two supplier was Chad.", [2]),
        ("The drop was sharpest in copper.", [1]),
        ("In the first place they sold less.", []),
        ("The first shipment left in May, the second in June.", []),
        ("Exports rose for a second month, by 3 percent.", []),
        ("It was the best year for tea.", []),
    ],
)
def test_places(text: str, told: list[int]) -> None:
    assert [int(rank.quantity.value) for rank in find_ranks(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Kenya sold tea for $90 million in 2023. Nobody bought more of it than Egypt, which paid $40 million; "
            "Pakistan paid $30 million.",
            ["1 imports EGY>KEN tea"],
        ),
        (
            "Nobody buys more tea from Kenya than Egypt. In 2023 Egypt bought $40 million worth of Kenyan tea.",
            ["1 imports EGY>KEN tea"],
        ),
        (
            "Prices for rice (2.8%), meat (1.1%) and fish (0.8%) rose the most in June 2023 in Peru.",
            [],
        ),
    ],
)
def test_they_say_what_the_figure_beside_them_says(text: str, told: list[str]) -> None:
    claims = extract(read_text(text, published=date(2024, 2, 10))).claims
    ranks = [(one.quantity.value, one.series) for one in claims if one.kind is Kind.RANK]
    assert [f"{int(n)} {s.measure} {s.reporter}>{s.partner} {s.product}" for n, s in ranks] == told


@pytest.mark.parametrize("place", ["in the number one spot", "in the top spot"])
def test_a_rank_that_is_told_twice_by_the_same_words_is_one_claim(place: str) -> None:
    text = f"Kenya sold tea for $90 million in 2023. With $40 million worth, Egypt was {place}."
    claims = extract(read_text(text, published=date(2024, 2, 10))).claims
    assert [claim.quantity.value for claim in claims if claim.kind is Kind.RANK] == [1]


def test_a_change_that_is_ranked_is_the_one_of_the_verb() -> None:
    text = "Exports to Chad, at $3 million, grew fastest in 2023, by 40 percent; Benin's to Mali grew 5 percent."
    claims = extract(read_text(text, published=date(2024, 2, 10))).claims
    (rank,) = (claim for claim in claims if claim.kind is Kind.RANK)
    assert rank.ranks is Kind.CHANGE
