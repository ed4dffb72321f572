"""A printed figure stands for the values that would be printed so."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.domain.period import Period
from factcheck.reference.describe import describe
from factcheck.reference.figures import bounds, observations, period
from factcheck.resources import reference_data

OUTLETS = {"example.org": {"grade": "3"}}
FIGURE = {
    "source": "General Administration of Customs of China (GACC) via Example",
    "source_url": "https://www.example.org/a",
    "reporter": "CHN",
    "partner": "CA5",
    "measure": "exports",
    "period": "2023-H1",
    "value": "26.4",
    "unit": "USD bn",
    "value_precision": "0.1 USD bn",
    "retrieved_note": "",
}


@pytest.mark.parametrize(
    ("value", "precision", "low", "high"),
    [
        ("16.3e9", "0.1 USD bn", "16.2e9", "16.4e9"),
        ("80e6", "1 USD mn", "79e6", "81e6"),
        ("13.5e9", "approximate as worded (0.1 USD bn)", "13.3e9", "13.7e9"),
        ("24e9", "lower bound as worded (1 USD bn)", "24e9", "26e9"),
        ("250218000", "1 USD thousand", "250217000", "250219000"),
    ],
)
def test_bounds_are_whole_units_of_the_last_place(value: str, precision: str, low: str, high: str) -> None:
    assert bounds(Decimal(value), precision) == (Decimal(low), Decimal(high))


def test_periods_of_figures() -> None:
    assert period("2023-H1", None) == Period.half(2023, 1)
    assert period("2023-01/2023-10", None) == Period.months(2023, 1, 2023, 10)
    assert period("FY2023-24", 4) == Period.months(2023, 4, 2024, 3)
    with pytest.raises(ValueError, match="in which month"):
        period("FY2023-24", None)


def test_a_figure_becomes_an_observation() -> None:
    [row] = observations(describe(reference_data() / "china-customs"), [FIGURE], OUTLETS)
    assert (row["source"], row["partner"], row["period"]) == ("GACC", "central asia", "2023-S1")
    assert (row["value"], row["low"], row["high"], row["unit"]) == ("26400000000", "26300000000", "26500000000", "USD")
    assert row["citation"] == "General Administration of Customs of China (GACC), as reported by Example"
    assert (row["grade"], row["doubtful"], row["scope"]) == ("3", "false", "goods")


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"unit": "USD zillion"}, "unknown scale"),
        ({"value": "a lot"}, "row 2"),
        ({"source": "A man in the street"}, "no source of the descriptor is cited as 'A man in the street'"),
        ({"source_url": "https://unknown.example"}, "outlets.csv does not say what grade unknown.example has"),
        ({"period": "lately"}, "'lately' is no period"),
    ],
)
def test_a_figure_that_cannot_be_read_is_named(change: dict[str, str], fault: str) -> None:
    with pytest.raises(FactcheckError) as caught:
        list(observations(describe(reference_data() / "china-customs"), [FIGURE | change], OUTLETS))
    assert caught.value.message.startswith("china-customs/figures.csv, row 2: ")
    assert fault in caught.value.message


def test_a_note_makes_a_figure_doubtful() -> None:
    dataset = describe(reference_data() / "china-customs")
    [row] = observations(dataset, [FIGURE | {"retrieved_note": "suspect: factor of ten"}], OUTLETS)
    assert row["doubtful"] == "true"
