"""Which claims say something in the system, and which are too vague to."""

from __future__ import annotations

import pytest

from factcheck.checker.precision import ROUNDED
from factcheck.checker.statements import Statements
from factcheck.checker.system.compile import compile_claims
from factcheck.checker.system.propagate import propagate

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
