"""What a rank is told of: which measure of whom, with whom, and of what."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.domain.claim import Kind
from factcheck.extractor.reading import extract
from factcheck.reader import read_text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Zambia's exports rose 15 percent to $12.2 billion in 2023.\n\nCopper was the largest export item.",
            ["1 exports ZMB>world copper"],
        ),
        (
            "Trade with Togo grows\n\nBenin sold Togo goods for $25 million in 2023. Togo is Benin's third-largest "
            "trading partner.",
            ["3 turnover BEN>TGO None"],
        ),
        (
            "Germany was the largest exporter of goods to ASEAN in 2019, with €28 billion.",
            ["1 exports DEU>asean None"],
        ),
        (
            "Brazil is the world's largest exporter of coffee, shipping 2 million tonnes in 2019. Vietnam is the "
            "second-largest exporter with 1.5 million tonnes.",
            ["1 exports BRA>world coffee", "2 exports VNM>world coffee"],
        ),
        ("Kenya is the world's third-largest tea exporter, with 560,000 tonnes in 2023.", ["3 exports KEN>world tea"]),
        (
            "India was the world's third-largest importer of oil in 2023, with $150 billion.",
            ["3 imports IND>world oil"],
        ),
    ],
)
def test_ranks_have_sides_and_goods(text: str, told: list[str]) -> None:
    claims = extract(read_text(text, published=date(2024, 2, 10))).claims
    ranks = [(one.quantity.value, one.series) for one in claims if one.kind is Kind.RANK]
    assert [f"{int(n)} {s.measure} {s.reporter}>{s.partner} {s.product}" for n, s in ranks] == told


@pytest.mark.parametrize(
    "words",
    [
        "is on track to become the world's largest exporter",
        "is likely to surpass Chile as the largest exporter",
        "was poised to become the second-largest exporter",
        "was moving to displace Chile as the top exporter",
    ],
)
def test_a_rank_that_is_still_to_come_is_none(words: str) -> None:
    article = read_text(f"Peru exported 5 million tonnes of copper in 2021. It {words}.", published=date(2022, 2, 1))
    assert [claim.kind for claim in extract(article).claims] == [Kind.LEVEL]


def test_a_rank_that_was_come_by_is_one() -> None:
    text = "Peru exported 5 million tonnes of copper in 2021. It rose to become the second-largest exporter."
    ranks = [c for c in extract(read_text(text, published=date(2022, 2, 1))).claims if c.kind is Kind.RANK]
    assert [int(rank.quantity.value) for rank in ranks] == [2]
