"""Names in tables are held strict: the usual forms of statistics are known, and what could be two areas is none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.period import Period
from factcheck.reference.names import area_named, area_suggested, period_named


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("KAZ", "KAZ"),
        ("central asia", "central asia"),
        ("Korea, Rep.", "KOR"),
        ("Korea, Dem. People's Rep.", "PRK"),
        ("Congo, Dem. Rep.", "COD"),
        ("Congo, Rep.", "COG"),
        ("Iran (Islamic Rep. of)", "IRN"),
        ("China, Hong Kong SAR", "HKG"),
        ("Venezuela, RB", "VEN"),
        ("TÜRKİYE", "TUR"),
        ("Kazakhstan*", "KAZ"),
        ("Kazakstan", "KAZ"),
        ("Niger", "NER"),
        ("Georgia", "GEO"),
        ("EU-27", "european union"),
        ("World", "world"),
    ],
)
def test_the_usual_forms_of_names_are_known(name: str, code: str) -> None:
    assert area_named(name) == code


@pytest.mark.parametrize(
    "name", ["Congo", "Korea", "Atlantis", "Other", "Rest of the world", "Areas, nes", "Austrlia", "NA"]
)
def test_what_names_no_one_area_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"factcheck:map"):
        area_named(name)


def test_a_name_much_like_one_is_suggested_and_a_total_is_the_world() -> None:
    assert area_suggested("Total") == "world"
    assert area_suggested("Other countries") is None
    assert area_suggested("Congo") is None
    assert area_suggested("Russian Federaton, total") is None


@pytest.mark.parametrize(
    ("name", "period"),
    [
        ("2023", "2023"),
        ("2023*", "2023"),
        ("2023 (p)", "2023"),
        ("2023-A1", "2023"),
        ("2023M05", "2023-05"),
        ("202305", "2023-05"),
        ("2023-05", "2023-05"),
        ("Jan-23", "2023-01"),
        ("May 2023", "2023-05"),
        ("Q1 2023", "2023-Q1"),
        ("I quarter 2023", "2023-Q1"),
        ("2023 Q4", "2023-Q4"),
        ("H1 2023", "2023-S1"),
        ("Jan-Sep 2023", "2023-01/2023-09"),
        ("9M 2023", "2023-01/2023-09"),
    ],
)
def test_the_usual_forms_of_periods_are_known(name: str, period: str) -> None:
    assert str(period_named(name)) == period


@pytest.mark.parametrize("name", ["2023/24", "2023-2024", "FY2023-24", "Total", "23", "growth in 2023"])
def test_what_names_no_one_period_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="period"):
        period_named(name)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 1)), st.sampled_from([1, 3, 6, 12]))
def test_the_name_of_a_period_names_it(day: date, months: int) -> None:
    first = (day.month - 1) // months * months + 1
    period = Period.months(day.year, first, day.year, first + months - 1)
    assert period_named(str(period)) == period
