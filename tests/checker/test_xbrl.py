"""Sums of rounded numbers come out as XBRL Calculations 1.1 has it, by Arelle's own check of a report.

Where the two differ:

- Rounded to the nearest, both take a number as its value plus or minus half a unit, both ends included: sums that just
  touch are consistent.
- Cut off, Arelle takes one unit away from zero, without its far end. The checker has no mode for that: its warning
  tier takes a whole unit to both sides, ends included, so that it accepts all that Arelle does, and more.
- XBRL states how many digits of a number count. A text does not: a whole number that ends in 0 or 5 is read wider.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from factcheck.checker.arithmetic.formula import Sum
from factcheck.checker.arithmetic.leaf import Leaf
from factcheck.checker.arithmetic.precision import ROUNDED, TIERS, Tier
from factcheck.checker.relation import Equation
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim

from .make import make

pytest.importorskip("arelle")
from . import xbrl
from .xbrl import LESS, PARTS, Figure, Stated

SUMS = 1000
_SCALE = Decimal(10) ** 9


def rounded(value: Decimal, decimals: int) -> Figure:
    return Figure(value.quantize(Decimal(1).scaleb(-decimals)), decimals)


def drawn(random: Random) -> Stated:
    """A sum of two to five parts with one to three decimals, off by as much as rounding allows, or more, or less."""
    names = [*random.sample(PARTS, random.randint(2, 5)), *([LESS] if random.random() < 0.5 else [])]
    parts = {name: rounded(Decimal(str(random.uniform(0.1, 90))), random.randint(1, 3)) for name in names}
    total = sum((-part.value if name == LESS else part.value for name, part in parts.items()), Decimal(0))
    places = random.randint(1, 3)
    unit = Decimal(1).scaleb(-places)
    room = (unit + sum(Decimal(1).scaleb(-part.decimals) for part in parts.values())) / 2
    just = random.choice((0, 1)) * random.choice((room, -room))
    off = just or room * Decimal(str(random.uniform(-2, 2)))
    return {"whole": rounded(total + off, places), **parts}


def touches(stated: Stated) -> bool:
    """Whether the parts and the whole have no more than one end in common."""
    ends = sum((-f.value if name == LESS else f.value for name, f in stated.items() if name != "whole"), Decimal(0))
    room = sum((Decimal(1).scaleb(-figure.decimals) for figure in stated.values()), Decimal(0)) / 2
    return abs(ends - stated["whole"].value) == room


def possible(stated: Stated, tier: Tier) -> bool:
    leaves = {name: Leaf(claim(figure)) for name, figure in stated.items()}
    terms = ((Decimal(-1 if name == LESS else 1), leaf) for name, leaf in leaves.items() if name != "whole")
    return Equation(leaves["whole"], Sum(tuple(terms))).possible(tier)


def claim(figure: Figure) -> Claim:
    value = str(figure.value * _SCALE)
    return make("level", f"${abs(figure.value)} billion", value, "balance AAA BBB 2023")


@pytest.fixture(scope="module")
def sums() -> list[Stated]:
    random = Random(11)
    return [drawn(random) for _ in range(SUMS)]


def test_a_sum_holds_at_half_a_unit_where_arelle_finds_it_consistent(sums: list[Stated], tmp_path: Path) -> None:
    found = xbrl.inconsistent(sums, xbrl.ROUNDED, tmp_path)
    assert {n for n, stated in enumerate(sums) if not possible(stated, ROUNDED)} == found
    assert sum(map(touches, sums)) > SUMS / 10
    assert SUMS / 5 < len(found) < SUMS * 4 / 5


def test_sums_that_just_touch_are_consistent_to_both(tmp_path: Path) -> None:
    numbers = zip(PARTS, ("4.2", "6.1", "1.4"), strict=False)
    parts = {name: Figure(Decimal(number), 1) for name, number in numbers}
    touching, apart = Figure(Decimal("11.9"), 1), Figure(Decimal("12.0"), 1)
    sums = [{"whole": whole, **parts} for whole in (touching, apart)]
    assert xbrl.inconsistent(sums, xbrl.ROUNDED, tmp_path) == {1}
    assert [possible(stated, ROUNDED) for stated in sums] == [True, False]


def test_what_is_consistent_when_cut_off_is_no_warning(sums: list[Stated], tmp_path: Path) -> None:
    found = xbrl.inconsistent(sums, xbrl.CUT, tmp_path)
    assert {n for n, stated in enumerate(sums) if not possible(stated, TIERS[Severity.WARNING])} < found


def test_a_round_whole_number_is_read_wider_than_its_decimals_say(tmp_path: Path) -> None:
    stated = {"whole": Figure(Decimal(40), 0), **{n: Figure(Decimal("21.5"), 1) for n in ("part1", "part2")}}
    assert xbrl.inconsistent([stated], xbrl.ROUNDED, tmp_path) == {0}
    assert possible(stated, ROUNDED)
