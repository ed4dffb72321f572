"""What a bare file holds is guessed from what it says of itself; what nobody says is asked for, not made up."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.domain.errors import FactcheckError
from factcheck.reference.add import tried
from factcheck.reference.guess import Guess, Told, guess
from factcheck.reference.guess.figures import style_of, styles_of

TODAY = date(2024, 5, 1)
Row = tuple[str, str, str, str, str, str]


def guessed(path: Path, told: Told | None = None) -> Guess:
    return guess(path, told or Told(), TODAY)


def observations(path: Path, told: Told | None = None) -> list[Row]:
    """Reporter, partner, measure, period, unit and plain value of each observation that the guess makes."""
    with tried(path, guessed(path, told)) as trial:
        assert trial.faults == ()
        columns = trial.frame[["reporter", "partner", "measure", "period", "unit", "value"]]
        rows = [tuple(map(str, row)) for row in columns.itertuples(index=False)]
    return [(*row[:5], format(float(row[5]), ".0f")) for row in rows]  # type: ignore[misc]


def written(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    (folder / name).write_text(text, encoding=encoding)
    return folder / name


@pytest.fixture
def messy(tmp_path: Path) -> Path:
    """Country names, years across, the unit in a line of its own, ".." for missing, a total, a note under the table."""
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    rows: list[list[Any]] = [
        ["Kazakhstan: exports to main partners"],
        ["mn USD"],
        [],
        ["Country", 2021, 2022, "2023*"],
        ["China", 9763.5, 13166, 14730.3],
        ["Korea, Rep.", "..", 4566.2, ".."],
        ["Uzbekistn", 2764, 3788, 3118],
        ["Total", 60300, 84400, 78500],
        [],
        ["Note: figures of 2023 are preliminary. Source: Committee of Statistics"],
    ]
    for row in rows:
        book.active.append(row)
    book.save(tmp_path / "kaz_exports.xlsx")
    return tmp_path / "kaz_exports.xlsx"


def test_a_messy_spreadsheet_is_read_without_any_correction(messy: Path) -> None:
    rows = observations(messy)
    assert ("KAZ", "CHN", "exports", "2023", "USD", "14730300000") in rows
    assert ("KAZ", "KOR", "exports", "2022", "USD", "4566200000") in rows
    assert ("KAZ", "UZB", "exports", "2021", "USD", "2764000000") in rows
    assert ("KAZ", "world", "exports", "2022", "USD", "84400000000") in rows
    assert len(rows) == 3 + 1 + 3 + 3


def test_it_says_where_each_guess_comes_from(messy: Path) -> None:
    found = guessed(messy)
    assert found.roles["reporter"] == "the title: Kazakhstan: exports to main partners"
    assert found.roles["unit"] == "the title: mn USD"
    assert found.package["factcheck"]["sources"][0]["name"] == "Committee of Statistics"
    assert found.remarks == ["Country: 'Total' is taken for world"]
    assert found.missing == []


def test_a_rounded_table_has_the_precision_of_its_last_place(messy: Path) -> None:
    assert guessed(messy).package["resources"][0]["factcheck"]["precision"] == 0.05


def test_a_long_table_with_decimal_commas(tmp_path: Path) -> None:
    text = (
        "Reporter;Partner;Year;Flow;Value (mn USD)\nKazakhstan;China;2022;Export;1 234,5\nKAZ;CHN;2023;Import;700,1\n"
    )
    assert observations(written(tmp_path, "t.csv", text)) == [
        ("KAZ", "CHN", "exports", "2022", "USD", "1234500000"),
        ("KAZ", "CHN", "imports", "2023", "USD", "700100000"),
    ]


def test_a_head_of_two_rows(tmp_path: Path) -> None:
    text = (
        "Foreign trade of Uzbekistan, million US dollars\n,2022,,2023,\nCountry,Exports,Imports,Exports,Imports\n"
        'China,2500.1,6400,2463,"11,300"\nSource: Statistics Agency\n'
    )
    assert observations(written(tmp_path, "t.csv", text)) == [
        ("UZB", "CHN", "exports", "2022", "USD", "2500100000"),
        ("UZB", "CHN", "imports", "2022", "USD", "6400000000"),
        ("UZB", "CHN", "exports", "2023", "USD", "2463000000"),
        ("UZB", "CHN", "imports", "2023", "USD", "11300000000"),
    ]


@pytest.mark.parametrize("start", ["DATAFLOW", "STRUCTURE,STRUCTURE_ID,ACTION"])
def test_sdmx_csv_is_told_by_its_dimensions(tmp_path: Path, start: str) -> None:
    cells = "IMF:IMTS(1.0)" if start == "DATAFLOW" else "dataflow,IMF:IMTS(1.0),I"
    head = f"{start},FREQ,REF_AREA,INDICATOR,COUNTERPART_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT,UNIT_MEASURE,OBS_STATUS"
    text = (
        f"{head}\n{cells},A,KAZ,XG_FOB_USD,CHN,2023,14730.3,6,USD,A\n"
        f"{cells},M,KAZ: Kazakhstan,MG_CIF_USD,CHN,2023-M05,1.5,9,USD,P\n"
    )
    assert observations(written(tmp_path, "t.csv", text)) == [
        ("KAZ", "CHN", "exports", "2023", "USD", "14730300000"),
        ("KAZ", "CHN", "imports", "2023-05", "USD", "1500000000"),
    ]


def test_a_file_of_the_world_bank(tmp_path: Path) -> None:
    text = (
        '"Data Source","World Development Indicators",\n\n"Last Updated Date","2024-05-30",\n\n'
        '"Country Name","Country Code","Indicator Name","Indicator Code","2022","2023"\n'
        '"Korea, Rep.","KOR","Merchandise exports (current US$)","TX.VAL.MRCH.CD.WT","683585000000",""\n'
    )
    assert observations(written(tmp_path, "t.csv", text)) == [
        ("KOR", "world", "exports", "2022", "USD", "683585000000")
    ]


def test_a_year_and_a_month_in_two_columns(tmp_path: Path) -> None:
    text = "Kazakhstan external trade\nYear,Month,Exports (mn USD)\n2023,1,6100.2\n2023,12,5900.1\n"
    assert [row[3] for row in observations(written(tmp_path, "t.csv", text))] == ["2023-01", "2023-12"]


def test_measures_across_months_down_and_groups_of_digits(tmp_path: Path) -> None:
    text = 'Month,Exports (mn USD),Imports (mn USD)\nJan-23,"6,100.2","4,300"\nJan-Feb 2023,"12,000.3","8,800"\n'
    rows = observations(written(tmp_path, "t.csv", text), Told(reporter="Kazakhstan"))
    assert [(row[2], row[3], row[5]) for row in rows] == [
        ("exports", "2023-01", "6100200000"),
        ("imports", "2023-01", "4300000000"),
        ("exports", "2023-01/2023-02", "12000300000"),
        ("imports", "2023-01/2023-02", "8800000000"),
    ]


def test_changes_numbers_and_codes_are_no_levels(tmp_path: Path) -> None:
    text = (
        "Kyrgyzstan's foreign trade turnover by country\nthousand US dollars\n"
        "No;Country;Code;2021;2022;growth, %\n1;China;CHN;1 500,5;4 000,0;166,7\n2;Other countries;;5;6;20\n"
    )
    found = guessed(written(tmp_path, "t.csv", text))
    assert [column.name for column in found.unused] == ["No", "Code", "growth, %"]
    assert [row[1] for row in observations(tmp_path / "t.csv")] == ["CHN", "CHN"]
    assert any("'Other countries' is not known, its rows are left out" in remark for remark in found.remarks)


def test_products_are_kept_apart_from_totals(tmp_path: Path) -> None:
    text = "Reporter,Partner,Commodity,Year,Flow,Value (US$)\nCHN,KAZ,TOTAL,2023,X,247\nCHN,KAZ,Fuels,2023,X,12\n"
    with tried(written(tmp_path, "t.csv", text), guessed(tmp_path / "t.csv")) as trial:
        assert list(trial.frame["product"]) == ["", "Fuels"]


def test_rates_may_be_percentages(tmp_path: Path) -> None:
    path = written(tmp_path, "t.csv", "Inflation rate by country\nCountry,2022,2023\nKazakhstan,20.3%,9.8%\n")
    assert observations(path)[0] == ("KAZ", "", "inflation", "2022", "percent", "20")


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Country,2022\nKAZ,5\n", ["measure", "unit"]),
        ("Exports (mn USD),2022\nx,5\n", ["reporter"]),
        ("Kazakhstan exports mn USD\nTo,Value\nChina,5\n", ["period"]),
    ],
)
def test_what_nobody_says_is_missing(tmp_path: Path, text: str, missing: list[str]) -> None:
    assert set(missing) <= set(guessed(written(tmp_path, "t.csv", text)).missing)


def test_what_the_user_says_counts(tmp_path: Path) -> None:
    told = Told(measure="imports", unit="bn KZT", partner="China", source="Own Office", official=True, name="My Table")
    path = written(tmp_path, "t.csv", "Country,2022\nKAZ,5\n")
    assert observations(path, told) == [("KAZ", "CHN", "imports", "2022", "KZT", "5000000000")]
    package = guessed(path, told).package
    assert package["name"] == "my-table"
    assert package["factcheck"]["sources"] == [{"name": "Own Office", "aliases": [], "refutes_beyond": 0.02}]


@pytest.mark.parametrize(
    "told", [Told(reporter="Atlantis"), Told(measure="joy"), Told(unit="love"), Told(period="soon")]
)
def test_what_the_user_says_and_is_not_known_is_told(tmp_path: Path, told: Told) -> None:
    with pytest.raises(FactcheckError, match=r"^--\w+: .*\.$"):
        guessed(written(tmp_path, "t.csv", "Country,2022\nKAZ,5\n"), told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("just text\nand more\n", "no row names columns above figures"),
        ("Growth of exports of Kazakhstan, %\nCountry,2022\nChina,20.3\n", "changes or shares of exports"),
        ("Kazakhstan trade with,2022\nExports\nChina,1.5\nImports\nChina,3.5\n", "row 2 .* heads the rows under it"),
        ("Start year,End year,Value\n2020,2021,1.5\n", "which period is meant is not clear"),
    ],
)
def test_what_would_be_read_wrongly_is_refused(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(FactcheckError, match=re.compile(told)):
        guessed(written(tmp_path, "t.csv", text))


@pytest.mark.parametrize(
    ("cells", "comma", "style"),
    [
        (["1,234.5", "7"], False, (".", ",", 1)),
        (["1,234", "7"], False, (".", ",", 0)),
        (["1,234", "7"], True, (",", "", 3)),
        (["1.234.567,8"], False, (",", ".", 1)),
        (["1 234,56"], True, (",", " ", 2)),
        (["12.5", ".."], False, (".", "", 1)),
    ],
)
def test_the_style_of_figures(cells: list[str], comma: bool, style: tuple[str, str, int]) -> None:
    found = style_of(cells, decimal_comma=comma)
    assert (found.decimal, found.group, found.places) == style


def test_one_column_settles_how_the_figures_of_another_are_written() -> None:
    first, second, third = styles_of([["1.204,5", "3"], ["2.000", "4"], ["2.5"]], decimal_comma=True)
    assert [(style.decimal, style.group) for style in (first, second, third)] == [(",", "."), (",", "."), (".", "")]
    first, second = styles_of([["1,204.5"], ["2,000"]], decimal_comma=True)
    assert [(style.decimal, style.group) for style in (first, second)] == [(".", ","), (".", ",")]


@settings(max_examples=25)
@given(
    years=st.lists(st.integers(1990, 2023), min_size=1, max_size=4, unique=True),
    countries=st.lists(st.sampled_from(["China", "Russia", "Korea, Rep.", "Türkiye"]), min_size=1, unique=True),
    mark=st.sampled_from([",", ";", "\t"]),
    figures=st.data(),
)
def test_whatever_is_in_a_table_comes_out_again(
    tmp_path: Path, years: list[int], countries: list[str], mark: str, figures: st.DataObject
) -> None:
    import csv

    values = st.integers(10_000, 10**9).map(lambda cents: cents / 100)
    rows = [[country, *(figures.draw(values) for _ in years)] for country in countries]
    with (tmp_path / "t.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=mark)
        writer.writerows([["Uzbekistan exports bn USD"], ["Country", *years], *rows])
    came_out = [float(row[5]) for row in observations(tmp_path / "t.csv")]
    assert came_out == pytest.approx([value * 1e9 for _, *row in rows for value in row])


@settings(max_examples=60)
@given(st.binary(max_size=200) | st.text(st.characters(codec="utf-8"), max_size=200).map(str.encode))
@pytest.mark.parametrize("name", ["t.csv", "t.tsv", "t.xlsx", "t.csv.gz"])
def test_no_file_brings_more_than_one_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    try:
        guessed(tmp_path / name)
    except FactcheckError as error:
        assert "\n" not in error.message
