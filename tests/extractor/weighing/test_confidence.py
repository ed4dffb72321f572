"""Confidence: a share between 0 and 1 that grows with what speaks for a claim."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.claim import Kind
from factcheck.extractor.reading import extract
from factcheck.extractor.weighing.confidence import Signs, confidence, signs
from factcheck.reader import read_text

SHARES = st.none() | st.floats(0, 1)


@given(SHARES, SHARES, st.floats(0, 1), st.booleans(), st.booleans())
def test_it_is_a_share(whose: float | None, when: float | None, told: float, product: bool, ruled: bool) -> None:
    assert (
        0 < confidence(signs(what=1.0, which=1.0, whose=whose, when=when, told=told, product=product, ruled=ruled)) < 1
    )


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_the_likelier_the_sides_and_the_period_the_surer(first: float, second: float, told: float) -> None:
    low, high = sorted((first, second))

    def sure(whose: float, when: float) -> float:
        return confidence(signs(what=1.0, which=1.0, whose=whose, when=when, told=told, product=False, ruled=True))

    assert sure(low, low) <= sure(high, low) <= sure(high, high)


def test_what_was_never_weighed_is_doubtful() -> None:
    unknown = signs(what=1.0, which=1.0, whose=None, when=None, told=0.9, product=False, ruled=True)
    assert unknown.whose < 0 and unknown.when < 0
    assert confidence(unknown) < confidence(Signs(2.0, 2.0, 2.0, 2.0, 0.9, 0.0, 1.0))


def test_a_rank_is_as_sure_as_its_rules() -> None:
    """Its sides are not weighed, so that nothing of it was fitted."""
    [rank] = [
        claim
        for claim in extract(read_text("China was Kenya's largest trading partner in 2023.")).claims
        if claim.kind is Kind.RANK
    ]
    assert rank.confidence >= 0.75
