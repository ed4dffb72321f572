"""How far two sources are usually apart: like with like, of other periods, from figures that measure it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from factcheck.domain.claim import Claim
from factcheck.domain.observation import Observation
from factcheck.domain.period import Period
from factcheck.matcher.usual_gap import usual_gap


def test_a_figure_of_goods_is_not_held_against_one_of_services_too(
    claim: Callable[..., Claim], observation: Callable[..., Observation]
) -> None:
    def told(source: str, digits: str, year: int, scope: str = "goods") -> Observation:
        found = observation(source, digits)
        return replace(found, scope=scope, series=replace(found.series, period=Period.year(year)))

    now = told("Customs", "16.3", 2023), told("Bank", "14.0", 2023)
    around = [told("Bank", "20.0", 2022, "goods_services"), told("Bank", "10.0", 2022), told("Customs", "12.0", 2022)]
    assert usual_gap(around, claim("16.3"), *now) == "The two were apart by 1.20 in 2022 too."
    assert usual_gap(around[:1] + around[2:], claim("16.3"), *now) is None
    assert usual_gap([*now], claim("16.3"), *now) is None
    coarse = replace(around[1], low=Decimal(9 * 10**9), high=Decimal(11 * 10**9))
    assert usual_gap([coarse, around[2]], claim("16.3"), *now) is None
