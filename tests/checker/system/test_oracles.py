"""The system of claims against others: z3 on what can hold at all, every subset tried on what mends it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import combinations
from math import isfinite
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from thorough import thorough

from factcheck.checker import check_claims
from factcheck.checker.arithmetic.precision import TIERS
from factcheck.checker.keys import BALANCE, FLOW, Topic
from factcheck.checker.statements import Statements
from factcheck.checker.system.compile import compile_claims
from factcheck.checker.system.conflict import conflict_in, repair_sets
from factcheck.checker.system.joint import infeasible
from factcheck.checker.system.propagate import propagate
from factcheck.checker.system.rows import Row, System
from factcheck.domain.check import Outcome, Severity
from factcheck.domain.claim import Claim, Kind

from ..make import billions, members
from ..planted import planted
from ..synthetic import NOW, Habit, article
from ..test_check_claims import claims as claim_graphs

z3 = pytest.importorskip("z3")

SYSTEMS = thorough(120)
_SAME = Fraction(1, 10**9)
"""Ends that differ by less than this part of the row's numbers touch: both sides count in fractions of floats."""


class Oracle:
    """The linear rows of a system in exact arithmetic; each claim can be left out."""

    def __init__(self, system: System) -> None:
        self._solver = z3.SolverFor("QF_LRA")
        self._said = [z3.Bool(f"claim {number}") for number in range(len(system.claims))]
        numbers = [z3.Real(f"x{number}") for number in range(len(system.lows))]
        for number, low in zip(numbers, system.lows, strict=True):
            if isfinite(low):
                self._solver.add(number >= low)
        for row in system.rows:
            said = z3.And([bit for n, bit in enumerate(self._said) if row.owners >> n & 1])
            self._solver.add(z3.Implies(said, _holds(row, numbers)))

    def possible(self, without: int = 0) -> bool:
        kept = [bit for number, bit in enumerate(self._said) if not without >> number & 1]
        return bool(self._solver.check(*kept) == z3.sat)


def _holds(row: Row, numbers: Sequence[object]) -> object:
    total = z3.Sum([_exact(Fraction(c)) * numbers[variable] for variable, c in row.terms])
    ends = [Fraction(end) if isfinite(end) else None for end in (row.low, row.high)]
    slack = _SAME * max((abs(end) for end in ends if end), default=Fraction(0))
    low = [total >= _exact(ends[0] - slack)] if ends[0] is not None else []
    high = [total <= _exact(ends[1] + slack)] if ends[1] is not None else []
    return z3.And(*low, *high)


def _exact(number: Fraction) -> object:
    return z3.RealVal(f"{number.numerator}/{number.denominator}")


def anything(seed: int, claims: int) -> System:
    """A system of small whole numbers: its variables, terms and ends at random, some claims with two rows."""
    random, system = Random(seed), System()
    for number in range(random.randint(2, max(6, claims))):
        measure = random.choice((BALANCE, FLOW))
        system.number(Topic(measure, "AAA", str(number), None, None), None, "USD")
    for number in range(claims):
        bit = system.bit(billions(1, "balance AAA BBB 2023", id=f"c{number}"))
        for _ in range(random.choice((1, 1, 2))):
            count = random.randint(1, min(3, len(system.lows)))
            chosen = random.sample(range(len(system.lows)), count)
            low = random.randint(-20, 20)
            terms = tuple((variable, float(random.choice((1, -1, 2, 3)))) for variable in chosen)
            system.rows.append(Row(terms, float(low), float(low + random.randint(0, 6)), bit))
    return system


def misprinted(seed: int) -> list[Claim]:
    """Claims of an article at random, every other time with one number wrong."""
    random = Random(seed)
    claims = article(random, list(Habit))
    return _with_a_mistake(claims, random) if seed % 2 else claims


def twelve(seed: int) -> list[Claim]:
    """A dozen levels of one year, two of them wrong."""
    random = Random(seed)
    levels = [claim for claim in article(random) if claim.kind is Kind.LEVEL and claim.series.period == NOW]
    return _with_a_mistake(_with_a_mistake(levels[:12], random), random)


def _with_a_mistake(claims: list[Claim], random: Random) -> list[Claim]:
    cases = list(planted([random.choice([claim for claim in claims if claim.quantity.value])]))
    wrong = {claim.id: claim for claim in random.choice(cases).claims}
    return [wrong.get(claim.id, claim) for claim in claims]


def system_of(claims: Sequence[Claim], severity: Severity = Severity.NOTE) -> System:
    return compile_claims(Statements(claims, members), claims, TIERS[severity])


@cache
def systems() -> tuple[System, ...]:
    """Half of them small and of any shape, half of them articles."""
    half = SYSTEMS // 2
    shapes = (anything(seed, 2 + seed % 9) for seed in range(half))
    return (*shapes, *(system_of(misprinted(seed)) for seed in range(half)))


@cache
def possible() -> tuple[bool, ...]:
    return tuple(Oracle(system).possible() for system in systems())


def test_z3_agrees_on_what_can_hold_at_all() -> None:
    assert tuple(infeasible(system) is None for system in systems()) == possible()
    assert SYSTEMS / 5 < sum(possible()) < SYSTEMS * 4 / 5


def test_z3_agrees_that_the_claims_of_a_conflict_cannot_all_hold() -> None:
    for system in systems():
        conflict = infeasible(system)
        if conflict is not None:
            assert not Oracle(system).possible(without=_all(system) & ~conflict)


def test_propagation_finds_no_conflict_that_z3_does_not() -> None:
    for system, can_hold in zip(systems(), possible(), strict=True):
        linear = replace(system, links=[])
        assert not can_hold or propagate(linear).conflict is None


@pytest.mark.parametrize("seed", range(60))
def test_every_subset_tried_gives_the_same_minimal_repairs(seed: int) -> None:
    system = anything(seed, 4 + seed % 9)
    assert sorted(repair_sets(system)) == by_trying_all(system)


@pytest.mark.parametrize("seed", range(60))
def test_every_subset_tried_gives_the_same_minimal_repairs_of_an_article(seed: int) -> None:
    system = system_of(twelve(seed))
    assert sorted(repair_sets(system)) == by_trying_all(system)


def by_trying_all(system: System, most: int = 3) -> list[int]:
    """The minimal sets of claims, as bits, without which the rest can hold."""
    oracle, found = Oracle(system), list[int]()
    for size in range(most + 1):
        for numbers in combinations(range(len(system.claims)), size):
            removed = sum(1 << number for number in numbers)
            if not any(smaller & removed == smaller for smaller in found) and oracle.possible(removed):
                found.append(removed)
    return sorted(found)


def _all(system: System) -> int:
    return (1 << len(system.claims)) - 1


@st.composite
def articles(draw: st.DrawFn) -> list[Claim]:
    """Claims of an article at random in which any numbers may be wrong, told twice or left out."""
    random = Random(draw(st.integers(0, 10**6)))
    claims = article(random, list(Habit))[: draw(st.integers(2, 25))]
    for _ in range(draw(st.integers(0, 3))):
        claims = _with_a_mistake(claims, random)
    return claims


@settings(max_examples=60)
@given(articles() | claim_graphs(), st.randoms(use_true_random=False))
def test_no_order_of_the_claims_changes_the_answer(claims: list[Claim], random: Random) -> None:
    checks = check_claims(claims, members=members)
    shuffled = list(claims)
    random.shuffle(shuffled)
    assert check_claims(shuffled, members=members) == checks
    for check in checks:
        assert all(suspect.low <= suspect.high for suspect in check.suspects)
        assert check.outcome is Outcome.FAILS or not check.suspects


@settings(max_examples=60)
@given(articles() | claim_graphs(), st.sampled_from(Severity))
def test_no_interval_is_turned_round(claims: list[Claim], severity: Severity) -> None:
    system = system_of(claims, severity)
    bounds = propagate(system)
    for variable, (low, high) in enumerate(zip(bounds.low, bounds.high, strict=True)):
        assert low <= high + 1e-9 * abs(high) or bounds.conflict is not None, variable
    assert bounds.conflict is None or conflict_in(system) is not None
