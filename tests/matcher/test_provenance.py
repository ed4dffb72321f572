"""What may speak for a claim, and what proves nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from factcheck.domain.observation import Grade, Observation
from factcheck.matcher.provenance import same_article, witnesses


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://news.example/trade/123", "https://news.example/trade/123"),
        ("https://www.news.example/trade/123/", "http://news.example/trade/123"),
        (
            "https://news.example/grain-sales-to-asia-hit-a-record",
            "https://copy.example/p/grain-sales-to-asia-hit-a-record",
        ),
        (
            "https://news.example/grain-sales-to-asia-hit-a-record-42",
            "https://copy.example/2024/grain-sales-to-asia-hit-a-record.html",
        ),
        ("https://news.example/grain-sales-to-asia?utm=1", "https://news.example/grain-sales-to-asia"),
    ],
)
def test_the_same_article_is_known_again(one: str, other: str) -> None:
    assert same_article(one, other)
    assert same_article(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (None, "https://news.example/trade"),
        ("https://news.example/trade", None),
        ("https://news.example/trade/123", "https://news.example/trade/124"),
        ("https://news.example/?p=356459", "https://news.example/?p=356460"),
        ("https://news.example/trade-news", "https://other.example/trade-news"),
        ("https://news.example/grain-sales-to-asia-hit-a-record", "https://copy.example/grain-sales-to-asia-hit-a-low"),
    ],
)
def test_other_articles_are_others(one: str | None, other: str | None) -> None:
    assert not same_article(one, other)


def test_copies_doubtful_figures_and_the_article_itself_are_no_witnesses(
    observation: Callable[..., Observation],
) -> None:
    good = observation("A", "1", url="https://good.example/1")
    copy = observation("A", "1", grade=Grade.OTHER)
    doubtful = observation("A", "1", doubtful=True)
    itself = observation("A", "1", url="https://paper.example/the-article")
    assert witnesses([good, copy, doubtful, itself], "https://paper.example/the-article") == [good]
    assert witnesses([good, itself], None) == [good, itself]
