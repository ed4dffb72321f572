"""Small articles of our own, each for one way of saying things: every claim comes out with all its slots."""

from __future__ import annotations

import pytest
from notation import Annotated, annotated, told

from factcheck.domain.claim import Kind
from factcheck.extractor.reading import extract
from factcheck.reader import read_text


@pytest.mark.parametrize("case", list(annotated("claims*.yaml")), ids=lambda case: case.about)
def test_claims_of_a_small_article(case: Annotated) -> None:
    claims = [c for c in extract(read_text(case.text, published=case.published)).claims if c.kind is not Kind.RANK]
    assert [told(claim) for claim in claims] == list(case.claims)
