"""What the other figures leave for each number."""

from __future__ import annotations

from decimal import Decimal

from factcheck.checker import implied_by_others

from ..make import billions, growth, members, millions

EXPORTS, IMPORTS, TRADE = (f"{measure} AAA BBB 2023" for measure in ("exports", "imports", "turnover"))


def test_a_sum_leaves_little_for_each_of_its_figures() -> None:
    claims = [billions("3.1", EXPORTS), billions("2.2", IMPORTS), billions("5.3", TRADE)]
    left = implied_by_others(claims)
    assert set(left) == {claim.id for claim in claims}
    for claim in claims:
        found = left[claim.id]
        assert found.low <= claim.quantity.value <= found.high
        assert found.high - found.low < claim.quantity.value / 4


def test_a_small_part_is_left_more_than_it_is() -> None:
    small = millions(80, EXPORTS)
    found = implied_by_others([small, billions("9.7", IMPORTS), billions("9.8", TRADE)])[small.id]
    assert found.high - found.low > small.quantity.value
    assert found.high < Decimal("5e8")


def test_nothing_is_said_of_a_number_that_stands_alone() -> None:
    alone = billions("7.0", "exports AAA ZZZ 2023")
    claims = [billions("3.1", EXPORTS), billions("2.2", IMPORTS), billions("5.3", TRADE), alone]
    assert alone.id not in implied_by_others(claims)
    assert implied_by_others([alone]) == {}


def test_growth_is_left_in_percent() -> None:
    rate = growth("10.0", TRADE, base="2022")
    found = implied_by_others([rate, billions("5.00", "turnover AAA BBB 2022"), billions("5.50", TRADE)])[rate.id]
    assert Decimal(9) < found.low < Decimal(10) < found.high < Decimal(11)


def test_a_group_is_what_its_members_leave() -> None:
    parts = [billions("2.0", f"exports {area} ZZZ 2023") for area in ("AAA", "BBB")]
    whole = billions("4.0", "exports union ZZZ 2023")
    found = implied_by_others([*parts, whole], members=members)[whole.id]
    assert Decimal("3.8e9") < found.low < found.high < Decimal("4.2e9")


def test_a_figure_told_in_two_ways_is_not_checked_by_itself() -> None:
    twice = [billions("3.2", "budget AAA - 2023"), billions("3.7", "budget AAA - 2023")]
    assert implied_by_others(twice) == {}


def test_what_does_not_fit_elsewhere_takes_nothing_from_the_other_numbers() -> None:
    claims = [billions("3.1", EXPORTS), billions("2.2", IMPORTS), billions("5.3", TRADE)]
    flows = (f"{measure} CCC DDD 2023" for measure in ("exports", "imports", "turnover"))
    wrong = [billions(told, flow) for told, flow in zip(("1.0", "1.0", "7.0"), flows, strict=True)]
    alone, among = implied_by_others(claims), implied_by_others([*claims, *wrong])
    assert {claim.id: among[claim.id] for claim in claims} == alone
