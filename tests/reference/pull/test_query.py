"""What is asked is divided without loss, and what a user types is understood or told to be wrong."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.errors import FactcheckError
from factcheck.reference.pull.codes import parse_areas
from factcheck.reference.pull.query import Query, parse_years

AREAS = st.lists(st.sampled_from(["KAZ", "CHN", "UZB", "RUS", "world"]), unique=True, max_size=4).map(tuple)
QUERIES = st.builds(
    lambda reporters, partners, measures, first, length: Query(reporters, partners, measures, first, first + length),
    AREAS,
    AREAS,
    st.sampled_from([("exports",), ("exports", "imports"), ("exports", "imports", "balance")]),
    st.integers(1990, 2024),
    st.integers(0, 9),
)


def cells(query: Query) -> list[tuple[str | int, ...]]:
    asked = product(query.reporters or ("",), query.partners or ("",), query.measures, query.years)
    return sorted(asked)


@given(QUERIES)
def test_halves_ask_for_the_same_together(query: Query) -> None:
    halves = query.halves()
    if halves is None:
        assert len(cells(query)) == 1
    else:
        assert sorted([*cells(halves[0]), *cells(halves[1])]) == cells(query)
        assert all(cells(half) for half in halves)


@given(QUERIES, st.integers(1, 12))
def test_parts_by_years_ask_for_the_same_together(query: Query, most: int) -> None:
    parts = list(query.by_years(most))
    assert sorted(cell for part in parts for cell in cells(part)) == cells(query)
    assert all(len(part.years) <= most for part in parts)


@given(QUERIES, st.booleans())
def test_a_query_survives_being_written_down(query: Query, goes_on: bool) -> None:
    asked = Query(query.reporters, query.partners, query.measures, query.first, None if goes_on else query.last)
    assert Query.from_json(asked.to_json()) == asked


@pytest.mark.parametrize(
    ("text", "years"), [("2023", (2023, 2023)), ("2017-2024", (2017, 2024)), ("2017-", (2017, None))]
)
def test_years(text: str, years: tuple[int, int | None]) -> None:
    assert parse_years(text) == years


@pytest.mark.parametrize("text", ["", "23", "2024-2017", "last year", "2017-24", "1066"])
def test_no_years(text: str) -> None:
    with pytest.raises(FactcheckError, match="--years"):
        parse_years(text)


def test_areas() -> None:
    assert parse_areas("kaz, CHN,kaz,World", "--partners") == ("KAZ", "CHN", "world")
    assert parse_areas("all", "--partners") == ()
    with pytest.raises(FactcheckError, match="--reporters: 'Kazakhstan' is no area"):
        parse_areas("Kazakhstan", "--reporters")
