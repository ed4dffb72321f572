"""Whole small articles of our own: each claim comes out with all its slots."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from factcheck.domain.claim import Claim, Kind
from factcheck.extractor.reading import extract
from factcheck.reader import read_text

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "claims.yaml").read_text(encoding="utf-8"))


def told(claim: Claim) -> str:
    """A claim in the notation of the cases; the product is only told from none."""
    series = claim.series
    time = f"{series.period or '?'}" + (f"^{claim.base_period}" if claim.base_period else "")
    value = float(claim.quantity.value)
    parts = [claim.span.quote, f"{claim.kind} {series.measure} {series.reporter}>{series.partner or '-'} {time}", f"{value:g} {claim.quantity.unit}"]
    return " | ".join([*parts, "product"] if series.product else parts)


def expected(line: str) -> str:
    quote, what, value, *product = (part.strip() for part in line.split(" | "))
    number, unit = value.split()
    return " | ".join([quote, what, f"{float(number):g} {unit}", *(["product"] if product else [])])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["about"])
def test_claims_of_a_small_article(case: dict[str, object]) -> None:
    published = date.fromisoformat(str(case.get("published", "2024-02-02")))
    claims = [c for c in extract(read_text(str(case["text"]), published=published)).claims if c.kind is not Kind.RANK]
    lines = case["claims"]
    assert isinstance(lines, list)
    assert [told(c) for c in claims] == [expected(line) for line in lines]
