"""Bound propagation against z3 on small systems at random: it finds no conflict that is not one."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.checker.keys import BALANCE, Topic
from factcheck.checker.system.conflict import minimal_conflict, repairs
from factcheck.checker.system.propagate import propagate
from factcheck.checker.system.rows import Link, Row, System

from ..make import billions

z3 = pytest.importorskip("z3")
VARIABLES = 4


@st.composite
def systems(draw: st.DrawFn) -> System:
    system = System()
    for number in range(VARIABLES):
        system.number(Topic(BALANCE, "AAA", str(number), None, None), None, "USD")
    for number in range(draw(st.integers(2, 8))):
        claim = billions(1, "balance AAA BBB 2023", id=f"c{number}")
        chosen = draw(st.lists(st.integers(0, VARIABLES - 1), min_size=1, max_size=3, unique=True))
        terms = tuple((variable, float(draw(st.sampled_from((1, -1, 2, 3))))) for variable in chosen)
        low = draw(st.integers(-20, 20))
        system.rows.append(Row(terms, float(low), float(low + draw(st.integers(0, 6))), system.bit(claim)))
    return system


def solver(system: System, without: int = 0):  # type: ignore[no-untyped-def]
    found, numbers = z3.Solver(), [z3.Real(f"x{number}") for number in range(VARIABLES)]
    for row in system.rows:
        if row.owners & without:
            continue
        total = z3.Sum([z3.RealVal(int(c)) * numbers[variable] for variable, c in row.terms])
        found.add(total >= int(row.low), total <= int(row.high))
    return found, numbers


@settings(max_examples=300)
@given(systems())
def test_a_conflict_is_one(system: System) -> None:
    bounds = propagate(system)
    found, numbers = solver(system)
    possible = found.check() == z3.sat
    if bounds.conflict is not None:
        assert not possible
    if possible:
        model = found.model()
        for number, low, high in zip(numbers, bounds.low, bounds.high, strict=True):
            value = model.eval(number, model_completion=True).as_fraction()
            assert low - 1e-6 <= value <= high + 1e-6


@settings(max_examples=100)
@given(systems())
def test_a_minimal_conflict_is_minimal_and_its_repairs_mend(system: System) -> None:
    conflict = propagate(system).conflict
    if not conflict:
        return
    everything = (1 << len(system.claims)) - 1
    core = minimal_conflict(system, conflict)
    assert core and not core & ~conflict
    assert solver(system, everything & ~core)[0].check() == z3.unsat
    for bit in (1 << number for number in range(len(system.claims)) if core >> number & 1):
        assert propagate(system, everything & ~(core & ~bit)).conflict is None
    for bit in repairs(system, core):
        assert propagate(system, bit).conflict is None


def test_bounds_name_the_claims_they_rest_on() -> None:
    system = System()
    one, other = (system.number(Topic(BALANCE, "AAA", name, None, None), None, None) for name in "XY")
    first, second = (billions(1, "balance AAA BBB 2023", id=id_) for id_ in ("p", "q"))
    system.rows.append(Row(((one, 1.0),), 2.0, 3.0, system.bit(first)))
    system.rows.append(Row(((one, 1.0), (other, 1.0)), 10.0, 10.0, system.bit(second)))
    bounds = propagate(system)
    assert (bounds.low[other], bounds.high[other]) == (7.0, 8.0)
    assert [claim.id for claim in system.owners(bounds.low_owners[other])] == ["p", "q"]
    assert bounds.high[one] < inf


def test_bounds_that_multiply_with_themselves_stay_numbers_that_can_be_told() -> None:
    system = System()
    one, other, rate = (system.number(Topic("flow", "AAA", name, None, None), None, None) for name in "XYZ")
    claim = system.bit(billions(1, "exports AAA BBB 2023", id="p"))
    system.rows += [Row(((one, 1.0),), 1.0, inf, claim), Row(((rate, 1.0),), 2.0, 3.0, claim)]
    system.links += [Link(other, one, rate), Link(one, other, rate)]
    assert 1e20 < max(propagate(system).low) < 1e31
