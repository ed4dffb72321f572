"""The live services, one small question each: FACTCHECK_NETWORK=1 pytest -m network."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from factcheck.reference.pull.answers import Answers
from factcheck.reference.pull.client import Client
from factcheck.reference.pull.provider import Figure
from factcheck.reference.pull.providers import find_provider
from factcheck.reference.pull.query import Query
from factcheck.reference.pull.run import pull

pytestmark = [
    pytest.mark.network,
    pytest.mark.skipif(not os.environ.get("FACTCHECK_NETWORK"), reason="FACTCHECK_NETWORK is not set"),
]


@pytest.fixture
def ask_live(tmp_path: Path) -> Callable[..., list[Figure]]:
    def ask(name: str, query: Query) -> list[Figure]:
        answers = Answers(tmp_path)
        return pull(find_provider(name), query, Client(), answers, datetime.now(UTC), lambda done, total: None)

    return ask


@pytest.mark.parametrize(
    ("name", "reporter", "partner", "low", "high"),
    [
        ("worldbank", "KAZ", "world", 75e9, 82e9),
        ("comtrade", "CHN", "KAZ", 23e9, 26e9),
        ("imf", "CHN", "KAZ", 23e9, 26e9),
        ("eurostat", "DEU", "world", 1.4e12, 1.8e12),
    ],
)
def test_exports_of_2023(
    ask_live: Callable[..., list[Figure]], name: str, reporter: str, partner: str, low: float, high: float
) -> None:
    (figure,) = ask_live(name, Query((reporter,), (partner,), ("exports",), 2023, 2023))
    assert (figure.reporter, figure.partner, figure.measure, figure.period) == (reporter, partner, "exports", "2023")
    assert low < float(figure.value) < high
