"""The commands on a small archive with the real pipeline: what an editor gets."""

import csv
import io
import json
import re
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from audit.archives import RIGHT, SLIP
from factcheck.audit import check_frame
from factcheck.cli import main

STORIES = [
    {"id": "right", "author": "A. Brandt", "text": RIGHT, "published": "2023-02-02"},
    {"id": "slip", "author": "J. Okoro", "text": SLIP, "published": "2023-02-02", "title": "<b>Peru</b>"},
    {"id": "none", "text": "Nobody came, and nobody minded."},
    {"id": "empty", "text": " \n "},
]


@pytest.fixture(scope="module")
def audited(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("audit")
    archive, ledger = folder / "a.jsonl", folder / "audit.db"
    archive.write_text("\n".join(map(json.dumps, STORIES)), encoding="utf-8")
    assert main(["audit", str(archive), "--out", str(ledger), "--workers", "1", "--no-reference"]) == 0
    return archive, ledger


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Iterator[Callable[..., tuple[int, str, str]]]:
    def called(*arguments: object) -> tuple[int, str, str]:
        status = main(["audit", *map(str, arguments)])
        return status, *capsys.readouterr()

    yield called


Call = Callable[..., tuple[int, str, str]]


def test_the_summary_tells_the_worst_first_and_what_was_not_checked(audited: tuple[Path, Path], call: Call) -> None:
    status, out, _ = call("report", audited[1])
    assert status == 0
    assert out.startswith("1 error and 0 warnings in 1 of 4 stories\n")
    assert "✗ 16.5 + 27.4 = 43.9 billion USD, but the text says $41.2 billion." in out
    assert "FC101 turnover-sum: 1 error, 0 warnings in 1 story" in out
    assert "J. Okoro: 1 error" in out
    assert "2023: 1 error" in out
    assert "Not checked: 1 refused." in out
    assert "empty: a.jsonl#4 has no text: it is looked for in text or body or content or article." in out


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv"])
def test_a_day_that_cannot_be_read_is_told_with_its_place_once(name: str, call: Call, tmp_path: Path) -> None:
    record = {"published": "May", "text": "Nobody came."}
    told = {"a.jsonl": json.dumps(record), "a.csv": "published,text\nMay,Nobody came.\n"}[name]
    archive, ledger = tmp_path / name, tmp_path / "audit.db"
    archive.write_text(told, encoding="utf-8")
    call(archive, "--out", ledger, "--workers", "1", "--no-reference")
    place = f"{name}#{2 if name == 'a.csv' else 1}"
    expected = f"  {place} has 'May' for its day of publication, which is none: write it as 2024-02-02.\n"
    assert expected in call("report", ledger)[1]


def test_the_page_is_one_file_and_what_stories_say_is_no_markup(
    audited: tuple[Path, Path], call: Call, tmp_path: Path
) -> None:
    page = tmp_path / "audit.html"
    call("report", audited[1], "--html", page)
    html = page.read_text(encoding="utf-8")
    assert "&lt;b&gt;Peru&lt;/b&gt;" in html
    assert "Peru exported goods worth $16.5 billion to Chile in 2022" in html
    assert not re.search(r"<(script|link|img)|src=|@import|url\(", html)
    assert "has no text" in html


@pytest.mark.parametrize("form", ["csv", "xlsx", "parquet"])
def test_findings_are_exported(audited: tuple[Path, Path], call: Call, tmp_path: Path, form: str) -> None:
    path = tmp_path / f"findings.{form}"
    assert call("export", audited[1], path)[1] == f"1 finding written to {path}.\n"
    read = {"csv": pd.read_csv, "xlsx": pd.read_excel, "parquet": pd.read_parquet}[form](path)  # type: ignore[operator]
    assert read[["story", "severity", "code", "quote"]].values.tolist() == [["slip", "error", "FC101", "$27.4 billion"]]


def test_a_form_that_is_not_known_is_told(audited: tuple[Path, Path], call: Call, tmp_path: Path) -> None:
    status, _, err = call("export", audited[1], tmp_path / "findings.doc")
    assert (status, err.count("\n")) == (2, 1)


def test_a_decision_is_kept_for_every_run_and_a_dismissed_finding_is_gone(
    audited: tuple[Path, Path], call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive, ledger = tmp_path / "a.jsonl", tmp_path / "audit.db"
    archive.write_text("\n".join(map(json.dumps, STORIES[:2])), encoding="utf-8")
    options = ("--out", ledger, "--workers", "1", "--no-reference")
    call(archive, *options)
    monkeypatch.setattr("sys.stdin", iter_lines("x\n", "d\n", "counted otherwise\n"))
    assert "1 decision kept, 0 to go." in call("review", ledger)[1]
    assert call("report", ledger)[1].startswith("0 errors and 0 warnings in 0 of 2 stories")
    archive.write_text(json.dumps({**STORIES[1], "text": f"A new opening.\n\n{SLIP}"}), encoding="utf-8")
    call(archive, *options)
    assert call("report", ledger)[1].startswith("0 errors and 0 warnings in 0 of 1 story\n")


def iter_lines(*lines: str) -> object:
    class Typed:
        def __init__(self) -> None:
            self._lines = iter(lines)

        def readline(self) -> str:
            return next(self._lines, "")

    return Typed()


def test_the_difference_of_two_runs(call: Call, tmp_path: Path) -> None:
    archive, ledger = tmp_path / "a.jsonl", tmp_path / "audit.db"
    options = ("--out", ledger, "--workers", "1", "--no-reference")
    archive.write_text(json.dumps(STORIES[1]), encoding="utf-8")
    call(archive, *options)
    assert call("diff", ledger)[0] == 2
    archive.write_text(json.dumps({**STORIES[1], "text": RIGHT}), encoding="utf-8")
    call(archive, *options)
    status, out, _ = call("diff", ledger)
    assert status == 1
    assert out.startswith("GONE\n  slip: ✗ 16.5 + 27.4 = 43.9 billion USD")
    assert out.endswith("0 findings new, 1 gone, 0 the same.\n")
    assert call("diff", ledger, "--earlier", 2, "--later", 2)[0] == 0


@pytest.mark.parametrize("command", [["report"], ["review"], ["export", "x.csv"], ["diff"]])
def test_a_ledger_that_is_none_is_told_in_a_sentence(command: list[str], call: Call, tmp_path: Path) -> None:
    status, _, err = call(command[0], tmp_path / "none.db", *command[1:])
    assert (status, err.count("\n")) == (2, 1)
    assert "there is no ledger" in err
    (tmp_path / "other.db").write_bytes(b"no database at all, whatever its name says")
    status, _, err = call(command[0], tmp_path / "other.db", *command[1:])
    assert (status, err.count("\n")) == (2, 1)


def test_a_ledger_of_an_older_factcheck_is_told_and_brought_up_to_date(
    audited: tuple[Path, Path], call: Call, tmp_path: Path
) -> None:
    ledger = tmp_path / "audit.db"
    shutil.copy(audited[1], ledger)
    with closing(sqlite3.connect(ledger)) as opened:
        opened.execute("drop table suspects")
        opened.commit()
    status, _, err = call("report", ledger)
    assert (status, err.count("\n")) == (2, 1)
    assert f"factcheck audit SOURCE --out {ledger} brings that up to date." in err
    call(audited[0], "--out", ledger, "--workers", "1", "--no-reference")
    assert call("report", ledger)[0] == 0


@pytest.mark.parametrize("command", [["report"], ["review"], ["export", "x.csv"], ["diff"], ["across"]])
def test_the_url_of_a_file_is_its_path(command: list[str], audited: tuple[Path, Path], call: Call) -> None:
    assert call("report", f"sqlite:///{audited[1]}") == call("report", audited[1])
    missing = audited[1].with_name("none.db")
    status, _, err = call(command[0], f"sqlite:///{missing}", *command[1:])
    assert (status, err.count("\n")) == (2, 1)
    assert "there is no ledger" in err
    assert not missing.exists()


@pytest.mark.parametrize(
    "place", ["sqlite://", "sqlite:///:memory:", "sqlite:///a.db?mode=ro", "sqlite+pysqlcipher:///a"]
)
def test_a_url_of_sqlite_that_is_no_file_is_told(place: str, audited: tuple[Path, Path], call: Call) -> None:
    status, _, err = call(audited[0], "--out", place, "--no-reference")
    assert (status, err) == (2, f"factcheck: {place} names no file that a ledger can be: give its path as it is.\n")


@pytest.mark.usefixtures("light_workers")
@pytest.mark.parametrize("prefix", ["", "sqlite:///"])
def test_a_ledger_among_the_stories_is_no_story(prefix: str, tmp_path: Path, call: Call) -> None:
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "a.txt").write_text(RIGHT, encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "stories")
    for folder in (tmp_path / "stories", tmp_path / "link"):  # the second time it is there from the start
        ledger = tmp_path / "stories" / "audit.db"
        (tmp_path / "stories" / "audit.db-wal").touch()
        out = call(folder, "--out", f"{prefix}{ledger}", "--workers", "1", "--no-reference")[1]
        assert "1 story seen" in out


def test_a_ledger_may_have_any_file_name(audited: tuple[Path, Path], call: Call) -> None:
    ledger = audited[1].with_name("what? 100%20 #1.db")
    ledger.write_bytes(audited[1].read_bytes())
    assert call("report", ledger)[1].startswith("1 error and 0 warnings in 1 of 4 stories\n")


@pytest.mark.parametrize("told", ["abc", "-1", "nan", "1e12"])
def test_a_time_to_wait_for_the_ledger_that_is_none_is_told(
    told: str, audited: tuple[Path, Path], call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTCHECK_LEDGER_WAIT", told)
    status, _, err = call("report", audited[1])
    assert (status, err.count("\n")) == (2, 1)
    assert f"FACTCHECK_LEDGER_WAIT={told} is no time" in err


def test_the_ledger_holds_claims_and_checks(audited: tuple[Path, Path]) -> None:
    with closing(sqlite3.connect(audited[1])) as ledger:
        joined = "claims join documents using (document) join stories using (digest)"
        query = f"select quote, value from {joined} where name = ?"
        assert ledger.execute(query, ["slip"]).fetchall()[0] == ("$16.5 billion", 16.5e9)
        assert ledger.execute("pragma journal_mode").fetchall() == [("wal",)]


def test_a_frame_of_articles_gives_a_frame_of_findings() -> None:
    frame = pd.DataFrame({"text": [SLIP, "Nobody came.", None]}, index=[7, 8, 9])
    found = check_frame(frame)
    errors = found[found.severity == "error"]
    assert errors[["id", "code", "quote"]].values.tolist() == [["7", "FC101", "$27.4 billion"]]
    assert set(found.id) == {"7", "8", "9"}
    assert found.set_index("id").status["9"] == "refused"
    assert set(found.dtypes) == {pd.StringDtype()}
    for nothing, count in ((frame[:0], 0), (frame[1:2], 1)):
        kept = check_frame(nothing)
        assert (list(kept.columns), len(kept)) == (list(found.columns), count)
        assert (kept.dtypes == found.dtypes).all()


def test_cells_of_a_frame_may_be_lists_or_nothing() -> None:
    frame = pd.DataFrame({"text": [["Nobody", "came."], "Nobody came."], "title": [None, pd.NA]}, dtype=object)
    frame["author"] = [np.array(["A. Brandt", "J. Okoro"]), np.array([])]
    assert check_frame(frame).status.tolist() == ["checked", "checked"]


@pytest.mark.parametrize(
    "option",
    ["--timeout=inf", "--timeout=nan", "--timeout=1e300", "--memory=99999999999999999999", "--workers=999999999"],
)
def test_a_number_that_is_out_of_range_is_told(option: str, audited: tuple[Path, Path], call: Call) -> None:
    status, _, err = call(audited[0], "--out", audited[1], "--no-reference", option)
    assert (status, err.count("\n")) == (2, 1)
    assert f"invalid value for '{option.partition('=')[0]}'" in err


@pytest.mark.parametrize("number", ["0", "-9", "99999999999999999999"])
def test_a_run_that_no_ledger_can_have_is_told(number: str, audited: tuple[Path, Path], call: Call) -> None:
    for command in (["report", "--run"], ["diff", "--earlier"], ["diff", "--later"]):
        status, _, err = call(command[0], audited[1], command[1], number)
        assert (status, err.count("\n")) == (2, 1)
        assert f"has no run {number}: " in err


def test_an_answer_in_another_encoding_is_told_and_what_came_before_is_kept(
    audited: tuple[Path, Path], call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = tmp_path / "audit.db"
    shutil.copy(audited[1], ledger)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("d\ngezählt\n".encode("latin-1")), "utf-8"))
    status, _, err = call("review", ledger)
    assert status == 2
    assert err == "factcheck: the answer 'gez\ufffdhlt' is not UTF-8: write it so; those before it are kept.\n"


def test_csv_cells_are_no_formulas(audited: tuple[Path, Path], call: Call, tmp_path: Path) -> None:
    archive, ledger, path = tmp_path / "a.jsonl", tmp_path / "audit.db", tmp_path / "f.csv"
    archive.write_text(json.dumps({**STORIES[1], "author": "=1+1"}), encoding="utf-8")
    call(archive, "--out", ledger, "--workers", "1", "--no-reference")
    call("export", ledger, path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["author"] == "'=1+1"


@pytest.mark.parametrize("command", [["report", "x.db"], ["export", "x.db", "x.csv"], ["diff", "x.db"]])
def test_without_the_extra_it_tells_which(command: list[str], call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sqlalchemy", None)
    status, _, err = call(*command)
    assert (status, err) == (
        2,
        'factcheck: factcheck audit needs the extra "audit": pip install ".[audit]" in the checkout of factcheck.\n',
    )
