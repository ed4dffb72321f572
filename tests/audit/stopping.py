"""An audit in a process of its own, what has come of it, and how it is stopped."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil

from audit.state import Place, rows

TOP = Path(__file__).resolve().parents[2]


def python(*arguments: str) -> subprocess.Popen[bytes]:
    """A Python with its processes in a group of their own, as a terminal has it."""
    environment = {**os.environ, "PYTHONPATH": f"{TOP}{os.pathsep}{TOP / 'tests'}"}
    return subprocess.Popen(
        [sys.executable, *arguments], env=environment, stderr=subprocess.PIPE, start_new_session=True
    )


def command(archive: Path, ledger: Place, *options: str) -> subprocess.Popen[bytes]:
    """The real command with the real pipeline and two workers."""
    return python("-m", "factcheck", "audit", str(archive), "--out", str(ledger), "--workers", "2", *options)


def interrupt(process: subprocess.Popen[bytes]) -> None:
    """What Ctrl-C does: the terminal tells it to all processes."""
    os.killpg(process.pid, signal.SIGINT)


def workers_of(process: subprocess.Popen[bytes]) -> list[psutil.Process]:
    with suppress(psutil.NoSuchProcess):
        children = psutil.Process(process.pid).children()
        return [child for child in children if "--multiprocessing-fork" in child.cmdline()]
    return []


def wait_for(condition: Callable[[], object], within: float = 120.0) -> None:
    deadline = time.monotonic() + within
    while not condition():
        assert time.monotonic() < deadline, "the audit does not get on"
        time.sleep(0.01)


def documents_in(ledger: Place) -> int:
    """How many there are so far."""
    if isinstance(ledger, str):
        exists = "select count(*) from information_schema.tables where table_name = 'documents'"
        return int(rows(ledger, "select count(*) from documents")[0][0]) if rows(ledger, exists)[0][0] else 0
    with suppress(sqlite3.Error):
        if ledger.exists():
            return int(rows(ledger, "select count(*) from documents")[0][0])
    return 0
