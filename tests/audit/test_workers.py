"""Workers that die or hang while they load, and when what a source gives is checked and kept."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from audit.archives import ALONE, light, run, write_lines
from audit.state import rows
from audit.stopping import wait_for
from factcheck.audit import workers
from factcheck.audit.checking import Checking
from factcheck.audit.document import Document, faulty, text_document
from factcheck.audit.run import Progress, audit
from factcheck.audit.sources.listed import Listed
from factcheck.audit.workers import Limits
from factcheck.domain.errors import FactcheckError

if sys.platform == "win32":
    pytest.skip("signals as POSIX has them", allow_module_level=True)

LARGE = "A story. " * 100_000
"""More than a pipe takes before somebody reads it."""


def dying() -> Checking:
    os.kill(os.getpid(), signal.SIGKILL)
    return light()


def broken() -> Checking:
    raise ZeroDivisionError


def hanging() -> Checking:
    time.sleep(600)
    return light()


def dying_once(mark: Path) -> Checking:
    if not mark.exists():
        mark.touch()
        dying()
    return light()


@pytest.mark.parametrize(("prepare", "ending"), [(dying, "SIGKILL"), (broken, "exit status 1")])
def test_workers_that_die_while_they_load_end_the_run(
    prepare: Callable[[], Checking], ending: str, tmp_path: Path
) -> None:
    archive = write_lines(tmp_path / "a.jsonl", [LARGE] * 4)
    told = rf"3 workers in a row were ended while they loaded the pipeline \({ending}\): see what ends"
    with pytest.raises(FactcheckError, match=told):
        run(archive, tmp_path / "audit.db", prepare=prepare)


def test_workers_that_never_load_end_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_PATIENCE", 0.2)
    archive = write_lines(tmp_path / "a.jsonl", [LARGE] * 4)
    with pytest.raises(FactcheckError, match=r"3 workers in a row were not ready after 0\.2 seconds"):
        run(archive, tmp_path / "audit.db", prepare=hanging)


def test_a_worker_that_dies_once_while_it_loads_costs_no_story(tmp_path: Path) -> None:
    archive = write_lines(tmp_path / "a.jsonl", [f"{n} {LARGE}" for n in range(4)])
    done = run(archive, tmp_path / "audit.db", workers=1, prepare=partial(dying_once, tmp_path / "mark"))
    assert done.statuses == {"checked": 4}


class Given:
    """A source that gives what it is told, each as soon as it is asked for."""

    name, fraction, at_once = "given", 0.0, Listed.at_once

    def __init__(self, documents: Iterator[Document]) -> None:
        self._documents = documents

    def documents(self) -> Iterator[Document]:
        return self._documents


def audited(documents: Iterator[Document], ledger: Path, told: Callable[[Progress], None] = print) -> Progress:
    return audit(Given(documents), str(ledger), ALONE, Limits(1, 60), told, prepare=light)


def test_a_page_is_checked_before_the_next_one_is_fetched(tmp_path: Path) -> None:
    def pages() -> Iterator[Document]:
        for number in range(3):
            mark = tmp_path / f"mark{number}"
            yield text_document(str(number), f"touch {mark}")
            wait_for(mark.exists)

    assert audited(pages(), tmp_path / "audit.db").done == 3


def test_what_a_source_cannot_give_is_kept_and_told_at_once(tmp_path: Path) -> None:
    ledger = tmp_path / "audit.db"
    kept: list[tuple[int, int]] = []
    refused: list[int] = []

    def pages() -> Iterator[Document]:
        for number in range(3):
            kept.append((number, rows(ledger, "select count(*) from documents")[0][0]))
            yield faulty(str(number), "missing", f"{number} is gone.")
        kept.append((3, rows(ledger, "select count(*) from documents")[0][0]))

    audited(pages(), ledger, lambda progress: refused.append(progress.statuses.total()))
    assert kept == [(number, number) for number in range(4)]
    assert refused[:3] == [1, 2, 3]


def test_what_a_source_gave_before_the_run_cannot_go_on_is_kept(tmp_path: Path) -> None:
    def pages() -> Iterator[Document]:
        yield faulty("1", "missing", "1 is gone.")
        yield text_document("2", "A story.")
        raise FactcheckError("workers", "no more.")

    with pytest.raises(FactcheckError, match="no more"):
        audited(pages(), tmp_path / "audit.db")
    assert rows(tmp_path / "audit.db", "select name, code from stories join documents using (digest)") == [
        ("1", "missing"),
        ("2", None),
    ]
