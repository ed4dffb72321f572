"""Interval arithmetic never loses a value that the numbers can take, and solving undoes computing."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from factcheck.checker.arithmetic.formula import Product, Quotient, minus, plus
from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.arithmetic.leaf import Leaf, Use
from factcheck.checker.arithmetic.precision import ROUNDED
from factcheck.checker.arithmetic.solving import Worked

from .make import growth, make, millions

numbers = st.decimals(min_value=1, max_value=900, places=1)
part = st.integers(0, 8).map(lambda eighths: Decimal(eighths) / 8)


def inside(interval: Interval, at: Decimal) -> Decimal:
    return interval.low + (interval.high - interval.low) * at


@given(numbers, numbers, numbers, part, part, part)
def test_a_formula_holds_every_value_of_its_numbers(
    a: Decimal, b: Decimal, c: Decimal, i: Decimal, j: Decimal, k: Decimal
) -> None:
    one, two = Leaf(millions(a, "exports AAA BBB 2023", id="a")), Leaf(millions(b, "exports BBB AAA 2023", id="b"))
    rate = Leaf(growth(c, "exports AAA BBB 2023", base="2022", id="c"), Use.GROWTH)
    x, y, r = (inside(leaf.interval(ROUNDED), at) for leaf, at in ((one, i), (two, j), (rate, k)))
    values = (
        (plus(one, two), x + y),
        (minus(one, two), x - y),
        (Product(one, rate), x * r),
        (Quotient(one, rate), x / r),
    )
    for formula, value in values:
        found = formula.interval(ROUNDED)
        assert found.meets(Interval(value, value))
        back = {leaf.claim.id: left for leaf, left in Worked.at(formula, ROUNDED).solved(found)}
        assert back["a"].meets(Interval(x, x))
        assert all(back[id_].meets(Interval(true, true)) for id_, true in (("b", y), ("c", c)) if id_ in back)


def test_gain_is_the_part_of_the_new_level() -> None:
    leaf = Leaf(growth(25, "exports AAA BBB 2023", base="2022"), Use.GAIN)
    assert leaf.nominal() == Decimal("0.2")
    assert leaf.back(Interval(Decimal("0.2"), Decimal("0.2"))) == Interval(Decimal(25), Decimal(25))


def test_what_is_known_of_one_side_is_kept() -> None:
    rate = Leaf(growth(5, "exports AAA BBB 2023"), Use.GROWTH)
    assert rate.back(Interval(Decimal(1), Decimal("Infinity"))) == Interval(Decimal(0), Decimal("Infinity"))


@given(numbers, st.integers(2, 30))
def test_a_mean_yearly_change_comes_to_what_so_many_years_make_of_it(rate: Decimal, years: int) -> None:
    leaf = Leaf(growth(rate, f"exports AAA BBB {2030 - years}", base=f"{2030 - 2 * years}", yearly=True), Use.YEARLY)
    factor = leaf.nominal()
    assert abs(factor - (1 + rate / 100) ** years) < factor / 10**9
    back = leaf.back(Interval(factor, factor))
    assert abs(back.low - rate) < Decimal("1e-9")


def test_odds_are_a_share_to_the_rest() -> None:
    leaf = Leaf(make("level", "20 percent", 20, "unemployment SRB - 2017", unit="percent"), Use.ODDS)
    assert leaf.nominal() == Decimal("0.25")
    assert leaf.back(Interval(Decimal("0.25"), Decimal("0.25"))) == Interval(Decimal(20), Decimal(20))
