"""A table becomes observations in plain units, or the row and column at fault is named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.reference.describe import describe
from factcheck.reference.load import COLUMNS, load

Write = Callable[..., Path]


def test_values_come_in_plain_units_with_their_precision(write_dataset: Write) -> None:
    frame = load(describe(write_dataset()))
    first = frame.iloc[0]
    assert list(frame.columns) == list(COLUMNS)
    assert float(first["value"]) == 1_000_500_000
    assert (float(first["low"]), float(first["high"])) == (1_000_000_000, 1_001_000_000)


def test_missing_values_and_rows_mapped_to_nothing_are_left_out(write_dataset: Write) -> None:
    frame = load(describe(write_dataset()))
    assert list(frame["measure"]) == ["exports", "imports", "exports"]


def test_constants_and_templates_fill_what_no_column_says(write_dataset: Write) -> None:
    first = load(describe(write_dataset())).iloc[0]
    assert first["citation"] == "Our own table, Export of KAZ"
    assert (first["source"], first["unit"], first["grade"], first["vintage"]) == (
        "Own Office",
        "USD",
        "1",
        "2024-03-15",
    )


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("KAZ;CHN;2023;Export;many", "row 7, column value: 'many' is no number"),
        ("KAZ;CHN;2023;Export;inf", "row 7, column value: 'inf' is no finite number"),
        ("KAZ;CHN;23;Export;5", "row 7, column period: '23' is no period"),
        ("Kazakhstan;CHN;2023;Export;5", "row 7, column reporter: 'Kazakhstan' is neither"),
        ("KAZ;CHN;2023;;5", "row 7, column measure: there is nothing in it"),
    ],
)
def test_a_bad_cell_is_named_by_file_row_and_column(write_dataset: Write, rows: str, row: str, fault: str) -> None:
    dataset = describe(write_dataset(csv=f"{rows}{row}\n"))
    with pytest.raises(FactcheckError) as caught:
        load(dataset)
    assert f"own/trade.csv, {fault}" in caught.value.message


def test_a_missing_column_is_named(write_dataset: Write) -> None:
    dataset = describe(write_dataset(csv="Country;Partner;Year;Flow\nKAZ;CHN;2023;Export\n"))
    with pytest.raises(FactcheckError, match="no column 'Value'"):
        load(dataset)


def test_a_missing_file_is_named(write_dataset: Write, package: dict[str, Any]) -> None:
    package["resources"][0]["path"] = "gone.csv"
    dataset = describe(write_dataset())
    with pytest.raises(FactcheckError, match=r"gone\.csv cannot be read"):
        load(dataset)


def test_given_bounds_are_scaled_like_the_value(write_dataset: Write, package: dict[str, Any]) -> None:
    fields = package["resources"][0]["schema"]["fields"]
    fields[4] = {"name": "Value", "factcheck:role": "value"}
    fields.append({"name": "Least", "factcheck:role": "low"})
    csv = "Country;Partner;Year;Flow;Value;Least\nKAZ;CHN;2023;Export;10;8\nKAZ;CHN;2022;Export;10;\n"
    frame = load(describe(write_dataset(csv)))
    assert [float(low) for low in frame["low"]] == [8_000_000, 9_500_000]
