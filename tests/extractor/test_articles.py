"""The annotated articles of our own, in the manner of many outlets: how many claims come out with every slot right.

The floors stand a little below what was measured when they were set; raise them when the extractor has grown.
"""

from __future__ import annotations

from collections import Counter

import pytest
from notation import SLOTS, Annotated, annotated, told

from factcheck.domain.claim import Kind
from factcheck.extractor.reading import extract

ARTICLES = list(annotated("articles_*.yaml"))
FLOORS = {
    "found": 0.97,
    "right": 0.68,
    "kind": 0.98,
    "measure": 0.88,
    "sides": 0.85,
    "period": 0.93,
    "value": 0.97,
    "unit": 0.98,
    "product": 0.93,
}


def tally(article: Annotated) -> Counter[str]:
    claims = extract(article.read()).claims
    seen = [told(claim) for claim in claims if claim.kind is not Kind.RANK]
    counts: Counter[str] = Counter(wanted=len(article.claims), said=len(seen))
    for gold in article.claims:
        ours = next((claim for claim in seen if claim.start < gold.end and gold.start < claim.end), None)
        if ours is None:
            continue
        agree = [slot for slot in SLOTS if getattr(ours, slot) == getattr(gold, slot)]
        counts.update(agree, found=1)
        counts["right"] += len(agree) == len(SLOTS)
    return counts


@pytest.fixture(scope="module")
def counts() -> Counter[str]:
    return sum((tally(article) for article in ARTICLES), Counter())


def test_there_are_hundreds_of_claims_to_read(counts: Counter[str]) -> None:
    assert len(ARTICLES) >= 80
    assert counts["wanted"] >= 1500


@pytest.mark.parametrize("what", FLOORS)
def test_enough_comes_out_right(counts: Counter[str], what: str) -> None:
    whole = counts["wanted"] if what in ("found", "right") else counts["found"]
    assert counts[what] / whole >= FLOORS[what], {name: round(counts[name] / whole, 3) for name in FLOORS}


def test_little_is_invented(counts: Counter[str]) -> None:
    assert counts["said"] <= 1.05 * counts["wanted"]
