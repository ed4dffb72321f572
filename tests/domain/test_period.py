"""What users rely on in a period: its name, and moving it in time."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.period import UNKNOWN_YEAR, Period

days = st.dates(date(1900, 1, 1), date(2099, 12, 31))
any_period = st.tuples(days, days).map(lambda pair: Period(min(pair), max(pair)))


@st.composite
def rows_of_months(draw: st.DrawFn) -> Period:
    first = draw(st.integers(12 * 1900, 12 * 2090))
    last = first + draw(st.integers(0, 40))
    return Period.months(first // 12, first % 12 + 1, last // 12, last % 12 + 1)


whole_months = rows_of_months()


@given(st.one_of(any_period, whole_months))
def test_a_period_is_read_back_from_its_name(period: Period) -> None:
    assert Period.parse(str(period)) == period


def test_of_no_known_year_the_month_is_told() -> None:
    period = Period.months(UNKNOWN_YEAR - 1, 1, UNKNOWN_YEAR - 1, 9)
    assert not period.of_known_year
    assert str(period) == "XXXX-01/XXXX-09"
    assert str(Period.quarter(UNKNOWN_YEAR, 3)) == "XXXX-Q3"


@given(whole_months, st.integers(-20, 20))
def test_whole_months_moved_there_and_back_are_the_same(period: Period, moved: int) -> None:
    assert period.years_later(moved).years_later(-moved) == period
    assert period.years_later(moved).whole_months == period.whole_months


@given(whole_months)
def test_the_period_before_is_as_long_and_ends_where_this_begins(period: Period) -> None:
    before = period.just_before()
    assert before.whole_months == period.whole_months
    assert (period.start - before.end).days == 1


@given(any_period, any_period)
def test_what_contains_another_overlaps_it_both_ways(one: Period, other: Period) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    if one.contains(other):
        assert one.overlaps(other)
    if one.contains(other) and other.contains(one):
        assert one == other


@pytest.mark.parametrize(
    ("period", "name"),
    [
        (Period.year(2023), "2023"),
        (Period.half(2023, 2), "2023-S2"),
        (Period.quarter(2023, 4), "2023-Q4"),
        (Period.month(2024, 2), "2024-02"),
        (Period.months(2023, 1, 2023, 11), "2023-01/2023-11"),
        (Period.months(2023, 4, 2024, 3), "2023-04/2024-03"),
        (Period.day(date(2024, 10, 1)), "2024-10-01"),
        (Period(date(2024, 3, 20), date(2024, 5, 21)), "2024-03-20/2024-05-21"),
    ],
)
def test_names(period: Period, name: str) -> None:
    assert str(period) == name


@pytest.mark.parametrize("text", ["", "last year", "2023-Q5", "23", "2023-1", "2023-02-30", "2023/2022"])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        Period.parse(text)


@pytest.mark.parametrize(
    ("days", "months"),
    [
        ("2020-03-20/2020-10-21", 7),  # of the Persian year
        ("2018-07-08/2019-07-07", 12),  # the Ethiopian fiscal year
        ("2023-11-16/2024-01-14", 2),  # of the Nepali year
        ("2021-03-21/2021-05-15", None),
        ("2021-03-21", None),
        ("9999-12-02/9999-12-31", None),
        ("9999", 12),
    ],
)
def test_months_of_another_calendar_are_counted_too(days: str, months: int | None) -> None:
    assert Period.parse(days).whole_months == months
