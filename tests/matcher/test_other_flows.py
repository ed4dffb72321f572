"""A flow that nobody gives by itself is what two others of one source leave, or it is not known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from factcheck.domain.claim import Claim, Kind
from factcheck.domain.evidence import Evidence
from factcheck.domain.observation import Grade, Observation
from factcheck.matcher.other_flows import other_flows, worked_out
from factcheck.reference.publisher import Publisher

CUSTOMS = Publisher("Customs", "Customs", "CHN", Decimal("0.02"), ("Customs",))
Made = Callable[..., Observation]


def of(claim: Claim, measure: str) -> Claim:
    return replace(claim, series=replace(claim.series, measure=measure))


def asked(claim: Claim, first: list[Observation], second: list[Observation], by: Publisher | None) -> Evidence | None:
    return worked_out(claim, first, second, by, None)


@pytest.mark.parametrize(
    ("measure", "figure", "first", "second", "told"),
    [
        ("imports", "24.7", "41.0", "16.3", "less"),
        ("exports", "16.3", "41.0", "24.7", "less"),
        ("turnover", "41.0", "16.3", "24.7", "and"),
        ("balance", "-8.4", "16.3", "24.7", "less"),
    ],
)
def test_two_flows_leave_or_make_the_third(
    claim: Callable[..., Claim], observation: Made, measure: str, figure: str, first: str, second: str, told: str
) -> None:
    found = asked(
        of(claim(figure, "Customs"), measure),
        [observation("Customs", first)],
        [observation("Customs", second)],
        CUSTOMS,
    )
    assert found is not None and found.supports and found.pair
    assert [o.value for o in found.observations] == [Decimal(first) * 10**9, Decimal(second) * 10**9]
    assert f"the one {told} the other fits the text" in found.reason


def test_what_does_not_fit_is_no_contradiction(claim: Callable[..., Claim], observation: Made) -> None:
    parts = [observation("Customs", "41.0")], [observation("Customs", "16.3")]
    assert asked(of(claim("27.4", "Customs"), "imports"), *parts, CUSTOMS) is None


def test_figures_of_two_sources_are_not_put_together(claim: Callable[..., Claim], observation: Made) -> None:
    parts = [observation("Customs", "41.0")], [observation("Statistics", "16.3")]
    assert asked(of(claim("24.7"), "imports"), *parts, None) is None


def test_only_the_source_that_is_named_speaks(claim: Callable[..., Claim], observation: Made) -> None:
    parts = [observation("Statistics", "41.0")], [observation("Statistics", "16.3")]
    imports = of(claim("24.7", "Customs"), "imports")
    assert asked(imports, *parts, CUSTOMS) is None
    assert asked(imports, *parts, None) is not None


def test_copies_and_what_leaves_too_much_open_support_nothing(claim: Callable[..., Claim], observation: Made) -> None:
    imports, exports = of(claim("0.3", "Customs"), "imports"), [observation("Customs", "40.7")]
    assert asked(imports, [observation("Customs", "41.0")], exports, CUSTOMS) is None
    copied = [replace(observation("Customs", "41.0"), grade=Grade.OTHER)]
    assert asked(of(claim("24.7", "Customs"), "imports"), copied, [observation("Customs", "16.3")], CUSTOMS) is None


def test_only_levels_of_trade_have_other_flows(claim: Callable[..., Claim]) -> None:
    assert [key.measure for key in other_flows(of(claim("24.7"), "imports"))] == ["turnover", "exports"]
    assert other_flows(of(claim("24.7"), "gdp")) == []
    assert other_flows(replace(of(claim("24.7"), "imports"), kind=Kind.CHANGE)) == []
