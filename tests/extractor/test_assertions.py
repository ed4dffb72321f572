"""What sentences of our own say without a number, and those that say nothing that numbers could prove."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import yaml
from notation import CASES

from factcheck.domain.assertion import Assertion
from factcheck.extractor.reading import extract
from factcheck.reader import read_text

PUBLISHED = date(2024, 2, 2)


def cases() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((CASES / "assertions.yaml").read_text(encoding="utf-8"))
    return found


def told(assertion: Assertion) -> str:
    """The assertion in the notation of the cases."""
    series = assertion.series
    base = f"^{assertion.base_period}" if assertion.base_period else ""
    sides = f"{series.reporter}>{series.partner or '-'}"
    parts = [
        assertion.span.quote,
        f"{assertion.asserted} {series.measure} {sides} {series.period}{base}",
        f"of {series.product}" if series.product else "",
        "strong" if assertion.strong else "",
        f"one {assertion.one}" if assertion.one else "",
        f"among {assertion.among}" if assertion.among else "",
        f"whole {assertion.whole.reporter}>{assertion.whole.partner}" if assertion.whole else "",
    ]
    return " | ".join(filter(None, parts))


@pytest.mark.parametrize("case", cases(), ids=lambda case: case["text"][:60])
def test_what_a_sentence_says(case: dict[str, Any]) -> None:
    article = read_text(case["text"], published=PUBLISHED)
    found = extract(article).assertions
    assert [told(assertion) for assertion in found] == case.get("says", [])
    assert all(article.text[a.span.start : a.span.end] == a.span.quote for a in found)


def test_who_says_so_and_how_sure_it_is() -> None:
    text = "Kenya's exports to Uganda fell in 2023, according to the statistics bureau. They were worth $1 billion."
    (found,) = extract(read_text(text, published=PUBLISHED)).assertions
    assert found.source == "statistics bureau"
    assert 0.75 < found.confidence < 1
