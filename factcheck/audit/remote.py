"""What a worker of a cluster does with the documents that it is sent: a process for each of its threads checks them."""

from __future__ import annotations

import multiprocessing
import platform
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from factcheck.audit.checking import Checking, checking
from factcheck.audit.document import Document
from factcheck.audit.result import Result
from factcheck.audit.setup import Setup
from factcheck.audit.workers import Limits, Workers
from factcheck.domain.errors import FactcheckError


@dataclass(frozen=True, slots=True)
class Order:
    """What the documents of one audit are checked with: `prepare` is called in each process that checks them."""

    run: str
    prepare: Callable[[], Checking]
    limits: Limits


_FORGOTTEN = 60.0
"""Seconds without a document, after which an audit may have been killed and could not say that it is over."""
_LOCK = threading.Lock()
_idle: dict[str, list[tuple[float, Workers]]] = {}
"""By audit, what has loaded what that one checks with, and since when it waits."""
_over: set[str] = set()


def checked(order: Order, documents: Sequence[Document]) -> list[Result]:
    """A result for each of `documents`. The process that checks them is there for the next ones of the same audit.

    Raises:
        FactcheckError: `workers`: no process can be started here.
    """
    _be_a_parent()
    workers = _taken(order)
    try:
        results = list(workers.results(documents))
    except BaseException:
        workers.close()
        raise
    _put_back(order.run, workers)
    return results


def end(run: str) -> None:
    """End the processes that checked for this audit, at once or when they are through."""
    with _LOCK:
        _over.add(run)
        _close(run)


def checking_under(setup: Setup, key: str) -> Checking:
    """What checks documents on this machine, where its results are the same ones as on the machine that asks.

    Raises:
        FactcheckError: `workers`: they would not be.
    """
    if setup.key() != key:
        message = f"{platform.node()} has another version of factcheck or other reference data: make them the same."
        raise FactcheckError("workers", message)
    return checking(setup)


def _taken(order: Order) -> Workers:
    with _LOCK:
        for run in [run for run in _idle if run != order.run]:
            _close(run, before=time.monotonic() - _FORGOTTEN)
        waiting = _idle.get(order.run)
        return waiting.pop()[1] if waiting else Workers(order.prepare, order.limits)


def _put_back(run: str, workers: Workers) -> None:
    with _LOCK:
        _idle.setdefault(run, []).append((time.monotonic(), workers))
        if run in _over:
            _close(run)


def _close(run: str, before: float = float("inf")) -> None:
    """End the processes that have waited for documents of this audit since `before`."""
    waiting = _idle.pop(run, [])
    kept = [pair for pair in waiting if pair[0] >= before]
    if kept:
        _idle[run] = kept
    for since, workers in waiting:
        if since < before:
            workers.close()


def _be_a_parent() -> None:
    """Let this process start others: Dask forbids its workers that, lest one is left behind, but ours end with it."""
    multiprocessing.current_process()._config["daemon"] = False  # type: ignore[attr-defined]
