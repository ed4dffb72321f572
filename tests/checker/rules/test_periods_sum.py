"""Months make quarters, quarters make years, and ten months and one make eleven."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.checker.divisions import divisions
from factcheck.domain.check import Outcome, Severity
from factcheck.domain.claim import Claim
from factcheck.domain.period import Period

from ..make import billions, make, millions, of_rule, only, told

ABOUT = "exports KEN UGA {}"


def test_quarters_make_a_half_year() -> None:
    claims = [billions("2.01", ABOUT.format("2024-Q1")), billions("1.92", ABOUT.format("2024-Q2"))]
    found = only("periods-sum", *claims, billions("3.93", ABOUT.format("2024-S1")))
    assert (found.outcome, found.calculation) == (Outcome.HOLDS, "2.01 + 1.92 = 3.93 billion USD")
    found = only("periods-sum", *claims, billions("3.39", ABOUT.format("2024-S1")))
    assert (found.outcome, found.severity) == (Outcome.FAILS, Severity.WARNING)
    assert found.suspects[0].replacement == "$3.93 billion"


def test_ten_months_and_november_make_eleven_months() -> None:
    months, november, whole = (ABOUT.format(p) for p in ("2023-01/2023-10", "2023-11", "2023-01/2023-11"))
    claims = [millions("540.2", months), millions("51.3", november)]
    assert only("periods-sum", *claims, millions("591.5", whole)).outcome is Outcome.HOLDS
    assert only("periods-sum", *claims, millions("951.5", whole)).outcome is Outcome.FAILS


def test_deficits_add_up() -> None:
    months = [billions(n, f"balance KEN UGA 2024-0{i}") for i, n in ((1, "-0.9"), (2, "-0.2"), (3, "-0.4"))]
    assert only("periods-sum", *months, billions("-1.5", "balance KEN UGA 2024-Q1")).outcome is Outcome.HOLDS


@pytest.mark.parametrize(
    ("second", "whole"),
    [
        (millions("700", ABOUT.format("2023-Q2")), millions("1940", ABOUT.format("2023-S2"))),
        (millions("700", ABOUT.format("2023-Q3")), millions("1940", ABOUT.format("2023-S1"))),
        (millions("700", ABOUT.format("2023-Q2")), millions("1940", "exports KEN RWA 2023-S1")),
        (
            millions("700", ABOUT.format("2023-Q2"), source="GACC"),
            millions("1940", ABOUT.format("2023-S1"), source="NBS"),
        ),
        (millions("700", ABOUT.format("2023-Q2")), make("level", "1940 t", 1940, ABOUT.format("2023-S1"), unit="t")),
    ],
)
def test_what_is_no_part_of_it_is_not_added(second: Claim, whole: Claim) -> None:
    assert not of_rule("periods-sum", millions("640", ABOUT.format("2023-Q1")), second, whole)


@pytest.mark.parametrize("measure", ["wages", "debt"])
def test_what_does_not_add_up_over_time_is_not_added(measure: str) -> None:
    claims = [millions("640", f"{measure} KEN - 2023-{part}") for part in ("Q1", "Q2", "S1")]
    assert not of_rule("periods-sum", *claims)


def test_an_average_is_no_sum() -> None:
    text = (
        "Kenya's exports came to $640 million in January-February 2024 and to $330 million in March 2024. "
        "In the first quarter of 2024 Kenya's {} $325 million."
    )
    assert told("FC114", text.format("exports came to"))
    assert not told("FC114", text.format("monthly exports averaged"))


days = st.integers(0, 40).map(lambda day: date(2024, 1, 1) + timedelta(days=day))
periods = st.tuples(days, days).map(lambda ends: Period(min(ends), max(ends)))


@given(periods, st.lists(periods, max_size=12))
def test_each_day_of_the_whole_lies_in_just_one_part(whole: Period, inside: list[Period]) -> None:
    for parts in divisions(whole, inside):
        assert parts[0].start == whole.start
        assert parts[-1].end == whole.end
        assert all(b.start - a.end == timedelta(days=1) for a, b in pairwise(parts))
        assert set(parts) <= set(inside) - {whole}
