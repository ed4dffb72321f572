"""`factcheck data`: a user's file becomes a dataset that articles are held against, and goes again."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import in_place
import pytest

Run = Callable[..., Any]
TABLE = """Kazakhstan exports mn USD
Country,2022,2023
Türkiye,4752.3,3956.1
Uzbekistn,3788,..
Note: of the customs. Source: Own Office of Figures
"""


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the user's datasets are."""
    monkeypatch.setenv("FACTCHECK_DATA", str(tmp_path / "user"))
    return tmp_path / "user" / "reference_data"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "kaz exports.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.fixture
def added(run: Run, user: Path, table: Path) -> Path:
    assert run("data", "add", table, "--yes").status == 0
    return user / "kaz-exports"


def change(folder: Path, find: str, put: str) -> None:
    path = folder / "datapackage.json"
    text = path.read_text(encoding="utf-8")
    assert find in text
    path.write_text(text.replace(find, put), encoding="utf-8")


def test_add_shows_the_guess_and_the_first_rows_and_writes_the_dataset(run: Run, user: Path, table: Path) -> None:
    ran = run("data", "add", table, "--yes")
    assert ran.status == 0
    assert "reporter  KAZ" in ran.out
    assert "the title: Kazakhstan exports mn USD" in ran.out
    assert "3 observations, the first of them:" in ran.out
    assert "$4.752 billion" in ran.out
    package = json.loads((user / "kaz-exports" / "datapackage.json").read_text(encoding="utf-8"))
    assert package["factcheck"]["sources"][0]["name"] == "Own Office of Figures"
    assert (user / "kaz-exports" / "kaz exports.csv").read_bytes() == table.read_bytes()


def test_without_a_terminal_nothing_is_kept_unless_it_is_said(run: Run, user: Path, table: Path) -> None:
    ran = run("data", "add", table)
    assert (ran.status, ran.err) == (2, "factcheck: Nothing is kept: say --yes to keep it as it is guessed.\n")
    assert not user.exists()


def test_add_writes_elsewhere(run: Run, user: Path, table: Path, tmp_path: Path) -> None:
    assert run("data", "add", table, "--yes", "--to", tmp_path / "mine").status == 0
    assert (tmp_path / "mine" / "kaz-exports" / "datapackage.json").is_file()
    assert not user.exists()


def test_what_is_missing_is_asked_for(run: Run, user: Path, tmp_path: Path) -> None:
    (tmp_path / "bare.csv").write_text("Country,2022\nKAZ,5\n", encoding="utf-8")
    ran = run("data", "add", tmp_path / "bare.csv", "--yes")
    assert ran.status == 2
    assert ran.err.endswith("does not say what is measured and in which unit: give --measure, --unit.\n")
    told = ("--measure", "imports", "--unit", "bn USD", "--source", "Own Office")
    assert run("data", "add", tmp_path / "bare.csv", "--yes", *told).status == 0


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("https://example.org/trade.csv", None, "is an address: save the file"),
        ("gone.csv", None, "There is no file"),
        ("old.xls", b"\xd0\xcf\x11\xe0", "is of a format that is not read: save it as csv, parquet, tsv, xlsx"),
        ("t.xlsx", b"no archive", "it is no XLSX file"),
        ("t.csv", b"", "it is empty"),
        ("t.csv", b"Country,Kind,2022\nKAZ,sold,5\nKAZ,bought,7\n", "what the column 'Kind' says is not understood"),
    ],
)
def test_what_cannot_be_added_is_told_in_a_sentence(
    run: Run, user: Path, tmp_path: Path, name: str, content: bytes | None, told: str
) -> None:
    path = name if "://" in name else tmp_path / name
    if content is not None:
        (tmp_path / name).write_bytes(content)
    ran = run("data", "add", path, "--yes", "--measure", "exports", "--unit", "USD")
    assert ran.status == 2
    assert told in ran.err
    assert ran.err.count("\n") == 1
    assert not user.exists()


def test_a_source_that_is_known_keeps_its_name(run: Run, user: Path, table: Path) -> None:
    ran = run("data", "add", table, "--yes", "--source", "Kazakh Bureau of National Statistics")
    assert "is the source that is known as Kazakhstan's Bureau of National Statistics" in ran.out


def test_an_article_is_held_against_what_was_added(run: Run, added: Path) -> None:
    text = "Kazakhstan exported goods worth $3.96 billion to Turkey in 2023, the Own Office of Figures said."
    line = json.dumps({"text": text, "published": "2024-02-02"}).encode()
    from factcheck.matcher import default_matcher

    default_matcher.cache_clear()
    try:
        ran = run("check", "-", "--from", "jsonl", "--format", "jsonl", stdin=line)
    finally:
        default_matcher.cache_clear()
    assert ran.err == ""
    assert "Own Office of Figures" in ran.out


def test_a_broken_dataset_is_one_line_of_warning(run: Run, added: Path) -> None:
    (added / "kaz exports.csv").write_text(TABLE.replace("3956.1", "3956.1 p"), encoding="utf-8")
    text = b'{"text": "Exports rose by 5 percent to $3 billion in 2023."}'
    ran = run("check", "-", "--from", "jsonl", "--format", "jsonl", stdin=text)
    assert ran.status == 0
    assert ran.err == (
        "factcheck: The dataset kaz-exports is left out: kaz-exports/kaz exports.csv, row 3, column 2023: "
        "'3956.1 p' is no number.\n"
    )


def test_check_names_faults_and_oddities_by_row_and_column(run: Run, added: Path) -> None:
    ran = run("data", "check")
    assert ran.status == 0
    assert ran.out == (
        "remark: kaz-exports/kaz exports.csv, row 4, column Country: 'Uzbekistn' is taken for UZB\n"
        "kaz-exports: 3 observations, no faults, 1 remark.\n"
    )
    rows = "Türkiye,4752.3,-3000\nTürkiye,4752.3,39.1\nCongo,1,n.a.?\nUzbekistan,3788,9000000\n"
    (added / "kaz exports.csv").write_text(f"Kazakhstan exports mn USD\nCountry,2022,2023\n{rows}", encoding="utf-8")
    change(added, '"commentRows"', '"rows of notes"')
    ran = run("data", "check", "kaz-exports")
    assert ran.status == 1
    told = [line.replace("kaz-exports/kaz exports.csv, ", "") for line in ran.out.splitlines()]
    assert told == [
        "fault: row 5, column Country: 'Congo' could be COD or COG: say which in factcheck:map (and 1 more row)",
        "remark: row 3, column 2023: exports cannot be negative; it is kept as doubtful",
        "remark: row 4, column 2022: row 3 gives the same figure for it already",
        "remark: row 4, column 2023: row 3 gives another figure for it already",
        "remark: row 6, column 2023: it is 2,376 times the figure of 2022: is it in the same unit?",
        "kaz-exports: 6 observations, 1 fault, 4 remarks; it is left out until they are mended.",
    ]


@pytest.mark.parametrize("path", ["../kaz exports.csv", "/etc/passwd", "https://example.org/t.csv"])
def test_a_descriptor_that_points_elsewhere_is_a_fault(run: Run, added: Path, path: str) -> None:
    change(added, '"path": "kaz exports.csv"', json.dumps({"path": path})[1:-1])
    ran = run("data", "check")
    assert ran.status == 1
    assert "the path" in ran.out


def test_an_impossible_value_is_kept_as_doubtful(run: Run, added: Path) -> None:
    (added / "kaz exports.csv").write_text(TABLE.replace("4752.3", "-4752.3"), encoding="utf-8")
    assert "doubtful" in run("data", "show", "KAZ", "exports", "TUR").out


@pytest.mark.parametrize("change", ["value = 'NaN'", "period = 'soon'", "reporter = NULL", "status = 'good'"])
def test_a_dataset_in_place_is_checked_and_left_out_where_a_cell_is_bad(run: Run, user: Path, change: str) -> None:
    pytest.importorskip("duckdb")
    in_place.write(user / "large", change=f"UPDATE trade SET {change} WHERE partner = 'RUS'")
    checked = run("data", "check")
    fault, told = checked.out.splitlines()
    assert checked.status == 1
    assert fault.startswith(f"fault: large/trade.parquet, row 6, column {change.split()[0]}: ")
    assert told == "large: looked up where it lies, 1 fault; it is left out until they are mended."
    text = b'{"text": "Kazakhstan exported goods worth $9.8 billion to Russia in 2023."}'
    ran = run("check", "-", "--from", "jsonl", "--format", "jsonl", stdin=text)
    assert ran.status == 0
    assert ran.err.startswith("factcheck: The dataset large is left out: large/trade.parquet, row 6, column ")
    assert ran.err.count("\n") == 1
    in_place.write(user / "large")
    assert run("data", "check").out == "large: looked up where it lies, no faults.\n"


def test_one_that_breaks_while_an_article_is_checked_stops_nothing(
    run: Run, user: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("duckdb")
    from factcheck.matcher import default_matcher
    from factcheck.reference.in_place import cells

    monkeypatch.setattr(cells, "faults_of", lambda dataset: [])
    in_place.write(user / "large", change="UPDATE trade SET value = 'NaN' WHERE partner = 'RUS'")
    text = b'{"text": "Kazakhstan exported goods worth $9.8 billion to Russia in 2023."}'
    default_matcher.cache_clear()
    try:
        ran = run("check", "-", "--from", "jsonl", "--format", "jsonl", stdin=text)
    finally:
        default_matcher.cache_clear()
    assert ran.status == 0
    assert ran.err == (
        "factcheck: A dataset is left out: large/trade.parquet, row 6, column value: 'nan' is no finite number.\n"
    )


def test_check_of_the_shipped_data_finds_no_fault(run: Run, user: Path) -> None:
    ran = run("data", "check", "china-customs")
    assert ran.status == 0
    assert "327 observations, no faults" in ran.out


def test_list_tells_sources_licence_attribution_rows_and_releases(run: Run, added: Path) -> None:
    out = run("data", "list").out
    own = out[out.index("kaz-exports (yours)") :]
    assert "3 observations" in own
    assert "sources: Own Office of Figures" in own
    assert "licence: not-stated" in own
    assert "licensed CC BY 4.0" in out
    assert "848 observations, of 2018-08-01, 2025-12-17, 2026-04-01, 2026-07-01" in out


def test_show_has_a_bar_for_each_figure(run: Run, added: Path) -> None:
    ran = run("data", "show", "Kazakhstan", "exports", "to", "Turkey")
    lines = [line for line in ran.out.splitlines() if "kaz-exports" in line]
    assert ["$4.752 billion" in line for line in lines] == [True, False]
    assert lines[0].count("█") > lines[1].count("█") > 0


def test_show_as_csv_can_be_opened_without_harm(run: Run, added: Path) -> None:
    change(added, '"name": "Own Office of Figures"', '"name": "=HYPERLINK(1)"')
    rows = list(csv.DictReader(run("data", "show", "KAZ", "exports", "TUR", "--format", "csv").out.splitlines()))
    own = [row for row in rows if row["dataset"] == "kaz-exports"]
    assert [(row["period"], row["value"], row["source"]) for row in own] == [
        ("2022", "4752300000", "'=HYPERLINK(1)"),
        ("2023", "3956100000", "'=HYPERLINK(1)"),
    ]


@pytest.mark.parametrize("words", [["joy"], ["KAZ", "joy"], ["Atlantis", "exports"], ["KAZ", "exports", "Atlantis"]])
def test_a_series_that_is_none_is_told(run: Run, user: Path, words: list[str]) -> None:
    ran = run("data", "show", *words)
    assert ran.status == 2
    assert ran.err.count("\n") == 1


def test_remove_takes_a_dataset_of_the_users_and_no_other(run: Run, added: Path) -> None:
    assert run("data", "remove", "china-customs", "--yes").status == 2
    assert run("data", "remove", "..", "--yes").status == 2
    assert run("data", "remove", "kaz-exports").err == f"factcheck: {added} was not removed: say --yes.\n"
    assert run("data", "remove", "kaz-exports", "--yes").out == "kaz-exports is removed.\n"
    assert not added.exists()
    assert "yours" not in run("data", "list").out


def test_a_name_that_is_there_is_told(run: Run, added: Path, table: Path) -> None:
    ran = run("data", "add", table, "--yes")
    assert ran.status == 2
    assert "give another --name" in ran.err


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", " =1", "\t=1", "＝1"])
def test_text_that_a_spreadsheet_would_work_out_is_marked(cell: str) -> None:
    from factcheck.reference.spreadsheet import inert

    assert inert(cell) == f"'{cell}"
    assert inert("Own Office") == "Own Office"
