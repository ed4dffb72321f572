from __future__ import annotations

import pytest

from factcheck.domain.check import Outcome

from ..make import Asserted, make, of_rule, only, says


@pytest.mark.parametrize("sign", [1, -1])
def test_a_gap_is_told_by_its_size(sign: int) -> None:
    now, before = "balance PER JPN 2023", "balance PER JPN 2022"
    claims = [
        make("level", "$1.2 billion", str(sign * 1_200_000_000), now),
        make("level", "$1.9 billion", str(sign * 1_900_000_000), before),
    ]
    found = only("gap-change", *claims, says(Asserted.NARROWED, "narrowed", now))
    assert (found.outcome, found.calculation.rpartition(" = ")[2]) == (Outcome.HOLDS, "−36.8 percent")
    assert only("gap-change", *claims, says(Asserted.WIDENED, "widened", now)).outcome is Outcome.FAILS


def test_a_deficit_that_became_a_surplus_settles_nothing() -> None:
    claims = [
        make("level", "$1.2 billion", "1200000000", "balance PER JPN 2023"),
        make("level", "$1.9 billion", "-1900000000", "balance PER JPN 2022"),
    ]
    assert not of_rule("gap-change", *claims, says(Asserted.NARROWED, "narrowed", "balance PER JPN 2023"))
