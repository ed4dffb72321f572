"""A sum grows as the mean of its parts."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.checker.arithmetic.precision import ROUNDED
from factcheck.checker.statements import Statements
from factcheck.checker.system.compile import compile_claims
from factcheck.checker.system.joint import infeasible
from factcheck.checker.system.propagate import propagate
from factcheck.domain.claim import Claim

from ..make import billions, growth, members

TRADE, EXPORTS, IMPORTS = (f"{measure} AAA BBB 2023" for measure in ("turnover", "exports", "imports"))


def conflict(*claims: Claim) -> set[str] | None:
    """The ids of the claims that propagation finds at odds."""
    system = compile_claims(Statements(claims, members), claims, ROUNDED)
    found = propagate(system).conflict
    return None if found is None else {claim.id for claim in system.owners(found)}


def rates(trade: str, exports: str, imports: str) -> list[Claim]:
    told = ((trade, TRADE, "t"), (exports, EXPORTS, "x"), (imports, IMPORTS, "m"))
    return [growth(number, about, "2022", id=id_) for number, about, id_ in told]


@pytest.mark.parametrize(("trade", "fits"), [("12.0", True), ("4.9", False), ("10.0", True), ("20.3", False)])
def test_trade_grows_between_its_flows_though_no_level_is_told(trade: str, fits: bool) -> None:
    found = conflict(*rates(trade, exports="10.0", imports="20.0"))
    assert found == (None if fits else {"t", "x", "m"})


@pytest.mark.parametrize(("trade", "fits"), [("12.5", True), ("15.0", False), ("10.4", False)])
def test_the_levels_now_say_how_near_to_which(trade: str, fits: bool) -> None:
    """Exports of 11 had been 10 and imports of 4 had been 3.33: together they grew by 12.5 percent."""
    levels = [billions("11.00", EXPORTS, id="x1"), billions("4.00", IMPORTS, id="m1")]
    found = conflict(*rates(trade, exports="10.0", imports="20.0"), *levels)
    assert found is None if fits else found is not None and {"t", "x", "m"} <= found


@pytest.mark.parametrize(("trade", "fits"), [("12.5", True), ("15.0", False)])
def test_so_do_the_levels_before(trade: str, fits: bool) -> None:
    levels = [billions("9.00", "exports AAA BBB 2022"), billions("3.00", "imports AAA BBB 2022")]
    assert (conflict(*rates(trade, exports="10.0", imports="20.0"), *levels) is None) is fits


def test_a_union_grows_as_its_two_members() -> None:
    rates = [growth(number, f"exports CHN {area} 2023", "2022") for number, area in (("5.0", "AAA"), ("7.0", "BBB"))]
    assert conflict(*rates, growth("6.0", "exports CHN union 2023", "2022")) is None
    assert conflict(*rates, growth("9.0", "exports CHN union 2023", "2022"))


def test_part_of_a_group_says_nothing_of_it() -> None:
    assert (
        conflict(growth("5", "exports CHN KAZ 2023", "2022"), growth("9", "exports CHN central_asia 2023", "2022"))
        is None
    )


def test_rates_of_two_sources_or_two_bases_are_not_mixed() -> None:
    trade, exports, imports = rates("30.0", exports="10.0", imports="20.0")
    other = growth("30.0", TRADE, "2022", source="Customs")
    told = [growth("10.0", EXPORTS, "2022", source="Ministry"), growth("20.0", IMPORTS, "2022", source="Ministry")]
    assert conflict(other, *told) is None
    assert conflict(growth("30.0", TRADE, "2021"), exports, imports) is None
    assert conflict(trade, exports, imports)


amounts = st.integers(1, 10**6).map(Decimal)


@given(amounts, amounts, amounts, amounts)
def test_true_rates_never_contradict_each_other(x0: Decimal, x1: Decimal, m0: Decimal, m1: Decimal) -> None:
    def percent(now: Decimal, before: Decimal) -> str:
        return f"{(now / before - 1) * 100:.2f}"

    told = [percent(x1 + m1, x0 + m0), percent(x1, x0), percent(m1, m0)]
    claims = [*rates(*told), billions(str(x1), EXPORTS), billions(str(m0), "imports AAA BBB 2022")]
    system = compile_claims(Statements(claims, members), claims, ROUNDED)
    assert propagate(system).conflict is None
    assert infeasible(system) is None
