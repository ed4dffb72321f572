"""Measures the labels on the evaluation articles, where they are at hand."""

import json
from collections.abc import Iterator

import pytest
from evaluation import DEV

from factcheck.domain.article import Label
from factcheck.reader import read_text

pytestmark = pytest.mark.skipif(not DEV.is_dir(), reason="the evaluation articles are not here")


def labelled(group: str) -> Iterator[tuple[str, Label]]:
    """Why a number of `group` is none that counts, or an empty string for a claim, and the label of its line."""
    for path in sorted(DEV.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        lines = read_text(text).lines
        for number in gold[group]:
            start = -1
            for _ in range(number.get("occurrence", 1)):
                start = text.index(number["quote"], start + 1)
            yield number.get("why", ""), next(line.label for line in lines if line.start <= start < line.end)


def test_claims_stand_on_lines_of_the_article() -> None:
    found = [label is not Label.FURNITURE for _, label in labelled("claims")]
    assert sum(found) >= 0.99 * len(found)


def test_furniture_numbers_stand_on_furniture_lines() -> None:
    found = [label is Label.FURNITURE for why, label in labelled("other_numbers") if why.startswith("page")]
    assert sum(found) >= 0.95 * len(found)
