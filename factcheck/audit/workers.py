"""Processes that check documents. One that dies or hangs costs only the document that it was at.

A worker answers document by document, so the one that it was at is known: the first of its chunk without an answer.
It is tried once more by itself, since the machine may have been at fault, and then quarantined.
"""

from __future__ import annotations

import gc
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection, wait

from factcheck.audit.checking import Checking
from factcheck.audit.document import Document
from factcheck.audit.result import Result, Status
from factcheck.domain.errors import FactcheckError
from factcheck.processes import Child

CHUNK = 16
"""Documents that a worker is given together."""
_PATIENCE = 180.0
"""Seconds until a worker must have loaded the pipeline."""
_DYING = 5.0
"""Seconds that a process has to end once it has closed its side."""
_STARTS = 3
"""Workers in a row that may die while they load it."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How many workers there are, and what each may take: seconds for a document, MiB of address space in all."""

    workers: int
    timeout: float
    memory: int | None = None


class Workers:
    """The pool. `prepare` is called in each process and gives what checks a document there.

    Use it as a context: the processes are ended with it.
    """

    def __init__(self, prepare: Callable[[], Checking], limits: Limits) -> None:
        self._prepare, self._limits = prepare, limits
        self._workers: list[_Worker] = []
        self._waiting: deque[list[Document]] = deque()
        self._blamed: set[str] = set()
        self._failed_starts = 0

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the processes."""
        while self._workers:
            self._workers.pop().process.end()

    def results(self, documents: Iterable[Document], at_once: int = CHUNK) -> Iterator[Result]:
        """A result for each document, as soon as it is there; `documents` is read no faster than they are checked.

        Args:
            at_once: documents that are read together, and so are checked when the last of them is there.

        Raises:
            FactcheckError: `workers`: no worker can be started.
        """
        coming = iter(documents)
        while True:
            yield from self._hand_out(coming, min(at_once, CHUNK))
            waited_for = [worker for worker in self._workers if worker.chunk or (self._waiting and not worker.loaded)]
            if not waited_for:
                return
            soonest = max(0.0, min(worker.deadline for worker in waited_for) - time.monotonic())
            ready = wait([worker.process.orders for worker in waited_for], timeout=soonest)
            for worker in waited_for:
                if worker.process.orders in ready:
                    yield from self._answered(worker)
                elif time.monotonic() > worker.deadline:
                    yield from self._lost(worker, late=True)

    def _hand_out(self, coming: Iterator[Document], at_once: int) -> Iterator[Result]:
        """Give a chunk to each worker that waits for one, and let one more load for each chunk that nobody takes."""
        for worker in [worker for worker in self._workers if worker.loaded and not worker.chunk]:
            if self._has_waiting(1, coming, at_once):
                try:
                    worker.give(self._waiting.popleft(), self._limits.timeout)
                except OSError:  # it has died since it answered, or does over so large a chunk
                    yield from self._lost(worker, late=False)
        loading = sum(not worker.loaded for worker in self._workers)
        self._has_waiting(loading, coming, at_once)
        while len(self._workers) < self._limits.workers and self._has_waiting(loading + 1, coming, at_once):
            self._workers.append(_Worker(self._prepare, self._limits.memory))
            loading += 1

    def _has_waiting(self, count: int, coming: Iterator[Document], at_once: int) -> bool:
        """Whether so many chunks wait, after the missing ones have come."""
        while len(self._waiting) < count and (chunk := list(islice(coming, at_once))):
            self._waiting.append(chunk)
        return len(self._waiting) >= count

    def _answered(self, worker: _Worker) -> Iterator[Result]:
        try:
            answer = worker.process.orders.recv()
        except (EOFError, OSError):
            yield from self._lost(worker, late=False)
            return
        if isinstance(answer, str):
            raise FactcheckError("workers", f"the workers cannot start: {answer}")
        worker.deadline = time.monotonic() + self._limits.timeout
        self._failed_starts = 0
        if answer is None:
            worker.loaded = True
            return
        worker.chunk.popleft()
        yield answer

    def _lost(self, worker: _Worker, late: bool) -> Iterator[Result]:
        """The worker is gone, or is ended because it is late; all of its chunk but the culprit goes to others."""
        code = worker.process.end(grace=0.0 if late else _DYING)
        self._workers.remove(worker)
        if not worker.loaded:
            self._not_loaded(code, late)
            return
        culprit, *others = worker.chunk
        if others:
            self._waiting.append(others)
        if culprit.digest not in self._blamed:
            self._blamed.add(culprit.digest)
            self._waiting.append([culprit])
            return
        if late:
            why, told = "slow", f"took more than {self._limits.timeout:g} seconds"
        else:
            why, told = "crash", f"ended the process that checked it ({_ending(code)})"
        yield Result(culprit.digest, Status.QUARANTINED, why, f"{culprit.name} {told}, twice.")

    def _not_loaded(self, code: int, late: bool) -> None:
        self._failed_starts += 1
        if self._failed_starts < _STARTS:
            return
        ended = f"ended while they loaded the pipeline ({_ending(code)})"
        how = f"not ready after {_PATIENCE:g} seconds" if late else ended
        advice = "allow more with --memory" if self._limits.memory else "see what ends processes on this machine"
        raise FactcheckError("workers", f"{_STARTS} workers in a row were {how}: {advice}.")


class _Worker:
    def __init__(self, prepare: Callable[[], Checking], memory: int | None) -> None:
        self.process = Child(_work, prepare, memory, name="factcheck-audit")
        self.loaded = False
        self.chunk: deque[Document] = deque()
        self.deadline = time.monotonic() + _PATIENCE

    def give(self, chunk: list[Document], timeout: float) -> None:
        """Send it a chunk, which it takes where it has loaded; else sending more than a pipe holds would never end."""
        self.chunk.extend(chunk)
        self.deadline = time.monotonic() + timeout
        self.process.orders.send(chunk)


def _ending(code: int) -> str:
    if code >= 0:
        return f"exit status {code}"
    with suppress(ValueError):
        return signal.Signals(-code).name
    return f"signal {-code}"


def _work(orders: Connection, prepare: Callable[[], Checking], memory: int | None) -> None:
    """What the process does, until the one that started it is gone."""
    try:
        _limit(memory)
        checked = prepare()
    except FactcheckError as error:
        orders.send(error.message)
        return
    except MemoryError:
        orders.send(f"the pipeline needs more than {memory} MiB: allow more with --memory.")
        return
    gc.collect()
    gc.freeze()
    orders.send(None)
    while True:
        for document in orders.recv():
            orders.send(checked(document))


def _limit(memory: int | None) -> None:
    """Let the process have that much address space (MiB), where the system can limit it."""
    if memory is None or sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (memory << 20, memory << 20))
