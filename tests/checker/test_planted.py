"""The planted errors are errors: each changes what it says it changes, and nothing else."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest

from factcheck.checker.keys import topic
from factcheck.domain.claim import Claim

from . import gold
from .make import billions, growth
from .planted import Mistake, Planted, planted

NOW = [
    billions("41.2", "turnover AAA BBB 2023", id="t"),
    billions("16.3", "exports AAA BBB 2023", id="x"),
    billions("24.9", "imports AAA BBB 2023", id="m"),
    billions("1.5", "exports AAA CCC 2023", id="y"),
    growth("10", "turnover AAA BBB 2023", "2022", id="g"),
]


def told(claim: Claim) -> tuple[object, ...]:
    return claim.quantity.value, topic(claim.series), claim.base_period


def assert_real(claims: list[Claim], cases: list[Planted]) -> None:
    right = {claim.id: claim for claim in claims}
    for case in cases:
        changed = {claim.id for claim in case.claims if claim != right[claim.id]}
        assert changed == set(case.culprits) and [claim.id for claim in case.claims] == list(right)
        for id_, truth in zip(case.culprits, case.truth, strict=True):
            wrong = next(claim for claim in case.claims if claim.id == id_)
            assert truth == right[id_].quantity.value and told(wrong) != told(right[id_])
            assert wrong.quantity.printed.token in wrong.span.quote
            size = Decimal(wrong.quantity.printed.token.replace(",", "")) * wrong.quantity.printed.scale
            assert abs(wrong.quantity.value) == size


def made(mistake: Mistake, id_: str) -> list[str]:
    cases = [case for case in planted(NOW) if case.mistake is mistake and case.culprits[0] == id_]
    return [next(claim for claim in case.claims if claim.id == id_).span.quote for case in cases]


def test_every_neighbour_of_a_number() -> None:
    assert made(Mistake.SWAPPED, "x") == ["$61.3 billion", "$13.6 billion"]
    assert len(made(Mistake.DIGIT, "x")) == 8 + 9 + 9
    assert "$0.5 billion" in made(Mistake.DIGIT, "y")
    assert made(Mistake.POINT, "x") == ["$163 billion", "$1.63 billion"]
    assert made(Mistake.POINT, "g") == ["100 percent", "1.0 percent"]
    assert made(Mistake.SCALE, "x") == ["$16.3 million"]
    assert made(Mistake.LAST_YEAR, "t") == ["$37.5 billion"]
    assert made(Mistake.OTHER, "y") == ["$16.3 billion"]
    assert made(Mistake.EXCHANGED, "x") == ["$24.9 billion"]
    assert len(made(Mistake.ARBITRARY, "x")) == 8
    assert not made(Mistake.MISCALLED, "x") and len(made(Mistake.MISCALLED, "y")) == 1
    assert_real(NOW, list(planted(NOW)))


@pytest.mark.skipif(not gold.EVALS.is_dir(), reason="the annotated articles are not here")
def test_the_errors_of_the_seed() -> None:
    article = next(article for article in gold.scorer().load(gold.EVALS / "dev") if article["id"] == "d01")
    claims = gold.claims(article)
    cases = list(planted(claims))
    assert_real(claims, cases)
    assert Counter(case.mistake for case in cases) == {
        Mistake.SWAPPED: 31,
        Mistake.DIGIT: 564,
        Mistake.POINT: 54,
        Mistake.SCALE: 19,
        Mistake.SIGN: 8,
        Mistake.LAST_YEAR: 8,
        Mistake.YEAR: 16,
        Mistake.OTHER: 152,
        Mistake.EXCHANGED: 4,
        Mistake.MISCALLED: 3,
        Mistake.ARBITRARY: 209,
    }
