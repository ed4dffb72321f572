from __future__ import annotations

from typing import Any

from factcheck.domain.check import Outcome, Severity
from factcheck.domain.claim import Claim

from ..make import Asserted, growth, of_rule, only, says

RATES = {"KAZ": 32, "KGZ": 28.8, "TJK": 54, "TKM": -5.2, "UZB": 45}


def rates(**other: float) -> list[Claim]:
    return [growth(rate, f"turnover CHN {area} 2023", base="2022") for area, rate in {**RATES, **other}.items()]


def alone(**slots: Any) -> Any:
    about = "turnover CHN TKM 2023"
    return says(Asserted.ONLY_ONE_TO_FALL, "the only one to decline", about, one="TKM", among="central asia", **slots)


def test_holds_where_all_others_go_the_other_way() -> None:
    found = only("only-one", *rates(), alone())
    assert found.outcome is Outcome.HOLDS
    assert found.calculation == (
        "−5.2 percent while the 4 others rose (+32 percent, +28.8 percent, +54 percent, +45 percent)"
    )
    assert len(found.claims) == 5


def test_fails_where_another_falls_too_and_names_that_one() -> None:
    found = only("only-one", *rates(UZB=-4.5), alone())
    assert (found.outcome, found.severity) == (Outcome.FAILS, Severity.WARNING)
    assert found.message == '−4.5 percent, but the text says "the only one to decline".'
    assert len(found.claims) == 1


def test_fails_where_the_one_itself_does_not() -> None:
    found = only("only-one", *rates(TKM=5.2), alone())
    assert (found.outcome, found.claims) == (Outcome.FAILS, (found.claims[0],))


def test_settles_nothing_where_a_member_is_not_told_of() -> None:
    assert not of_rule("only-one", *rates()[1:], alone())


def test_trade_with_others_outside_the_group_says_nothing() -> None:
    outside = growth(-9, "turnover CHN RUS 2023", base="2022")
    assert only("only-one", *rates(), outside, alone()).outcome is Outcome.HOLDS


def test_the_only_product_among_those_told() -> None:
    products = {"copper": 4, "tin": 3, "zinc": -2}
    claims = [growth(rate, "exports PER JPN 2023", base="2022", product=name) for name, rate in products.items()]
    said = says(Asserted.ONLY_ONE_TO_FALL, "only zinc fell", "exports PER JPN 2023", product="zinc", one="zinc")
    assert only("only-one", *claims, said).outcome is Outcome.HOLDS


def test_one_rival_alone_does_not_prove_the_only_one() -> None:
    about = "turnover CHN TKM 2023"
    said = says(Asserted.ONLY_ONE_TO_FALL, "the only one to decline", about, one="TKM")
    claims = [claim for claim in rates() if claim.series.partner in ("TKM", "KAZ")]
    assert not of_rule("only-one", *claims, said)
    assert of_rule("only-one", *rates(), said)
