"""A point at which all rows hold shows that they can: the joint test finds no conflict then."""

from __future__ import annotations

from random import Random

from factcheck.checker.arithmetic.precision import TIERS
from factcheck.checker.keys import BALANCE, Topic
from factcheck.checker.statements import Statements
from factcheck.checker.system.compile import compile_claims
from factcheck.checker.system.joint import infeasible
from factcheck.checker.system.point import hold_at_one_point
from factcheck.checker.system.propagate import propagate
from factcheck.checker.system.rows import Row, System
from factcheck.domain.check import Severity

from ..make import billions, members
from ..synthetic import Habit, article

ARTICLES = 60


def of_two(*rows: tuple[float, float, float]) -> System:
    """Two numbers that may be anything, and for each row how often they add to what."""
    system = System()
    for name in ("one", "other"):
        system.number(Topic(BALANCE, "AAA", name, None, None), None, "USD")
    for first, second, total in rows:
        bit = system.bit(billions(1, "balance AAA BBB 2023", id=f"c{len(system.rows)}"))
        system.rows.append(Row(((0, first), (1, second)), total, total, bit))
    return system


def test_articles_with_such_a_point_have_no_conflict() -> None:
    found = 0
    for seed in range(ARTICLES):
        claims = article(Random(seed), list(Habit) if seed % 2 else ())
        system = compile_claims(Statements(claims, members), claims, TIERS[Severity.NOTE])
        bounds = propagate(system)
        if bounds.conflict is None and hold_at_one_point(system, bounds):
            found += 1
            assert infeasible(system) is None
    assert found > 0


def test_what_cannot_hold_together_has_none() -> None:
    rows = (1.0, 1.0, 2.0), (1.0, -1.0, 0.0), (1.0, 2.0, 4.0)
    system = of_two(*rows)
    assert propagate(system).conflict is None
    assert infeasible(system) is not None
    assert not hold_at_one_point(system, propagate(system))


def test_a_claim_that_is_left_out_need_not_hold_there() -> None:
    system = of_two((1.0, 1.0, 2.0), (1.0, 1.0, 3.0))
    without = system.bits(["c1"])
    assert not hold_at_one_point(system, propagate(system))
    assert hold_at_one_point(system, propagate(system, without), without)
