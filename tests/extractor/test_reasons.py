"""Every slot of a claim knows the words it was read from, and says where it is a guess."""

from __future__ import annotations

from datetime import date

import pytest
from notation import annotated

from factcheck.domain.claim import Claim, NumberStatus, SlotReason
from factcheck.extractor.reading import Extraction, extract
from factcheck.reader import read_text

PUBLISHED = date(2024, 2, 2)

ARTICLE = """\
Peru's copper exports to Japan rose by 12 percent

LIMA, Jan 30. Copper exports from Peru to Japan rose by 12 percent to nearly $2.4 billion in 2023, Peru's customs \
service said. Imports fell 5 percent year on year to $900 million.

The country also bought Chilean wine worth about $30 million. A tonne of it is expected to cost $700 next year.
"""


def read(text: str) -> Extraction:
    return extract(read_text(text, published=PUBLISHED))


@pytest.fixture(scope="module")
def extraction() -> Extraction:
    return read(ARTICLE)


def claim_of(extraction: Extraction, quote: str, occurrence: int = 1) -> Claim:
    return [claim for claim in extraction.claims if claim.span.quote == quote][occurrence - 1]


def why(claim: Claim, slot: str) -> SlotReason:
    (found,) = [reason for reason in claim.reasons if reason.slot == slot]
    return found


@pytest.mark.parametrize(
    ("number", "slot", "quote", "guessed"),
    [
        ("$2.4 billion", "value", "$2.4 billion", False),
        ("$2.4 billion", "unit", "$", False),
        ("$2.4 billion", "qualifier", "nearly", False),
        ("$2.4 billion", "measure", "exports", False),
        ("$2.4 billion", "product", "Copper", False),
        ("$2.4 billion", "reporter", "Peru", False),
        ("$2.4 billion", "partner", "Japan", False),
        ("$2.4 billion", "period", "2023", False),
        ("$2.4 billion", "source", "Peru's customs service", False),
        ("5 percent", "unit", "percent", False),
        ("5 percent", "kind", "fell", False),
        ("5 percent", "measure", "Imports", False),
        ("5 percent", "base_period", "year on year", False),
        ("5 percent", "period", "2023", True),
        ("5 percent", "source", "Peru's customs service", True),
        ("$30 million", "reporter", "The country", False),
        ("$30 million", "qualifier", "about", False),
        ("$30 million", "measure", "bought", False),
    ],
)
def test_the_words_of_a_slot(extraction: Extraction, number: str, slot: str, quote: str, guessed: bool) -> None:
    reason = why(claim_of(extraction, number), slot)
    assert (reason.quote, reason.guessed) == (quote, guessed)


def test_words_stand_where_the_offsets_say(extraction: Extraction) -> None:
    for claim in extraction.claims:
        for reason in claim.reasons:
            if reason.quote is None:
                assert reason.start is reason.end is None
            else:
                assert ARTICLE[reason.start : reason.end] == reason.quote


def test_what_is_carried_is_told_from_where(extraction: Extraction) -> None:
    period = why(claim_of(extraction, "5 percent"), "period")
    assert period.rule == "carried from a sentence before"
    assert period.start == ARTICLE.index("2023")


def test_a_base_that_nothing_names_is_a_guess_without_words(extraction: Extraction) -> None:
    base = why(claim_of(extraction, "12 percent", 2), "base_period")
    assert (base.quote, base.guessed) == (None, True)


def test_partners_that_nobody_names_are_a_guess() -> None:
    (claim,) = read("Norway exported fish for $14 billion in 2023.").claims
    assert claim.series.partner == "world"
    assert (why(claim, "partner").quote, why(claim, "partner").guessed) == (None, True)


def test_the_whole_of_the_trade_is_no_guess() -> None:
    (claim,) = read("Norway's total exports were worth $174 billion in 2023.").claims
    assert claim.series.partner == "world"
    assert not why(claim, "partner").guessed


def test_areas_in_a_row_keep_all_their_words() -> None:
    (claim,) = read("Chile's exports to Japan, Peru and Brazil reached $21 billion in 2023.").claims
    assert why(claim, "partner").quote == "Japan, Peru and Brazil"


def test_a_unit_taken_over_from_the_amount_before_it_says_so() -> None:
    claims = read("Kenya exported 450,000 tonnes of tea in 2023, down from 510,000 in 2022.").claims
    unit = why(claims[-1], "unit")
    assert claims[-1].quantity.unit == "t"
    assert (unit.quote, unit.guessed) == ("tonnes", True)


def test_a_source_that_is_named_only_later_is_a_guess() -> None:
    text = "Exports of Kenya rose by 5 percent in 2023.\n\nThat is what the Kenya National Bureau of Statistics said.\n"
    (claim,) = read(text).claims
    source = why(claim, "source")
    assert source.guessed
    assert "first source" in source.rule


def test_a_number_that_is_no_claim_says_why(extraction: Extraction) -> None:
    (forecast,) = [number for number in extraction.numbers if number.span.quote == "$700"]
    assert forecast.status is NumberStatus.FORECAST
    assert forecast.reason is not None
    assert forecast.reason.quote == "next year"


def test_claims_hold_plain_strings(extraction: Extraction) -> None:
    for claim in extraction.claims:
        series = claim.series
        for text in (series.measure, series.product, series.reporter, series.partner, claim.source):
            assert type(text) in (str, type(None))
        assert type(claim.quantity.unit) in (str, type(None))


def test_nearly_every_slot_of_the_annotated_articles_knows_its_words() -> None:
    """A rule that builds a name of its own loses the words: few may."""
    silent = named = 0
    for article in annotated("articles_*.yaml"):
        for claim in extract(read_text(article.text, published=article.published)).claims:
            for reason in claim.reasons:
                if reason.slot in ("measure", "product", "reporter", "period", "source"):
                    named += 1
                    silent += reason.quote is None
    assert silent <= 0.01 * named, f"{silent} of {named}"
