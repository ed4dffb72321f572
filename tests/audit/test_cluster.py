"""A Dask scheduler and its workers, real processes started by its commands: an audit is the same one there as here."""

import gc
import json
import os
import random
import subprocess
import sys
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd
import psutil
import pytest
import yaml

from audit.archives import ALONE, RIGHT, SLIP, light, run, write_lines
from audit.state import rows, totals
from audit.stopping import TOP, documents_in, interrupt, python, wait_for
from factcheck.audit import check_frame, cluster
from factcheck.audit.checking import Checking
from factcheck.audit.document import file_document
from factcheck.audit.remote import checking_under
from factcheck.audit.workers import Limits
from factcheck.cli import main
from factcheck.domain.errors import FactcheckError

distributed = pytest.importorskip("distributed")
if sys.platform == "win32":
    pytest.skip("signals as POSIX has them", allow_module_level=True)

ENVIRONMENT = {
    **os.environ,
    "PYTHONPATH": f"{TOP}{os.pathsep}{TOP / 'tests'}",
    "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",
}


@contextmanager
def dask(folder: Path, *arguments: str) -> Iterator[psutil.Process]:
    """A command of Dask that goes on until it is ended, with all that it has started."""
    with (folder / "log").open("ab") as log:
        started = psutil.Popen(
            [sys.executable, "-m", "dask", *arguments], env=ENVIRONMENT, cwd=folder, stdout=log, stderr=log
        )
    try:
        yield started
    finally:
        everything = [started, *started.children(recursive=True)] if started.is_running() else []
        for process in everything:
            process.kill()
        psutil.wait_procs(everything, timeout=20)


@contextmanager
def scheduler(folder: Path) -> Iterator[tuple[psutil.Process, str]]:
    with dask(folder, "scheduler", "--no-dashboard", *here(folder)) as process:
        yield process, address_told(folder)


def here(folder: Path) -> tuple[str, ...]:
    """What has a scheduler listen on this machine only, and tell in `folder` where."""
    return "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(folder / "scheduler.json")


def address_told(folder: Path) -> str:
    told = folder / "scheduler.json"
    wait_for(lambda: told.exists() and told.read_text())
    address: str = json.loads(told.read_text())["address"]
    return address


@contextmanager
def workers(folder: Path, address: str) -> Iterator[psutil.Process]:
    """Two workers of one thread, each watched by a nanny that starts it again."""
    options = ("--nworkers", "2", "--nthreads", "1", "--no-dashboard", "--local-directory", str(folder))
    with dask(folder, "worker", address, *options) as process:
        yield process


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, psutil.Process]]:
    folder = tmp_path_factory.mktemp("dask")
    with scheduler(folder) as (_, address), workers(folder, address) as process:
        yield address, process


Running = tuple[str, psutil.Process]


def loaded(path: Path) -> Checking:
    """Leaves a mark each time that a process loads it."""
    path.with_name(f"{path.name}.{os.getpid()}").touch()
    return light()


def test_an_audit_is_the_same_there_and_each_worker_loads_once(tmp_path: Path, running: Running) -> None:
    archive = write_lines(tmp_path / "a.jsonl", [f"story {n} {'wrong' if n % 9 == 0 else ''}" for n in range(500)])
    run(archive, tmp_path / "here.db")
    run(archive, tmp_path / "there.db", scheduler=running[0], prepare=partial(loaded, tmp_path / "load"))
    assert totals(tmp_path / "there.db") == totals(tmp_path / "here.db")
    assert len(list(tmp_path.glob("load.*"))) == 2
    wait_for(lambda: not checking_processes(running[1]))


def checking_processes(dask_worker: psutil.Process) -> list[psutil.Process]:
    """What the workers have started to check documents."""
    return [process for worker in dask_workers(dask_worker) for process in forked(worker)]


def dask_workers(command: psutil.Process) -> list[psutil.Process]:
    return forked(command)


def forked(process: psutil.Process) -> list[psutil.Process]:
    found = []
    for child in process.children():
        try:
            if "--multiprocessing-fork" in child.cmdline():
                found.append(child)
        except psutil.NoSuchProcess:
            continue
    return found


def test_the_command_with_the_real_pipeline_and_files_that_only_this_machine_has(
    tmp_path: Path, running: Running
) -> None:
    archive = tmp_path / "stories"
    archive.mkdir()
    for n in range(12):
        (archive / f"{n}.txt").write_text(f"{SLIP if n % 3 else RIGHT} {'x' * n}", encoding="utf-8")
    (archive / "page.html").write_text(f"<html><body><p>{SLIP}</p></body></html>", encoding="utf-8")
    options = (str(archive), "--no-reference", "--out")
    assert main(["audit", *options, str(tmp_path / "here.db"), "--workers", "1"]) == 0
    assert main(["audit", *options, str(tmp_path / "there.db"), "--scheduler", running[0]]) == 0
    assert totals(tmp_path / "there.db") == totals(tmp_path / "here.db")


def test_a_document_of_a_file_carries_what_the_file_holds(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(f"<html><body><p>{RIGHT}</p></body></html>", encoding="utf-8")
    document = file_document("page.html", path)
    article, carried = document.read(), document.carried()
    path.unlink()
    assert carried.read() == article
    with pytest.raises(FactcheckError, match="does not exist"):
        document.carried().read()


def test_poison_costs_what_it_costs_here(tmp_path: Path, running: Running) -> None:
    texts = [{3: "crash", 20: "hang"}.get(n, f"story {n}") for n in range(40)]
    archive, ledger = write_lines(tmp_path / "a.jsonl", texts), tmp_path / "audit.db"
    run(archive, ledger, scheduler=running[0], timeout=1.5)
    told = rows(ledger, "select code, reason from documents where status != 'checked' order by code")
    assert told == [
        ("crash", "3 ended the process that checked it (SIGKILL), twice."),
        ("slow", "20 took more than 1.5 seconds, twice."),
    ]


def test_a_document_that_ends_workers_is_quarantined_and_costs_no_other(tmp_path: Path, running: Running) -> None:
    texts = [{30: "parricide"}.get(n, f"story {n}") for n in range(200)]
    archive, ledger = write_lines(tmp_path / "a.jsonl", texts), tmp_path / "audit.db"
    done = run(archive, ledger, scheduler=running[0])
    assert done.statuses == {"checked": 199, "quarantined": 1}
    told = rows(ledger, "select code, reason from documents where status = 'quarantined'")
    assert told == [("crash", "30 ended each of the 2 Dask workers that it was sent to.")]


def test_workers_that_are_killed_cost_only_what_they_were_at(tmp_path: Path, running: Running) -> None:
    archive = write_lines(tmp_path / "a.jsonl", [f"story {n} {'wrong' if n % 9 == 0 else ''}" for n in range(1000)])
    ledger, chance = tmp_path / "audit.db", random.Random(5)
    run(archive, tmp_path / "here.db")
    process = audited(archive, ledger, running[0])
    for done in (1, 150, 350):
        wait_for(lambda done=done: documents_in(ledger) >= done and dask_workers(running[1]))  # type: ignore[misc]
        chance.choice(dask_workers(running[1])).kill()
    assert process.wait(timeout=120) == 0
    assert totals(ledger) == totals(tmp_path / "here.db")


def audited(archive: Path, ledger: Path, address: str) -> "subprocess.Popen[bytes]":
    call = f"run(Path({str(archive)!r}), Path({str(ledger)!r}), scheduler={address!r})"
    return python("-c", f"from pathlib import Path; from audit.archives import run\nif __name__ == '__main__': {call}")


def test_ctrl_c_keeps_what_is_done_and_ends_what_checks(tmp_path: Path, running: Running) -> None:
    go, ledger = tmp_path / "go", tmp_path / "audit.db"
    archive = write_lines(tmp_path / "a.jsonl", [*(f"story {n}" for n in range(499)), f"await {go}"])
    process = audited(archive, ledger, running[0])
    wait_for(lambda: documents_in(ledger) > 0)
    interrupt(process)
    assert process.wait(timeout=60) != 0
    wait_for(lambda: not checking_processes(running[1]))
    go.touch()
    run(archive, ledger, scheduler=running[0])
    assert documents_in(ledger) == 500


def test_a_scheduler_that_goes_is_told_and_the_run_goes_on_with_another(tmp_path: Path) -> None:
    go, ledger = tmp_path / "go", tmp_path / "audit.db"
    archive = write_lines(tmp_path / "a.jsonl", [*(f"story {n}" for n in range(499)), f"await {go}"])
    with scheduler(tmp_path) as (process, address), workers(tmp_path, address):
        going = audited(archive, ledger, address)
        wait_for(lambda: documents_in(ledger) > 0)
        process.kill()
        assert going.wait(timeout=120) != 0
    assert going.stderr
    told = going.stderr.read().decode()
    assert f"\nfactcheck.domain.errors.FactcheckError: the Dask scheduler at {address} is gone: " in told, told
    assert documents_in(ledger) < 500
    go.touch()
    run(archive, ledger)
    assert documents_in(ledger) == 500


def test_the_commands_of_the_compose_file_do_it(tmp_path: Path) -> None:
    services = yaml.safe_load((TOP / "compose.dask.yaml").read_text(encoding="utf-8"))["services"]
    assert services["scheduler"]["entrypoint"] == services["worker"]["entrypoint"] == ["dask"]
    archive, ledger = write_lines(tmp_path / "a.jsonl", [RIGHT, SLIP]), tmp_path / "audit.db"
    with dask(tmp_path, *services["scheduler"]["command"], *here(tmp_path)):
        address = address_told(tmp_path)

        def reaching(words: list[str]) -> list[str]:
            return [address if word == "tcp://scheduler:8786" else word for word in words]

        with dask(tmp_path, *reaching(services["worker"]["command"])):
            program, *command = reaching(services["audit"]["entrypoint"])
            assert program == "factcheck"
            assert main([*command, str(archive), "--out", str(ledger), "--no-reference"]) == 0
    assert documents_in(ledger) == 2


def test_where_no_scheduler_is_or_no_worker_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = write_lines(tmp_path / "a.jsonl", ["story"])
    monkeypatch.setattr(cluster, "_ANSWER", 2.0)
    monkeypatch.setattr(cluster, "_PATIENCE", 2.0)
    monkeypatch.setattr(cluster, "_LOOK", 0.5)
    for address in ("tcp://127.0.0.1:1", "no address"):
        with pytest.raises(FactcheckError, match=f"no Dask scheduler answers at {address}"):
            run(archive, tmp_path / "audit.db", scheduler=address)
    with scheduler(tmp_path) as (_, address), pytest.raises(FactcheckError, match="has no workers"):
        run(archive, tmp_path / "audit.db", scheduler=address)


def test_what_did_not_connect_is_ended_before_another_one_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Collected while another one starts, it would wait for a lock that is held by what it interrupted."""
    monkeypatch.setattr(cluster, "_ANSWER", 1.0)
    made: list[weakref.ref[Any]] = []
    start = distributed.Client.__init__

    def started(client: Any, *given: Any, **named: Any) -> None:
        made.append(weakref.ref(client))
        start(client, *given, **named)

    monkeypatch.setattr(distributed.Client, "__init__", started)
    gc.disable()
    try:
        with pytest.raises(FactcheckError, match="no Dask scheduler answers"):
            cluster.Cluster("tcp://127.0.0.1:1", lambda: ALONE, Limits(1, 5))
        assert [client() for client in made] == [None]
    finally:
        gc.enable()


def test_workers_and_a_scheduler_are_not_asked_for_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive = write_lines(tmp_path / "a.jsonl", ["story"])
    options = ["--out", str(tmp_path / "audit.db"), "--workers", "2", "--scheduler", "tcp://127.0.0.1:1"]
    assert main(["audit", str(archive), *options]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_worker_with_other_words_or_figures_does_not_check() -> None:
    with pytest.raises(FactcheckError, match="another version of factcheck or other reference data"):
        checking_under(ALONE, "another key")
    assert checking_under(ALONE, ALONE.key())


def test_a_dask_frame_is_checked_as_it_is() -> None:
    frames = pytest.importorskip("dask.dataframe")
    frame = pd.DataFrame({"text": [SLIP, RIGHT, "Nobody came.", None, SLIP.replace("Peru", "Kenya")]})
    found = frames.from_pandas(frame, npartitions=3).map_partitions(check_frame).compute(scheduler="threads")
    pd.testing.assert_frame_equal(found.reset_index(drop=True), check_frame(frame), check_dtype=False)
