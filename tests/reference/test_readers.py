"""A file's cells come as they are shown, whatever the format, and what is no table, or a trap, is refused."""

from __future__ import annotations

import gzip
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.domain.errors import FactcheckError
from factcheck.reference.dataset import Table
from factcheck.reference.describe import describe, table_at
from factcheck.reference.load import load
from factcheck.reference.readers import read_grid

openpyxl = pytest.importorskip("openpyxl")

ROWS = [["Country", "2022", "2023"], ["KAZ", "1.5", ".."], ["UZB", "", "7"]]


def xlsx(path: Path, rows: list[list[Any]], title: str = "Sheet") -> Path:
    book = openpyxl.Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def table_of(path: Path, **told: Any) -> Table:
    """The file as a table of which nothing is known but what is told."""
    return replace(table_at(path), **told)


def grid(path: Path, **told: Any) -> list[list[str]]:
    return [list(row) for row in read_grid(table_of(path, **told)).itertuples(index=False)]


@pytest.mark.parametrize(("name", "mark"), [("t.csv", ","), ("t.tsv", "\t"), ("t.txt", ",")])
def test_text_is_read_cell_by_cell(tmp_path: Path, name: str, mark: str) -> None:
    (tmp_path / name).write_text("\n".join(mark.join(row) for row in ROWS), encoding="utf-8")
    assert grid(tmp_path / name) == ROWS


def test_compressed_text_is_read(tmp_path: Path) -> None:
    (tmp_path / "t.csv.gz").write_bytes(gzip.compress("\ufeffa,b\n1,2\n".encode()))
    assert grid(tmp_path / "t.csv.gz") == [["a", "b"], ["1", "2"]]


def test_rows_of_any_length_and_blank_lines_keep_their_numbers(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("A title\n\na,b\n1,2\nNote: one, two, three\n", encoding="utf-8")
    read = read_grid(table_of(tmp_path / "t.csv"))
    assert list(read.loc[4]) == ["1", "2", ""]
    assert list(read.loc[5]) == ["Note: one", "two", "three"]


def test_a_spreadsheet_is_read_as_it_is_shown(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "t.xlsx", [["a", 2022, 2023.0], [None, 1.25, date(2023, 5, 1)]])
    book = openpyxl.load_workbook(path)
    book.active["C2"].number_format = "mmm-yy"
    book.save(path)
    assert grid(path) == [["a", "2022", "2023"], ["", "1.25", "2023-05"]]


def test_a_sheet_is_chosen_by_name(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "t.xlsx", [["a"]], title="Exports")
    assert grid(path, sheet="Exports") == [["a"]]
    with pytest.raises(FactcheckError, match="has no sheet 'Imports', only 'Exports'"):
        grid(path, sheet="Imports")


def test_parquet_has_its_names_in_the_first_row(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    import pandas as pd

    pd.DataFrame({"Country": ["KAZ", None], "2023": [1.5, 2.0]}).to_parquet(tmp_path / "t.parquet")
    assert grid(tmp_path / "t.parquet") == [["Country", "2023"], ["KAZ", "1.5"], ["", "2"]]


@pytest.mark.parametrize(("name", "needs"), [("t.parquet", "pyarrow.parquet"), ("t.xlsx", "openpyxl")])
def test_what_is_not_installed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, needs: str) -> None:
    monkeypatch.setitem(__import__("sys").modules, needs, None)
    (tmp_path / name).write_bytes(b"PK")
    with pytest.raises(FactcheckError, match=r'file needs the extra "data": pip install "\.\[data\]" in the checkout'):
        grid(tmp_path / name)


def test_what_no_terminal_should_print_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes(b'"a\nb",\x1b[31mred\n')
    assert grid(tmp_path / "t.csv") == [["a b", "[31mred"]]


@pytest.mark.parametrize("name", ["t.csv", "t.xlsx", "t.csv.gz"])
@pytest.mark.parametrize("content", [b"", b"\x00\xff\xfe\x81" * 50, b"PK\x03\x04 no archive", b"\x1f\x8b\x08nothing"])
def test_what_is_no_table_is_told_in_one_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    try:
        grid(tmp_path / name)
    except FactcheckError as error:
        assert error.message.startswith(f"{tmp_path.name}/{name}: ")
        assert "\n" not in error.message


class TestTraps:
    def test_an_archive_that_unpacks_to_too_much_is_not_unpacked(self, tmp_path: Path) -> None:
        path = xlsx(tmp_path / "t.xlsx", [["a"]])
        with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("xl/worksheets/sheet2.xml", b"0" * (64 << 20))
        with pytest.raises(FactcheckError, match="times its size, as no table does"):
            grid(path)

    def test_a_compressed_file_that_unpacks_to_too_much_is_refused(self, tmp_path: Path) -> None:
        (tmp_path / "t.csv.gz").write_bytes(gzip.compress(b"1,2\n" * (8 << 20)))
        with pytest.raises(FactcheckError, match="times its size, as no table does"):
            grid(tmp_path / "t.csv.gz")

    def test_a_sheet_that_lies_about_its_size_is_read_as_it_is(self, tmp_path: Path) -> None:
        path = xlsx(tmp_path / "t.xlsx", [["a", "b"], ["1", "2"]])
        changed = tmp_path / "changed.xlsx"
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(changed, "w") as new:
            for name in old.namelist():
                new.writestr(name, old.read(name).replace(b'ref="A1:B2"', b'ref="A1:XFD1048576"'))
        assert grid(changed) == [["a", "b"], ["1", "2"]]

    @pytest.mark.parametrize("row", [b"99999999999", b"1048577"])
    def test_a_cell_that_says_it_is_in_a_row_beyond_any_is_not_waited_for(self, tmp_path: Path, row: bytes) -> None:
        path, changed = xlsx(tmp_path / "t.xlsx", [["a"]]), tmp_path / "changed.xlsx"
        far = b'<row r="%s"><c r="A%s"><v>1</v></c></row></sheetData>' % (row, row)
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(changed, "w") as new:
            for name in old.namelist():
                new.writestr(name, old.read(name).replace(b"</sheetData>", far))
        with pytest.raises(FactcheckError, match=r"or 1,048,576 rows"):
            grid(changed)

    def test_a_parquet_file_of_endless_rows_is_not_unpacked(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The same figure a hundred million times is a file of some kilobytes."""
        pytest.importorskip("pyarrow")
        import pandas as pd

        from factcheck.reference.readers import parquet

        pd.DataFrame({"a": [1] * 50_000}).to_parquet(tmp_path / "t.parquet")
        assert (tmp_path / "t.parquet").stat().st_size < 5_000
        monkeypatch.setattr(parquet, "MOST_CELLS", 49_999)
        with pytest.raises(FactcheckError, match="it has more than 49,999 cells"):
            grid(tmp_path / "t.parquet")

    @pytest.mark.parametrize("member", ["xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"])
    def test_entities_in_any_part_of_a_workbook_are_not_unfolded(self, tmp_path: Path, member: str) -> None:
        path, damaged = xlsx(tmp_path / "t.xlsx", [["a"]]), tmp_path / "damaged.xlsx"
        entities = b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(12))
        bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + entities + b"]><x>&m;</x>"
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(damaged, "w") as new:
            for name in old.namelist():
                new.writestr(name, bomb if name == member else old.read(name))
        try:
            assert grid(damaged) == [["a"]]
        except FactcheckError as error:
            assert "damaged.xlsx: it cannot be read: " in error.message

    @pytest.mark.parametrize(
        "sheet",
        [
            b"<no xml",
            b"",
            b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + b"".join(
                b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(12)
            ) + b"]><worksheet>&m;</worksheet>",
        ],
        ids=["no xml", "nothing", "entities"],
    )  # fmt: skip
    def test_a_sheet_that_is_damaged_or_a_trap_is_told(self, tmp_path: Path, sheet: bytes) -> None:
        path, damaged = xlsx(tmp_path / "t.xlsx", [["a"]]), tmp_path / "damaged.xlsx"
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(damaged, "w") as new:
            for name in old.namelist():
                new.writestr(name, sheet if "sheet1" in name else old.read(name))
        with pytest.raises(FactcheckError, match=r"damaged\.xlsx: (it cannot be read: |the sheet is empty)"):
            grid(damaged)

    def test_a_formula_is_the_text_that_it_is(self, tmp_path: Path) -> None:
        path = xlsx(tmp_path / "t.xlsx", [["a"], ["=1+2"], ["=cmd|' /C calc'!A0"]])
        assert grid(path) == [["a"], ["=1+2"], ["=cmd|' /C calc'!A0"]]

    def test_what_a_formula_gave_when_the_file_was_saved_is_read(self, tmp_path: Path) -> None:
        path, saved = xlsx(tmp_path / "t.xlsx", [["a"], ["=1+2"]]), tmp_path / "saved.xlsx"
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(saved, "w") as new:
            for name in old.namelist():
                new.writestr(name, old.read(name).replace(b"<f>1+2</f><v></v>", b"<f>1+2</f><v>3</v>"))
        assert grid(saved) == [["a"], ["3"]]

    @pytest.mark.parametrize("cell", ["=1+2", '"=HYPERLINK(""x"")"', "@SUM(A1)"])
    def test_a_formula_is_no_value(self, write_dataset: Any, rows: str, cell: str) -> None:
        with pytest.raises(FactcheckError, match=r"row 7, column Value: .* is a formula"):
            load(describe(write_dataset(f"{rows}KAZ;CHN;2021;Export;{cell}\n")))

    @pytest.mark.parametrize("number", ["1e999999", "1e-999999", "9" * 5000])
    def test_a_number_that_would_take_for_ever_is_refused(self, write_dataset: Any, rows: str, number: str) -> None:
        with pytest.raises(FactcheckError, match="row 7, column Value"):
            load(describe(write_dataset(f"{rows}KAZ;CHN;2021;Export;{number}\n")))


CELLS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=8).map(str.strip)


@settings(max_examples=40)
@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=5))
def test_whatever_is_written_as_csv_is_read_back(tmp_path: Path, rows: list[list[str]]) -> None:
    import csv

    with (tmp_path / "t.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, quoting=csv.QUOTE_ALL).writerows(rows)
    width = max(map(len, rows))
    assert grid(tmp_path / "t.csv") == [row + [""] * (width - len(row)) for row in rows]
