"""An absolute change that differs from its levels by no more than their revision or rounding is no error."""

from __future__ import annotations

from factcheck.domain.check import Outcome, Severity
from factcheck.domain.claim import Claim

from .make import billions, make, only

NOW, BEFORE = "exports AAA BBB 2023", "exports AAA BBB 2022"


def more(number: str, about: str = NOW) -> Claim:
    return make("change_abs", f"${number} billion", f"{number}e9", about, base="2022")


def test_a_change_against_a_revised_base_is_a_warning() -> None:
    levels = billions("95.3", NOW), billions("57.4", BEFORE)
    assert only("absolute-change", *levels, more("37.9")).outcome is Outcome.HOLDS
    assert only("absolute-change", *levels, more("38.7")).severity is Severity.WARNING
    assert only("absolute-change", *levels, more("40.7")).severity is Severity.ERROR


def test_a_change_from_rounded_levels_is_a_warning() -> None:
    rounded, exact = billions("1.1", NOW), more("0.067")
    other = more("0.324", "imports AAA BBB 2023"), more("0.440", "turnover AAA BBB 2023")
    assert only("turnover-sum", rounded, exact, *other).severity is Severity.WARNING
