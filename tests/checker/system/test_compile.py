"""Which claims say something in the system, and which are too vague to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.checker.arithmetic.precision import ROUNDED
from factcheck.checker.statements import Statements
from factcheck.checker.system.compile import compile_claims
from factcheck.checker.system.propagate import propagate
from factcheck.reader import read_text

from ..make import billions, growth, make, members

NOW, BEFORE = "exports AAA BBB 2023", "exports AAA BBB 2022"


@pytest.mark.parametrize(("base", "tied"), [("2022", True), (None, False)])
@pytest.mark.parametrize("kind", ["change", "change_abs"])
def test_a_change_ties_two_levels_only_where_the_text_says_from_when(base: str | None, tied: bool, kind: str) -> None:
    percent = growth("30.0", NOW, base)
    change = percent if kind == "change" else make("change_abs", "$3.0 billion", "3000000000", NOW, base=base)
    claims = [billions("11.0", NOW), billions("10.0", BEFORE), change]
    found = propagate(compile_claims(Statements(claims, members), claims, ROUNDED))
    assert (found.conflict is not None) is tied


@pytest.mark.parametrize(("points", "fits"), [("4.0", True), ("9.0", False)])
def test_a_contribution_ties_the_change_of_a_part_to_the_whole_before(points: str, fits: bool) -> None:
    text = f"Tea contributed {points} percentage points to the growth of Kenya's exports."
    start = text.index(points)
    told = make("change_abs", f"{points} percentage points", points, NOW, base="2022", unit="percentage_points")
    quantity = replace(told.quantity, printed=replace(told.quantity.printed, start=start, end=start + len(points)))
    span = replace(told.span, start=start, end=start + len(told.span.quote))
    told = replace(told, quantity=quantity, span=span, series=replace(told.series, product="tea"))
    levels = [
        billions("5.00", BEFORE),
        *(billions(n, about, product="tea") for n, about in (("0.60", NOW), ("0.40", BEFORE))),
    ]
    claims = [told, *levels]
    statements = Statements(claims, members, read_text(text))
    found = propagate(compile_claims(statements, claims, ROUNDED))
    assert (found.conflict is None) is fits
