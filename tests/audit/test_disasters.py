"""The real command with the real pipeline: kills at random moments, eight poison documents, a disk without room.

FACTCHECK_THOROUGH=5 kills it ten times, FACTCHECK_SEED=2 at other moments.
"""

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from thorough import thorough

from audit.archives import ALONE, OPEN, RIGHT, SAID, SLIP, poisoned, run, write_lines
from audit.state import Place, rows, totals
from audit.stopping import command, documents_in, wait_for, workers_of
from factcheck.audit.checking import checking

if sys.platform == "win32":
    pytest.skip("signals and mounts as POSIX has them", allow_module_level=True)

KILLS = thorough(2)
SEED = int(os.environ.get("FACTCHECK_SEED") or 1)
STORIES = max(120, 60 * KILLS)
MB = 1_000_000


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("disasters")
    return write_lines(folder / "a.jsonl", [(SLIP, OPEN, SAID, *(RIGHT, SAID) * 2)[n % 7] for n in range(STORIES)])


@pytest.fixture(scope="module")
def undisturbed(archive: Path) -> dict[str, object]:
    ledger = archive.with_name("undisturbed.db")
    run(archive, ledger, prepare=partial(checking, ALONE))
    found = totals(ledger)
    assert all(found.values()), "every table has something to compare"
    return found


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_kills_at_random_moments_leave_no_trace(
    kind: str, tmp_path: Path, archive: Path, undisturbed: dict[str, object], request: pytest.FixtureRequest
) -> None:
    ledger: Place = tmp_path / "audit.db" if kind == "sqlite" else request.getfixturevalue("empty_place")
    chance = random.Random(SEED)
    process = command(archive, ledger, "--no-reference")
    for _ in range(KILLS):
        if process.poll() is not None:
            process = command(archive, ledger, "--no-reference")
        wait_for_a_moment(ledger, documents_in(ledger) + chance.randint(1, 30), chance.uniform(0, 6))
        if (workers := workers_of(process)) and chance.random() < 0.5:
            chance.choice(workers).kill()
        else:
            process.kill()
            process.wait()
    process.wait()
    assert command(archive, ledger, "--no-reference", "--retry").wait() == 0
    assert documents_in(ledger) == STORIES
    assert totals(ledger) == undisturbed


def wait_for_a_moment(ledger: Place, done: int, seconds: float) -> None:
    """Until so many documents are in the ledger, or for so many seconds."""
    deadline = time.monotonic() + seconds
    wait_for(lambda: documents_in(ledger) >= done or time.monotonic() > deadline)


def test_eight_poison_documents_cost_only_themselves(tmp_path: Path) -> None:
    archive, ledger = tmp_path / "stories", tmp_path / "audit.db"
    archive.mkdir()
    for name in ("crash", "hang", "greedy"):
        (archive / f"{name}.txt").write_text(RIGHT + name, encoding="utf-8")
    (archive / "large.txt").write_bytes(b"a" * 20 * MB)
    (archive / "large.jsonl").write_bytes(b'{"text": "' + b"a" * 20 * MB + b'"}\n')
    for name, opened in (("divs", "<div>"), ("tables", "<table><tr><td>"), ("quotes", "<blockquote><p><b>")):
        (archive / f"deep {name}.html").write_text(f"<html><body>{opened * 20_000}<p>{SLIP}</p>", encoding="utf-8")
    for n in range(20):
        (archive / f"story {n}.txt").write_text(f"{RIGHT} {'x' * n}", encoding="utf-8")
    done = run(archive, ledger, prepare=poisoned, timeout=8)
    found = dict(rows(ledger, "select name, coalesce(code, status) from stories join documents using (digest)"))
    assert done.seen == len(found) == 28
    others = {name: told for name, told in found.items() if not name.startswith(("story", "deep"))}
    assert others == {
        "crash.txt": "crash",
        "hang.txt": "slow",
        **dict.fromkeys(("large.txt", "large.jsonl#1"), "large"),
        "greedy.txt": "memory",
    }
    assert [found[f"story {n}.txt"] for n in range(20)] == ["checked"] * 20
    assert [found[f"deep {name}.html"] for name in ("divs", "tables", "quotes")] == ["checked"] * 3


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 400 KiB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = ["mount", "-t", "tmpfs", "-o", "size=400k", "none", str(disk)]
    if sys.platform != "linux" or subprocess.run(mounted, capture_output=True).returncode:
        pytest.skip("no file system can be mounted here")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_full_disk_is_told_and_the_run_goes_on_when_there_is_room(
    archive: Path, small_disk: Path, undisturbed: dict[str, object]
) -> None:
    ledger = small_disk / "audit.db"
    process = command(archive, ledger, "--no-reference")
    assert process.wait() == 2
    assert process.stderr
    told = process.stderr.read().decode().splitlines()[-1]
    assert told.startswith(f"factcheck: {ledger} cannot be read or written (") and "full" in told
    subprocess.run(["mount", "-o", "remount,size=100m", str(small_disk)], check=True)
    assert 0 < documents_in(ledger) < STORIES
    assert command(archive, ledger, "--no-reference").wait() == 0
    assert totals(ledger) == undisturbed
