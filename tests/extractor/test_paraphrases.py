"""A fact comes out the same in whatever words it is told: `benchmarks/paraphrases.py` counts those not read yet."""

from __future__ import annotations

import pytest
from paraphrased import Paraphrase, paraphrases


@pytest.mark.parametrize("one", [p for p in paraphrases() if p.read], ids=lambda one: one.telling)
def test_a_fact_told_in_other_words(one: Paraphrase) -> None:
    assert one.seen() == list(one.claims)
