"""A table becomes observations in plain units, or the row and column at fault is named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.reference.describe import describe
from factcheck.reference.load import load, load_tables
from factcheck.reference.roles import COLUMNS

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
        ("KAZ;CHN;2023;Export;many", "row 7, column Value: 'many' is no number"),
        ("KAZ;CHN;2023;Export;inf", "row 7, column Value: 'inf' is no finite number"),
        ("KAZ;CHN;23;Export;5", "row 7, column Year: '23' is no period"),
        ("Kazakhstan;CHN;2023;Export;5", "row 7, column Country: 'Kazakhstan' is neither"),
        ("KAZ;CHN;2023;;5", "row 7, column Flow: there is nothing in it"),
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
    with pytest.raises(FactcheckError, match=r"own/gone\.csv: there is no such file"):
        load(dataset)


def test_given_bounds_are_scaled_like_the_value(write_dataset: Write, package: dict[str, Any]) -> None:
    fields = package["resources"][0]["schema"]["fields"]
    fields[4] = {"name": "Value", "factcheck:role": "value"}
    fields.append({"name": "Least", "factcheck:role": "low"})
    csv = "Country;Partner;Year;Flow;Value;Least\nKAZ;CHN;2023;Export;10;8\nKAZ;CHN;2022;Export;10;\n"
    frame = load(describe(write_dataset(csv)))
    assert [float(low) for low in frame["low"]] == [8_000_000, 9_500_000]


def test_a_figure_outside_its_bounds_is_a_fault(write_dataset: Write, package: dict[str, Any]) -> None:
    fields = package["resources"][0]["schema"]["fields"]
    fields.append({"name": "Least", "factcheck:role": "low"})
    csv = "Country;Partner;Year;Flow;Value;Least\nKAZ;CHN;2023;Export;10;8\nKAZ;CHN;2022;Export;10;11\n"
    [loaded] = load_tables(describe(write_dataset(csv)))
    told = "own/trade.csv, row 3, column Value: the figure 10 is not between its bounds 11 and 10.5"
    assert [str(fault) for fault in loaded.faults] == [told]
    assert list(loaded.frame["period"]) == ["2023"]


@pytest.mark.parametrize(
    ("name", "told"),
    [("scale", "0"), ("scale", "-1"), ("scale", "many"), ("precision", -0.5), ("precision", "NaN"), ("scale", "1e99")],
)
def test_a_scale_or_precision_that_makes_no_figures_is_told(
    write_dataset: Write, package: dict[str, Any], name: str, told: object
) -> None:
    package["resources"][0]["factcheck"][name] = told
    with pytest.raises(FactcheckError, match=f"datapackage.json is no valid descriptor: {name}: '{told}' "):
        describe(write_dataset())


def wide(package: dict[str, Any], *columns: dict[str, Any]) -> dict[str, Any]:
    """The table with countries as rows and several columns of values."""
    resource = package["resources"][0]
    resource["schema"]["fields"] = [
        {"name": "Country", "factcheck:role": "reporter", "factcheck:codes": "name"},
        *({"factcheck:role": "value"} | column for column in columns),
    ]
    resource["factcheck"]["constants"]["citation"] = "Our own table"
    resource["factcheck"].pop("precision")
    return dict(resource)


def test_years_across_are_melted(write_dataset: Write, package: dict[str, Any]) -> None:
    years = [{"name": year, "factcheck:melt": {"period": year}} for year in ("2022", "2023")]
    wide(package, *years)["factcheck"] |= {"measure": "exports", "partner": "world"}
    frame = load(describe(write_dataset("Country;2022;2023\nKorea, Rep.;1;2\nTürkiye;..;3\n")))
    assert list(frame[["reporter", "period", "value"]].itertuples(index=False, name=None)) == [
        ("KOR", "2022", "1000000"),
        ("KOR", "2023", "2000000"),
        ("TUR", "2023", "3000000"),
    ]


def test_each_column_may_have_its_own_measure_unit_and_scale(write_dataset: Write, package: dict[str, Any]) -> None:
    columns = [
        {"name": "Exports, bn USD", "factcheck:melt": {"measure": "exports", "scale": 1000000000}},
        {"name": "GDP, mn KZT", "factcheck:melt": {"measure": "gdp", "unit": "KZT"}},
    ]
    wide(package, *columns)["factcheck"] |= {"period": "2023", "valuation": {"exports": "FOB"}, "status": "revised"}
    frame = load(describe(write_dataset("Country;Exports, bn USD;GDP, mn KZT\nKAZ;1.5;2\n")))
    columns_seen = frame[["measure", "unit", "value", "valuation", "status"]]
    assert list(columns_seen.itertuples(index=False, name=None)) == [
        ("exports", "USD", "1500000000.0", "FOB", "revised"),
        ("gdp", "KZT", "2000000", "", "revised"),
    ]


def test_a_fault_in_a_wide_table_is_named_by_the_column_of_its_cell(
    write_dataset: Write, package: dict[str, Any]
) -> None:
    years = [{"name": year, "factcheck:melt": {"period": year}} for year in ("2022", "2023")]
    wide(package, *years)["factcheck"] |= {"measure": "exports"}
    dataset = describe(write_dataset("Country;2022;2023\nKAZ;1;n/a\nCongo;1;2\nUZB;1;2;3\n"))
    [loaded] = load_tables(dataset)
    assert [str(fault) for fault in loaded.faults] == [
        "own/trade.csv, row 4: it has more cells than the head has names"
    ]
    dataset = describe(write_dataset("Country;2022;2023\nKAZ;1;n/a\nCongo;1;2\n"))
    [loaded] = load_tables(dataset)
    assert [str(fault) for fault in loaded.faults] == [
        "own/trade.csv, row 3, column Country: 'Congo' could be COD or COG: say which in factcheck:map"
        " (and 1 more row)",
        "own/trade.csv, row 2, column 2023: 'n/a' is no number",
    ]
    assert list(loaded.frame["value"]) == ["1000000"]


def test_rows_that_are_notes_and_a_head_of_two_rows_are_told(write_dataset: Write, package: dict[str, Any]) -> None:
    column = {"name": "2023 Exports", "factcheck:melt": {"period": "2023", "measure": "exports"}}
    other = {"name": "2023 Imports", "factcheck:melt": {"period": "2023", "measure": "imports"}}
    resource = wide(package, column, other)
    resource["dialect"] |= {"headerRows": [2, 3], "commentRows": [5]}
    frame = load(describe(write_dataset("A title\n;2023;\nCountry;Exports;Imports\nKAZ;1;2\nNote: a; long; note\n")))
    assert list(frame["measure"]) == ["exports", "imports"]


def test_a_row_may_give_its_own_scale(write_dataset: Write, package: dict[str, Any]) -> None:
    fields = package["resources"][0]["schema"]["fields"]
    fields.append(
        {"name": "UNIT_MULT", "factcheck:role": "scale", "factcheck:map": {"6": "1000000", "9": "1000000000"}}
    )
    csv = "Country;Partner;Year;Flow;Value;UNIT_MULT\nKAZ;CHN;2023;Export;10;6\nKAZ;CHN;2022;Export;10;9\n"
    frame = load(describe(write_dataset(csv)))
    assert list(frame["value"]) == ["10000000", "10000000000"]
    assert list(frame["low"]) == ["9500000.0", "9500000000.0"]


@pytest.mark.parametrize(
    ("role", "wrong"),
    [("source", "Nobody"), ("scope", "money"), ("valuation", "DAP"), ("grade", "9"), ("vintage", "May")],
)
def test_a_constant_that_is_none_of_ours_is_a_fault(
    write_dataset: Write, package: dict[str, Any], role: str, wrong: str
) -> None:
    package["resources"][0]["factcheck"]["constants"][role] = wrong
    with pytest.raises(FactcheckError, match=rf"row 2, column Value \({role}\): .*{wrong}"):
        load(describe(write_dataset()))
