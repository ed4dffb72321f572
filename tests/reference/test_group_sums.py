"""A group's figure is the sum of its members' where one source has them all, and says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from factcheck.domain.claim import Series
from factcheck.domain.observation import Credit, Grade, Observation
from factcheck.domain.period import Period
from factcheck.reference.chosen import EVERYTHING, Chosen
from factcheck.reference.lookup import Lookup, Pattern
from factcheck.reference.publisher import Publisher

YEAR = Period.year(2023)
BALTIC = ("EST", "LTU", "LVA")


class Shelf(Lookup):
    """Observations held in memory."""

    def __init__(self, *observations: Observation, chosen: Chosen = EVERYTHING) -> None:
        super().__init__(chosen)
        self._observations = observations

    def select(self, patterns: list[Pattern]) -> list[list[Observation]]:  # type: ignore[override]
        return [[o for o in self._observations if _fits(o.series, pattern)] for pattern in patterns]

    def publishers(self) -> list[Publisher]:
        return []

    def credits(self) -> list[Credit]:
        return []

    def close(self) -> None:
        pass


def _fits(series: Series, pattern: Pattern) -> bool:
    has = Pattern(series.reporter or "", series.partner or "", series.measure, series.product or "", series.period)
    return all(wanted is None or wanted == own for wanted, own in zip(pattern, has, strict=True))


def told(
    reporter: str,
    partner: str | None,
    value: int,
    *,
    measure: str = "exports",
    source: str = "Customs",
    grade: Grade = Grade.OFFICIAL_TABLE,
    vintage: str = "2024-01-10",
) -> Observation:
    series = Series(measure, None, reporter, partner, YEAR)
    bounds = Decimal(value - 1), Decimal(value + 1)
    page = f"page of {reporter}"
    day = date.fromisoformat(vintage)
    return Observation("own", source, series, Decimal(value), *bounds, "USD", "goods", page, None, day, grade)


def trade(*values: int) -> list[Observation]:
    return [told("POL", member, value) for member, value in zip(BALTIC, values, strict=False)]


POLISH_EXPORTS = Series("exports", None, "POL", "baltic states", YEAR)


def test_the_members_are_added_with_their_bounds() -> None:
    [[found]] = Shelf(*trade(10, 20, 30)).lookup([POLISH_EXPORTS])
    assert (found.low, found.value, found.high) == (57, 60, 63)
    assert (found.members, found.series) == (BALTIC, POLISH_EXPORTS)
    assert found.note == "summed from EST, LTU, LVA"


def test_nothing_is_summed_where_a_member_lacks_or_sources_differ() -> None:
    assert Shelf(*trade(10, 20)).lookup([POLISH_EXPORTS]) == [[]]
    other = told("POL", "LVA", 30, source="Office")
    assert Shelf(*trade(10, 20), other).lookup([POLISH_EXPORTS]) == [[]]


def test_a_source_that_gives_the_whole_is_not_summed() -> None:
    whole = told("POL", "baltic states", 61)
    assert Shelf(*trade(10, 20, 30), whole).lookup([POLISH_EXPORTS]) == [[whole]]


def test_areas_named_together_and_the_other_side_are_summed_too() -> None:
    together = Series("imports", None, "EST+LVA", "POL", YEAR)
    [[found]] = Shelf(*trade(10, 20, 30)).lookup([together], mirrored=True)
    assert (found.value, found.members) == (40, ("EST", "LVA"))


@pytest.mark.parametrize("measure", ["exports", "gdp_per_capita"])
def test_what_does_not_add_up_is_not_summed(measure: str) -> None:
    partner = "world" if measure == "exports" else None
    shelf = Shelf(*(told(member, partner, 10, measure=measure) for member in BALTIC))
    assert shelf.lookup([Series(measure, None, "baltic states", partner, YEAR)]) == [[]]


def test_output_of_a_group_is_summed_and_known_since_its_newest_part() -> None:
    parts = [told(member, None, 10, measure="gdp", vintage=f"2024-0{n}-01") for n, member in enumerate(BALTIC, 1)]
    key = Series("gdp", None, "baltic states", None, YEAR)
    [[found]] = Shelf(*parts).lookup([key])
    assert (found.value, found.vintage) == (30, date(2024, 3, 1))
    assert Shelf(*parts, chosen=Chosen(as_of=date(2024, 2, 15))).lookup([key]) == [[]]


def test_a_sum_is_as_good_as_its_worst_part_and_copies_are_not_added() -> None:
    report = told("POL", "LVA", 30, grade=Grade.NEWS_AGENCY)
    [[found]] = Shelf(*trade(10, 20), report).lookup([POLISH_EXPORTS])
    assert found.grade is Grade.NEWS_AGENCY
    copy = told("POL", "LVA", 30, grade=Grade.OTHER)
    assert Shelf(*trade(10, 20), copy).lookup([POLISH_EXPORTS]) == [[]]


def test_a_more_than_is_no_figure_to_add() -> None:
    at_least = replace(told("POL", "LVA", 30), low=Decimal(30))
    assert Shelf(*trade(10, 20), at_least).lookup([POLISH_EXPORTS]) == [[]]
