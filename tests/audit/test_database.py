"""Where a database is: read, shown without a password, and left as it is by what only reads it."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from audit.archives import run, write_lines
from factcheck.audit.database import database_at
from factcheck.audit.ledger import Ledger
from factcheck.audit.sources import archive_at
from factcheck.audit.summary import Summary
from factcheck.cli import main
from factcheck.domain.errors import FactcheckError

SECRET = "s3same"
Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    def called(*arguments: object) -> tuple[int, str, str]:
        return main(["audit", *map(str, arguments)]), *capsys.readouterr()

    return called


@pytest.mark.parametrize(
    ("place", "kind", "shown"),
    [
        ("postgresql.db", "sqlite", "postgresql.db"),
        ("sqlite:///a.db", "sqlite", "sqlite:///a.db"),
        (f"PostgreSQL://desk:{SECRET}@host/db", "postgresql", "postgresql+psycopg://desk:***@host/db"),
        (f"postgresql://host/db?password={SECRET}", "postgresql", "postgresql+psycopg://host/db"),
    ],
)
def test_a_place_is_read_as_a_url_or_as_a_path(place: str, kind: str, shown: str) -> None:
    database = database_at(place)
    assert (database.kind, str(database)) == (kind, shown)


@pytest.mark.parametrize(
    "place",
    [f"postgresql://desk:{SECRET}@host:port/db", f"postgresql://desk:a@{SECRET}@host/db", f"oracle://{SECRET}:"],
)
def test_a_url_that_cannot_be_read_is_told_and_nothing_of_it(place: str, call: Call, tmp_path: Path) -> None:
    archive = write_lines(tmp_path / "a.jsonl", ["story"])
    for command in ([archive, "--out", place], ["report", place], ["diff", place, place], ["export", place, "f.csv"]):
        status, out, err = call(*command)
        assert (status, out, err.count("\n")) == (2, "", 1)
        assert SECRET not in err and "USER:PASSWORD@HOST:PORT/NAME" in err


def test_a_file_that_is_called_like_a_server_has_one_writer_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run(write_lines(tmp_path / "a.jsonl", ["story"]), "postgresql.db", workers=1)
    assert Path("postgresql.db.lock").exists()


@pytest.mark.usefixtures("light_workers")
def test_no_command_tells_the_password_of_a_ledger(place: str, call: Call, tmp_path: Path) -> None:
    """The server of the tests asks nobody for one, and takes any."""
    ledger = make_url(place).set(password=SECRET).render_as_string(hide_password=False)
    archive, page = write_lines(tmp_path / "a.jsonl", ["A story."]), tmp_path / "a.html"
    audited = [archive, "--out", ledger, "--workers", "1", "--no-reference"]
    unreachable = f"postgresql://desk:{SECRET}@127.0.0.1:1/none"
    commands = [
        ["report", ledger],
        audited,
        audited,
        ["report", ledger, "--html", page],
        ["report", ledger, "--run", "77"],
        ["diff", ledger, "--earlier", "77"],
        ["across", ledger],
        ["export", ledger, tmp_path / "a.csv"],
        [archive, "--out", unreachable],
        ["report", unreachable],
        ["diff", unreachable],
    ]
    told = "".join(out + err for _, out, err in (call(*command) for command in commands))
    assert SECRET not in told + page.read_text(encoding="utf-8")
    assert "factcheck audit report postgresql+psycopg://desk:***@127.0.0.1:" in told
    assert "postgresql+psycopg://desk:***@127.0.0.1:1/none cannot be opened" in told
    with Ledger(ledger)._engine.connect() as connection:
        assert SECRET not in str(connection.exec_driver_sql("select * from runs").all())


def test_one_audit_at_a_time_writes_there_however_the_url_is_written(place: str, tmp_path: Path) -> None:
    archive = write_lines(tmp_path / "a.jsonl", ["story"])
    with Ledger(place, writes=True).transaction() as other:
        other.exec_driver_sql("select pg_advisory_xact_lock(hashtext('factcheck audit'))")
        with pytest.raises(FactcheckError, match="another audit is writing"):
            run(archive, place.replace("postgresql", "PostgreSQL"))


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """A database that is no ledger, in the way of SQLite in which nothing stays beside the file."""
    path = tmp_path / "cms" / "cms.db"
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("create table stories (text)")
        connection.execute("insert into stories values ('A story.')")
        connection.commit()
    return path


def state(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in path.parent.iterdir()}


def test_a_database_that_is_only_read_stays_as_it_is(foreign: Path, call: Call, tmp_path: Path) -> None:
    before = state(foreign)
    assert [one.content for one in archive_at(f"sqlite:///{foreign}", query="SELECT * FROM stories").documents()]
    for command in ("report", "review", "diff", "across"):
        assert call(command, foreign)[0] == 2
    archive = write_lines(tmp_path / "a.jsonl", ["story"])
    status, _, err = call(archive, "--out", foreign, "--workers", "1", "--no-reference")
    assert (status, err) == (
        2,
        f"factcheck: {foreign} is a database of something else: name another file for the ledger.\n",
    )
    left = state(foreign)
    left.pop("cms.db.lock")
    assert left == before


def test_a_ledger_that_is_only_read_stays_as_it_is_and_nothing_is_left_beside_it(tmp_path: Path, call: Call) -> None:
    ledger = tmp_path / "kept" / "audit.db"
    ledger.parent.mkdir()
    run(write_lines(tmp_path / "a.jsonl", ["story", "wrong"]), ledger)
    before = state(ledger)
    assert call("report", ledger, "--html", tmp_path / "a.html")[0] == 0
    assert call("export", ledger, tmp_path / "a.csv")[0] == 0
    opened = Ledger(str(ledger))
    with pytest.raises(FactcheckError, match="attempt to write a readonly database"):
        opened.review("f", "accepted", None)
    opened.close()
    assert state(ledger) == before


@pytest.fixture
def read_only_folder(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "fixed"
    folder.mkdir()
    run(write_lines(tmp_path / "a.jsonl", ["story", "wrong"]), folder / "audit.db")
    if os.name == "posix" and os.getuid():
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)
        return
    bound = ["mount", "--bind", str(folder), str(folder)]
    if sys.platform != "linux" or subprocess.run(bound, capture_output=True).returncode:
        pytest.skip("no folder here can be made one that is only read")
    subprocess.run(["mount", "-o", "remount,ro,bind", str(folder)], check=True)
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_ledger_in_a_folder_that_cannot_be_written_is_read(read_only_folder: Path) -> None:
    opened = Ledger(str(read_only_folder / "audit.db"))
    assert Summary(opened).statuses == {"checked": 2}
    opened.close()


@pytest.mark.parametrize("end", ["", "-wal", ".lock"])
def test_a_report_is_not_written_over_the_ledger(end: str, tmp_path: Path, call: Call) -> None:
    ledger = tmp_path / "audit.csv"
    run(write_lines(tmp_path / "a.jsonl", ["story"]), ledger)
    before = ledger.read_bytes()
    path = f"{ledger}{end}"
    (tmp_path / "link.csv").symlink_to(ledger)
    for command in (["report", ledger, "--html", path], ["report", tmp_path / "link.csv", "--html", path]):
        status, _, err = call(*command)
        assert (status, err) == (2, f"factcheck: {path} is of the ledger itself: write to another file.\n")
    assert call("export", ledger, tmp_path / "link.csv")[0] == 2
    assert ledger.read_bytes() == before
