"""What a share is said to be a part of, which the checker then divides by."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.domain.claim import Kind
from factcheck.extractor.reading import extract
from factcheck.reader import read_text


def wholes(text: str) -> dict[str, tuple[str, str | None, str | None] | None]:
    """The measure, the partner and the product of what each share of `text` is a part of."""
    claims = extract(read_text(text, published=date(2023, 8, 1))).claims
    return {
        claim.span.quote: (claim.against.measure, claim.against.partner, claim.against.product)
        if claim.against
        else None
        for claim in claims
        if claim.kind is Kind.SHARE
    }


@pytest.mark.parametrize(
    ("text", "quote", "whole"),
    [
        (
            "Trade between Kenya and Uganda came to $450 million in 2022. Of this, 60% was what Kenya sold there.",
            "60%",
            ("turnover", "UGA", None),
        ),
        (
            "Kenya's trade deficit was $9 billion in 2022, and its share in foreign trade turnover was 36%.",
            "36%",
            ("turnover", "world", None),
        ),
        ("Kenya's exports came to $8 billion in 2022, of which 20% was tea.", "20%", ("exports", "world", None)),
        (
            "Trade between Kenya and Egypt was $600 million in 2022. Kenya exported tea worth $240 million to Egypt, "
            "40 percent of the trade between the two countries.",
            "40 percent",
            ("turnover", "EGY", None),
        ),
        (
            "Kenya's exports of tea came to $1.4 billion in 2022. Of that, 25% went to Pakistan.",
            "25%",
            ("exports", "world", "tea"),
        ),
        (
            "Kenya's external debt was 43% of GDP in 2022, while domestic debt stood at 27%.",
            "27%",
            ("gdp", None, None),
        ),
        ("Kenya's exports of tea made up 20% of all exports in 2022.", "20%", ("exports", "world", None)),
        ("Kenya's exports came to $8 billion in 2022. Tea accounted for 20%.", "20%", None),
        ("Of this, nobody knew. Kenya's tea made up 20% of what it sold.", "20%", None),
    ],
)
def test_a_share_is_of_what_the_text_takes_up(text: str, quote: str, whole: tuple[str, str, str] | None) -> None:
    assert wholes(text)[quote] == whole
