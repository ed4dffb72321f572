"""Lines that one sentence goes through are read as one paragraph, and no others."""

from __future__ import annotations

import pytest

from factcheck.domain.claim import Series
from factcheck.extractor.paragraphs import paragraphs
from factcheck.extractor.reading import extract
from factcheck.reader import read_text

LONG = (
    "Exports of tea came to 180 billion shillings last year, which was more than ever since the auction in Mombasa was "
    "opened, and imports of coffee to 5 billion."
)


def of(text: str) -> list[str]:
    article = read_text(text)
    return [article.text[one.start : one.end] for one in paragraphs(article)]


def test_an_item_without_a_stop_ends_above_a_paragraph() -> None:
    item = "• machinery and vehicles: 31 billion shillings"
    assert of(f"{LONG}\n{item}\n{LONG}") == [LONG, item, LONG]


def test_a_heading_without_a_stop_ends_above_a_paragraph() -> None:
    heading = "What the auction in Mombasa brought to the farmers"
    assert of(f"{LONG}\n{heading}\n{LONG}") == [LONG, heading, LONG]


def test_a_long_line_without_a_stop_ends_above_a_capital() -> None:
    assert of(f"{LONG[:-1]}\nPrices rose.") == [LONG[:-1], "Prices rose."]
    assert len(of(f"{LONG[:-1]}\nand prices rose.")) == 1


def test_a_line_that_had_no_room_for_the_next_word_goes_on() -> None:
    text = (
        "Exports of tea came to 180 billion shillings last year, more than\never since the auction in Mombasa opened."
    )
    assert of(text) == [text]


@pytest.mark.parametrize("line", ["Anna Hill", "News", "The season closes"])
def test_what_names_nothing_between_headline_and_text_is_as_if_it_were_not_there(line: str) -> None:
    headline = "Zambia's tea harvest doubles in a month"
    text = "As for tobacco, farmers sold 249.8 million kilograms by the end of August 2025 and earned US$581.0 million."

    def told(*parts: str) -> list[Series]:
        return [claim.series for claim in extract(read_text("\n\n".join(parts))).claims]

    assert told(headline, line, text) == told(headline, text)
    assert {series.product for series in told(headline, line, text)} == {"tea", "tobacco"}
