"""What a worker of a cluster does with the documents that it is sent: a process for each of its threads checks them."""

from __future__ import annotations

import multiprocessing
import platform
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from factcheck.audit.checking import Checking, checking
from factcheck.audit.document import Document
from factcheck.audit.record import Record
from factcheck.audit.setup import Setup
from factcheck.audit.workers import Limits, Workers
from factcheck.domain.errors import FactcheckError


@dataclass(frozen=True, slots=True)
class Order:
    """What the documents of one audit are checked with: `prepare` is called in each process that checks them."""

    run: str
    prepare: Callable[[], Checking]
    limits: Limits


_LOCK = threading.Lock()
_idle: list[tuple[str, Workers]] = []
_over: set[str] = set()


def checked(order: Order, documents: Sequence[Document]) -> list[Record]:
    """A record for each of `documents`. The process that checks them is there for the next ones of the same audit.

    Raises:
        FactcheckError: `workers`: no process can be started here.
    """
    _be_a_parent()
    workers = _taken(order)
    try:
        records = list(workers.records(documents))
    except BaseException:
        workers.close()
        raise
    _put_back(order.run, workers)
    return records


def end(run: str) -> None:
    """End the processes that checked for this audit, at once or when they are through."""
    with _LOCK:
        _over.add(run)
        _close_all_but("")


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
        _close_all_but(order.run)
        return _idle.pop()[1] if _idle else Workers(order.prepare, order.limits)


def _put_back(run: str, workers: Workers) -> None:
    with _LOCK:
        _idle.append((run, workers))
        if run in _over:
            _close_all_but("")


def _close_all_but(run: str) -> None:
    """End the idle processes of other audits: also of those that were killed and could not say that they are over."""
    for pair in [pair for pair in _idle if pair[0] != run]:
        _idle.remove(pair)
        pair[1].close()


def _be_a_parent() -> None:
    """Let this process start others: Dask forbids its workers that, lest one is left behind, but ours end with it."""
    multiprocessing.current_process()._config["daemon"] = False  # type: ignore[attr-defined]
