"""Files as statistics offices and newsrooms have them: each is usable as it is, or with one thing said by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.reference.add import tried
from factcheck.reference.guess import Told, guess

openpyxl = pytest.importorskip("openpyxl")
Figures = set[tuple[str, str, str, str, str, float]]
Grid = list[list[Any]]


def figures(path: Path, told: Told | None = None) -> Figures:
    """Reporter, partner, measure, period, unit and plain value of each observation, where nothing is at fault."""
    guessed = guess(path, told or Told(), date(2025, 5, 1))
    assert guessed.missing == []
    with tried(path, guessed) as trial:
        assert trial.faults == ()
        assert trial.duplicates == ()
        columns = trial.frame[["reporter", "partner", "measure", "period", "unit", "value"]]
        return {(*map(str, row[:5]), float(row[5])) for row in columns.itertuples(index=False)}  # type: ignore[misc]


def xlsx(path: Path, rows: Grid, merged: tuple[str, ...] = (), **others: Grid) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for cells in merged:
        book.active.merge_cells(cells)
    for title, cells in others.items():
        sheet = book.create_sheet(title)
        for row in cells:
            sheet.append(row)
    book.save(path)
    return path


def text(content: str, encoding: str = "utf-8", name: str = "t.csv") -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        (folder / name).write_bytes(content.encode(encoding))
        return folder / name

    return write


def merged_titles(folder: Path) -> Path:
    rows: Grid = [
        ["Table 4.2. Foreign trade of Uzbekistan with selected countries"],
        ["(million US dollars)"],
        [],
        ["Partner", "Exports", None, "Imports", None],
        [None, 2022, 2023, 2022, 2023],
        ["China", 2523.4, 2463.1, 6416.9, 11263.9],
        ["Türkiye", 1513.5, "..", 1707.6, 1903.2],
        ["Korea, Republic of", 54.2, 51, 2287.4, "..."],
        [],
        ["* preliminary"],
        ["Source: Statistics Agency of Uzbekistan"],
    ]
    return xlsx(folder / "t.xlsx", rows, ("A1:E1", "A2:E2", "B4:C4", "D4:E4", "A4:A5"))


def units_row(folder: Path) -> Path:
    rows: Grid = [
        ["Period", "Exports", "Imports"],
        ["", "mn USD", "mn USD"],
        [datetime(2023, 1, 1), 6100.2, 4300.1],
        [datetime(2023, 2, 1), 5900.7, 4400],
    ]
    path = xlsx(folder / "t.xlsx", rows)
    book = openpyxl.load_workbook(path)
    for cell in ("A3", "A4"):
        book.active[cell].number_format = "mmm yyyy"
    book.save(path)
    return path


def second_sheet(folder: Path) -> Path:
    data: Grid = [
        ["Kazakhstan imports, bn USD"],
        ["Country", 2022, 2023],
        ["China", 11.0, 16.8],
        ["Russia", 17.3, 16.2],
    ]
    return xlsx(folder / "t.xlsx", [["About this file"], ["Contact", "press office"]], Imports=data)


def numbered(folder: Path) -> Path:
    rows: Grid = [
        ["Exports of Kyrgyzstan by country, thousand US dollars"],
        ["No.", "Country", 2022, 2023],
        [1, 2, 3, 4],
        [1, "Russia", 1029500.4, 753100.2],
        [2, "Kazakhstan", 384100, 466900.5],
        [None, "Total", 2254700.1, 3308100.9],
        [None, "Note: with estimates of small trade."],
    ]
    return xlsx(folder / "t.xlsx", rows)


SAID = "Kazakhstan's exports, million US dollars\n"
FILES: list[tuple[str, Callable[[Path], Path], Told | None, Figures, int]] = [
    (
        "merged titles, two rows of heads, missing figures, notes below",
        merged_titles,
        None,
        {
            ("UZB", "CHN", "exports", "2022", "USD", 2523.4e6),
            ("UZB", "CHN", "imports", "2023", "USD", 11263.9e6),
            ("UZB", "KOR", "imports", "2022", "USD", 2287.4e6),
            ("UZB", "TUR", "exports", "2022", "USD", 1513.5e6),
        },
        10,
    ),
    (
        "a row of units, months as dates",
        units_row,
        Told(reporter="Kazakhstan"),
        {
            ("KAZ", "world", "exports", "2023-01", "USD", 6100.2e6),
            ("KAZ", "world", "imports", "2023-02", "USD", 4400e6),
        },
        4,
    ),
    (
        "several sheets, the first about the file",
        second_sheet,
        Told(sheet="Imports"),
        {("KAZ", "CHN", "imports", "2023", "USD", 16.8e9), ("KAZ", "RUS", "imports", "2022", "USD", 17.3e9)},
        4,
    ),
    (
        "numbers of rows and of columns, a total, a note",
        numbered,
        None,
        {
            ("KGZ", "RUS", "exports", "2023", "USD", 753100.2e3),
            ("KGZ", "world", "exports", "2022", "USD", 2254700.1e3),
        },
        6,
    ),
    (
        "thousands separated, quarters across",
        text(f'{SAID}Country,Q1 2023,Q2 2023,Q3 2023\nChina,"3,100.5","3,400.1","3,700"\nItaly,"1,200",-,"3,050.2"\n'),
        None,
        {
            ("KAZ", "CHN", "exports", "2023-Q1", "USD", 3100.5e6),
            ("KAZ", "CHN", "exports", "2023-Q3", "USD", 3700e6),
            ("KAZ", "ITA", "exports", "2023-Q3", "USD", 3050.2e6),
        },
        5,
    ),
    (
        "decimal commas, semicolons, points between thousands, Latin-1",
        text("Pays;Avec;Année;Exports (mn EUR)\nFRA;Türkiye;2022;9.875,5\nFRA;Côte d'Ivoire;2022;1.310,2\n", "latin-1"),
        None,
        {
            ("FRA", "TUR", "exports", "2022", "EUR", 9875.5e6),
            ("FRA", "CIV", "exports", "2022", "EUR", 1310.2e6),
        },
        2,
    ),
    (
        "tabs, a byte order mark, spaces between thousands",
        text("\ufeffCountry\tYear\tExports, mn USD\nKAZ\t2022\t84 394,1\nKAZ\t2023\t78 527,7\n", name="t.txt"),
        None,
        {
            ("KAZ", "world", "exports", "2022", "USD", 84394.1e6),
            ("KAZ", "world", "exports", "2023", "USD", 78527.7e6),
        },
        2,
    ),
    (
        "UTF-16 as spreadsheets export it",
        text("Country\t2022\t2023\nChina\t13166\t14730.3\n", "utf-16", "Kazakhstan exports mn USD.tsv"),
        None,
        {("KAZ", "CHN", "exports", "2023", "USD", 14730.3e6)},
        2,
    ),
    (
        "a first row without a figure is no head",
        text(f"{SAID}Country,Note,2022,2023\nAfghanistan,new,,\nNauru,new,,\nChina,,13166,14730\n"),
        None,
        {("KAZ", "CHN", "exports", "2022", "USD", 13166e6)},
        2,
    ),
    (
        "a first row of a long table without a figure",
        text("Reporter,Partner,Flow,Year,mn USD\nKAZ,AFG,Exports,2022,\nKAZ,CHN,Exports,2022,13166\n"),
        None,
        {("KAZ", "CHN", "exports", "2022", "USD", 13166e6)},
        1,
    ),
    (
        "measures misspelt in cells",
        text("Country,Flow,2022\nKazakhstan,Exprots (mn USD),84394\nKazakhstan,Imports (mn USD),49600\n"),
        None,
        {
            ("KAZ", "world", "exports", "2022", "USD", 84394e6),
            ("KAZ", "world", "imports", "2022", "USD", 49600e6),
        },
        2,
    ),
    (
        "measures and countries misspelt in heads and cells",
        text("Country,Year,Exprots (mn USD),Imprts (mn USD)\nKazakstan,2022,84394,49600\n"),
        None,
        {
            ("KAZ", "world", "exports", "2022", "USD", 84394e6),
            ("KAZ", "world", "imports", "2022", "USD", 49600e6),
        },
        2,
    ),
    (
        "years down, countries across",
        text("Chinese imports, bn USD\nYear,Kazakhstan,Uzbekistan\n2022,15.6,2.6\n2023,16.3,1.6\n"),
        None,
        {("CHN", "KAZ", "imports", "2023", "USD", 16.3e9), ("CHN", "UZB", "imports", "2022", "USD", 2.6e9)},
        4,
    ),
    (
        "years down, what is traded with whom across",
        text("mn USD,Exports to China,Exports to Russia\n2022,13166,8800\n2023,14730,9800\n"),
        Told(reporter="Kazakhstan"),
        {("KAZ", "CHN", "exports", "2023", "USD", 14730e6), ("KAZ", "RUS", "exports", "2022", "USD", 8800e6)},
        4,
    ),
    (
        "a unit and a scale of each row",
        text("Indicator,Unit,2022,2023\nExports,mn USD,84394,78528\nImports,bn USD,50,61.2\nGDP,tn KZT,103.8,119.4\n"),
        Told(reporter="Kazakhstan"),
        {
            ("KAZ", "world", "exports", "2022", "USD", 84394e6),
            ("KAZ", "world", "imports", "2023", "USD", 61.2e9),
            ("KAZ", "", "gdp", "2023", "KZT", 119.4e12),
        },
        6,
    ),
    (
        "years down, the total and its parts across",
        text("Exports, thousand US dollars\n\nYear;Total;of which: China;Russia\n2022;84 394 100;13 166 000;8 780\n"),
        Told(reporter="Kazakhstan"),
        {
            ("KAZ", "world", "exports", "2022", "USD", 84394.1e6),
            ("KAZ", "CHN", "exports", "2022", "USD", 13166e6),
            ("KAZ", "RUS", "exports", "2022", "USD", 8.78e6),
        },
        3,
    ),
    (
        "footnote marks on countries and years, a unit in the head of the countries",
        text("Exports of Georgia\nmn USD,2022,2023*\nArmenia¹,588.1,779.8\nChina,736.6,305.1\n1) with re-exports\n"),
        None,
        {("GEO", "ARM", "exports", "2023", "USD", 779.8e6), ("GEO", "CHN", "exports", "2022", "USD", 736.6e6)},
        4,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("write", "told", "some", "count"), [row[1:] for row in FILES], ids=[row[0] for row in FILES])
def test_a_messy_file_is_usable(
    tmp_path: Path, write: Callable[[Path], Path], told: Told | None, some: Figures, count: int
) -> None:
    found = figures(write(tmp_path), told)
    assert some <= found
    assert len(found) == count


@pytest.mark.parametrize("name", ["Exprots", "Imprts (mn USD)"])
def test_what_a_misspelt_measure_was_taken_for_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "t.csv").write_text(f"Country,Flow,2022\nKAZ,{name},8\nKAZ,Turnover,9\n", encoding="utf-8")
    guessed = guess(tmp_path / "t.csv", Told(unit="mn USD"), date(2025, 5, 1))
    measure = "exports" if "x" in name else "imports"
    assert f"Flow: {name!r} is taken for {measure}" in guessed.remarks


@pytest.mark.parametrize("name", ["Reports", "Sports", "Total", "Deports", "Amount"])
def test_what_is_only_a_little_like_a_measure_is_none(tmp_path: Path, name: str) -> None:
    (tmp_path / "t.csv").write_text(f"Country,Flow,2022\nKAZ,{name},8\nKAZ,Turnover,9\n", encoding="utf-8")
    [column] = [c for c in guess(tmp_path / "t.csv", Told(unit="USD"), date(2025, 5, 1)).columns if c.name == "Flow"]
    assert column.mapping[name] is None


HEAD: Grid = [["Kazakhstan exports, mn USD"], ["Country", 2022, 2023]]


def test_columns_that_nothing_tells_apart_are_refused(tmp_path: Path) -> None:
    content = "Kazakhstan exports\nYear,Oil (mn USD),Other (mn USD)\n2022,46000,38394\n"
    (tmp_path / "t.csv").write_text(content, encoding="utf-8")
    with pytest.raises(FactcheckError, match=r"what tells the columns 'Oil \(mn USD\)' and 'Other \(mn USD\)' apart"):
        guess(tmp_path / "t.csv", Told(), date(2025, 5, 1))


class TestFormulasWithoutResults:
    """Programs write formulas whose results no spreadsheet has worked out: nothing may stand in their place."""

    def test_a_row_of_them_is_no_head_and_its_cells_are_faults(self, tmp_path: Path) -> None:
        rows: Grid = [*HEAD, ["China", "=13000+166", "=B3*2"], ["Italy", 13883.9, 14900]]
        path = xlsx(tmp_path / "t.xlsx", rows)
        with tried(path, guess(path, Told(), date(2025, 5, 1))) as trial:
            assert [(fault.row, fault.column) for fault in trial.faults] == [(3, "2022"), (3, "2023")]
            assert "is a formula" in str(trial.faults[0])
            assert list(trial.frame["partner"]) == ["ITA", "ITA"]

    def test_one_without_digits_is_no_missing_figure(self, tmp_path: Path) -> None:
        rows: Grid = [*HEAD, ["China", "=SUM(D:D)", 5], ["Italy", 13883.9, 14900]]
        path = xlsx(tmp_path / "t.xlsx", rows)
        guessed = guess(path, Told(), date(2025, 5, 1))
        assert guessed.remarks == ["2022: '=SUM(D:D)' is no number"]
        with tried(path, guessed) as trial:
            assert [(fault.row, fault.column) for fault in trial.faults] == [(3, "2022")]

    def test_a_column_of_them_is_not_passed_over(self, tmp_path: Path) -> None:
        path = xlsx(tmp_path / "t.xlsx", [*HEAD, ["China", 13166, "=B3*2"], ["Italy", 13883.9, "=B4*2"]])
        with tried(path, guess(path, Told(), date(2025, 5, 1))) as trial:
            assert [(fault.row, fault.column) for fault in trial.faults] == [(3, "2023"), (4, "2023")]

    def test_heads_of_them_are_told(self, tmp_path: Path) -> None:
        path = xlsx(tmp_path / "t.xlsx", [["Country", 2022, "=B1+1"], ["China", 13166, 14730]])
        with pytest.raises(
            FactcheckError, match="row 1, column 3 is a formula without what it gives, so open the file"
        ):
            guess(path, Told(), date(2025, 5, 1))
