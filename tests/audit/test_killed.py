"""kill -9 at random moments, a locked ledger, a full disk: in the end the ledger is that of an undisturbed run."""

import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest
from thorough import thorough

from audit.archives import run, write_lines
from audit.state import Place, rows, totals
from audit.stopping import command, documents_in, interrupt, python, wait_for, workers_of
from factcheck.domain.errors import FactcheckError

if sys.platform == "win32":
    pytest.skip("signals as POSIX has them", allow_module_level=True)

SCRIPT = "import sys; from pathlib import Path; from audit.archives import run; "
MARKING = """
from factcheck.audit.run import Progress
count = Progress.count
def marked(self, record):
    count(self, record)
    with open('{}', "a") as file:
        file.write(".")
Progress.count = marked
"""
"""Puts a sign into a file for each record that has come and is in line to be kept."""
KILLS = thorough(2)
STORIES = 1000
BETWEEN = STORIES // (KILLS + 1)
"""So many stories are done from one kill to the next; the last ones are done when all kills are over."""


def started(archive: Path, ledger: Place, before: str = "", workers: int = 2) -> subprocess.Popen[bytes]:
    """The same audit in a process of its own."""
    call = f"run(Path({str(archive)!r}), {str(ledger)!r}, workers={workers})"
    return python("-c", f"{SCRIPT}{before}\nif __name__ == '__main__': {call}")


def wait_until(ledger: Place, done: int) -> None:
    """Return soon after so many documents are in the ledger, well before it has all."""
    wait_for(lambda: documents_in(ledger) >= done)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("killed")


@pytest.fixture(autouse=True)
def go(folder: Path) -> Path:
    """While it is not there, the last story is not done, and so the audit is not over; each test begins with it."""
    path = folder / "go"
    path.touch()
    return path


@pytest.fixture(scope="module")
def archive(folder: Path) -> Path:
    texts = [f"story {n} {'wrong' if n % 9 == 0 else ''}" for n in range(STORIES)]
    return write_lines(folder / "a.jsonl", [*texts, f"await {folder / 'go'}"])


@pytest.fixture(scope="module")
def undisturbed(folder: Path, archive: Path) -> dict[str, object]:
    (folder / "go").touch()
    run(archive, folder / "undisturbed.db")
    found = totals(folder / "undisturbed.db")
    assert all(found.values()), "every table has something to compare"
    return found


@pytest.fixture(params=["sqlite", "postgresql"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """An empty ledger."""
    return tmp_path / "audit.db" if request.param == "sqlite" else request.getfixturevalue("empty_place")


def test_the_audit_is_killed_again_and_again(ledger: Place, archive: Path, undisturbed: dict[str, object]) -> None:
    chance = random.Random(7)
    for done in range(KILLS):
        process = started(archive, ledger)
        wait_until(ledger, BETWEEN * done + chance.randrange(BETWEEN))
        workers = workers_of(process)
        process.kill()
        process.wait()
        _, alive = psutil.wait_procs(workers, timeout=20)
        assert not alive
    run(archive, ledger)
    assert totals(ledger) == undisturbed


def test_workers_are_killed_while_they_work(
    ledger: Place, archive: Path, go: Path, undisturbed: dict[str, object]
) -> None:
    chance = random.Random(3)
    go.unlink()
    process = started(archive, ledger)
    for done in range(KILLS):
        wait_until(ledger, BETWEEN * done + chance.randrange(BETWEEN))
        wait_for(lambda: workers_of(process))
        chance.choice(workers_of(process)).kill()
    go.touch()
    assert process.wait(timeout=60) == 0
    assert totals(ledger) == undisturbed


def test_a_ledger_that_another_program_holds_is_told_and_nothing_is_lost(
    tmp_path: Path, archive: Path, go: Path, undisturbed: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = tmp_path / "audit.db"
    monkeypatch.setenv("FACTCHECK_LEDGER_WAIT", "0.3")
    go.unlink()
    process = started(archive, ledger)
    wait_until(ledger, 100)
    holder = sqlite3.connect(ledger, timeout=20, isolation_level=None)
    holder.execute("begin immediate")
    go.touch()
    assert process.wait(timeout=60) == 1
    assert process.stderr
    assert b"is locked by another program" in process.stderr.read()
    with pytest.raises(FactcheckError, match="is locked by another program"):
        run(archive, ledger)
    holder.execute("rollback")
    holder.close()
    run(archive, ledger)
    assert totals(ledger) == undisturbed


def test_a_database_that_cuts_its_connections_is_told_and_nothing_is_lost(
    empty_place: str, archive: Path, go: Path, undisturbed: dict[str, object]
) -> None:
    go.unlink()
    process = started(archive, empty_place)
    wait_until(empty_place, 100)
    others = "datname = current_database() and pid <> pg_backend_pid()"
    assert rows(empty_place, f"select pg_terminate_backend(pid) from pg_stat_activity where {others}")
    go.touch()
    assert process.wait(timeout=60) == 1
    assert process.stderr
    assert b"cannot be read or written" in process.stderr.read()
    run(archive, empty_place)
    assert totals(empty_place) == undisturbed


def test_a_ledger_has_one_writer_however_it_is_named(tmp_path: Path, archive: Path, go: Path) -> None:
    ledger = tmp_path / "audit.db"
    go.unlink()
    (tmp_path / "link.db").symlink_to(ledger)
    process = started(archive, ledger)
    wait_for(ledger.exists)
    for place in (ledger, tmp_path / "link.db"):
        with pytest.raises(FactcheckError, match="another audit is writing"):
            run(archive, place)
    with pytest.raises(FactcheckError, match="another audit is writing"):
        run(archive, f"sqlite:///{ledger}")
    process.kill()
    process.wait()


def test_a_full_disk_is_told_and_the_run_goes_on_when_there_is_room(
    tmp_path: Path, archive: Path, undisturbed: dict[str, object]
) -> None:
    ledger = tmp_path / "audit.db"
    full = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000)); "
    process = started(archive, ledger, full)
    assert process.wait(timeout=60) == 1
    assert process.stderr
    assert b"cannot be read or written" in process.stderr.read()
    run(archive, ledger)
    assert totals(ledger) == undisturbed


def test_ctrl_c_keeps_what_is_done_and_not_kept_yet(tmp_path: Path) -> None:
    ledger, taken = tmp_path / "audit.db", tmp_path / "taken"
    texts = [*(f"story {n}" for n in range(30)), "hang"]
    process = started(write_lines(tmp_path / "a.jsonl", texts), ledger, MARKING.format(taken), workers=1)
    wait_for(lambda: taken.exists() and taken.stat().st_size == 30)
    interrupt(process)
    assert process.wait(timeout=30) != 0
    assert rows(ledger, "select count(*) from documents") == [(30,)]


def test_ctrl_c_at_the_start_ends_it_without_a_word_of_its_workers(tmp_path: Path) -> None:
    archive = write_lines(tmp_path / "a.jsonl", ["A story."] * 3)
    process = command(archive, tmp_path / "audit.db", "--no-reference")
    wait_for(lambda: workers_of(process))
    for _ in range(10):
        for worker in workers_of(process):  # the terminal tells it to all, in no certain order
            worker.send_signal(signal.SIGINT)
        time.sleep(0.03)
    interrupt(process)
    assert process.wait(timeout=30) == 130
    assert process.stderr and b"Traceback" not in process.stderr.read()
