from __future__ import annotations

import pytest

from factcheck.domain.check import Outcome

from ..make import Asserted, billions, millions, of_rule, only, says


@pytest.mark.parametrize(
    ("exports", "imports", "outcome"),
    [
        ("61.4", "28.0", [Outcome.HOLDS]),
        ("28.0", "61.4", [Outcome.HOLDS]),
        ("5.2", "5.0", [Outcome.FAILS]),
        ("7.5", "5.0", []),
    ],
)
def test_one_sided(exports: str, imports: str, outcome: list[Outcome]) -> None:
    claims = billions(exports, "exports PER CHL 2023"), billions(imports, "imports PER CHL 2023")
    found = of_rule("one-sided", *claims, says(Asserted.ONE_SIDED, "lopsided", "balance PER CHL 2023"))
    assert [check.outcome for check in found] == outcome


def test_one_sided_by_the_turnover() -> None:
    claims = billions("19.8", "turnover CHN KGZ 2023"), millions(80, "exports KGZ CHN 2023")
    found = only("one-sided", *claims, says(Asserted.ONE_SIDED, "one-sided", "balance KGZ CHN 2023"))
    assert found.outcome is Outcome.HOLDS
