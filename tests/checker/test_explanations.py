"""One sentence and one small sum for each of eight slips in the annotated article on trade with Central Asia."""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import Any

import pytest

from factcheck.checker import check_claims
from factcheck.domain.check import Check, Outcome

from . import gold
from .test_gold_assertions import WORDS

pytestmark = pytest.mark.skipif(not gold.EVALS.is_dir(), reason="the annotated articles are not here")

SPOKEN = [replace(words, source="GACC") for words in WORDS.values()]


@pytest.fixture(scope="module")
def seed() -> dict[str, Any]:
    articles: list[dict[str, Any]] = gold.scorer().load(gold.EVALS / "dev")
    return next(article for article in articles if article["id"] == "d01")


def failing(seed: dict[str, Any], *changes: tuple[str, str, float]) -> list[Check]:
    article = copy.deepcopy(seed)
    for id_, quote, value in changes:
        next(claim for claim in article["claims"] if claim["id"] == id_).update(quote=quote, value=value)
    found = check_claims(gold.claims(article), assertions=SPOKEN, members=gold.members)
    return [check for check in found if check.outcome is Outcome.FAILS and check.rule != "sources-apart"]


@pytest.mark.parametrize(
    ("change", "sum_", "says", "guess"),
    [
        (("c12", "$27.4 billion", 27.4e9), "16.3 + 27.4 = 43.7", "$41 billion", "$24.7 billion (two digits swapped)"),
        (("c3", "$98.4 billion", 98.4e9), "61.4 + 28.0 = 89.4", "$98.4 billion", "$89.4 billion (two digits swapped)"),
        (("c26", "$80 billion", 80e9), "16.3 + 80", "$28 billion", "$80 million (million for billion)"),
        (("c21", "6.6 percent", 6.6), "9.6 / 1.066", "5.2 percent", "down, not up"),
        (("c28", "$19.8 billion", 19.8e9), "= 95.1", "$89.4 billion", "it is the text's figure of another line"),
        (
            ("c3", "$70.2 billion", 70.2e9),
            "61.4 + 28.0 = 89.4",
            "$70.2 billion",
            "it is the text's own figure for 2022",
        ),
        (("c10", "23 percent", 23), "41.0 / 1.23", "$70.2 billion", "32 percent (two digits swapped)"),
    ],
)
def test_a_slip_is_told_with_its_sum_and_a_guess(
    seed: dict[str, Any], change: tuple[str, str, float], sum_: str, says: str, guess: str
) -> None:
    told = [check.message for check in failing(seed, change)]
    assert any(sum_ in message and f"the text says {says}" in message for message in told), told
    assert any(guess in message and message.endswith("or did we misread the text?") for message in told), told


def test_two_figures_exchanged_are_told_as_such(seed: dict[str, Any]) -> None:
    found = failing(seed, ("c20", "$1 billion", 1e9), ("c22", "$9.6 billion", 9.6e9))
    (told,) = [check for check in found if check.rule == "article-system"]
    assert "$1 billion and $9.6 billion in each other's place" in told.message
    assert [suspect.replacement for suspect in told.suspects] == ["$9.6 billion", "$1 billion"]
    assert any(check.rule == "in-favour" for check in found)
