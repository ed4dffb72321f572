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
from factcheck.audit.record import Record, Status
from factcheck.domain.errors import FactcheckError
from factcheck.processes import Child

_CHUNK = 16
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
        self._again: deque[list[Document]] = deque()
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

    def records(self, documents: Iterable[Document]) -> Iterator[Record]:
        """A record for each document, as soon as it is there; `documents` is read no faster than they are checked.

        Raises:
            FactcheckError: `workers`: no worker can be started.
        """
        coming = iter(documents)
        while True:
            self._hand_out(coming)
            busy = [worker for worker in self._workers if worker.chunk]
            if not busy:
                return
            soonest = max(0.0, min(worker.deadline for worker in busy) - time.monotonic())
            ready = wait([worker.process.orders for worker in busy], timeout=soonest)
            for worker in busy:
                if worker.process.orders in ready:
                    yield from self._answered(worker)
                elif time.monotonic() > worker.deadline:
                    yield from self._lost(worker, late=True)

    def _hand_out(self, coming: Iterator[Document]) -> None:
        idle = [worker for worker in self._workers if not worker.chunk]
        while idle or len(self._workers) < self._limits.workers:
            chunk = self._again.popleft() if self._again else list(islice(coming, _CHUNK))
            if not chunk:
                return
            worker = idle.pop() if idle else self._started()
            try:
                worker.give(chunk, self._limits.timeout)
            except OSError:  # it has died since it answered
                worker.process.end()
                self._workers.remove(worker)
                self._again.appendleft(chunk)

    def _started(self) -> _Worker:
        worker = _Worker(self._prepare, self._limits.memory)
        self._workers.append(worker)
        return worker

    def _answered(self, worker: _Worker) -> Iterator[Record]:
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

    def _lost(self, worker: _Worker, late: bool) -> Iterator[Record]:
        """The worker is gone, or is ended because it is late; all of its chunk but the culprit goes to others."""
        code = worker.process.end(grace=0.0 if late else _DYING)
        self._workers.remove(worker)
        if not worker.loaded:
            self._again.append(list(worker.chunk))
            self._not_loaded(late)
            return
        culprit, *others = worker.chunk
        if others:
            self._again.append(others)
        if culprit.digest not in self._blamed:
            self._blamed.add(culprit.digest)
            self._again.append([culprit])
            return
        if late:
            why, told = "slow", f"took more than {self._limits.timeout:g} seconds"
        else:
            why, told = "crash", f"ended the process that checked it ({_ending(code)})"
        yield Record(culprit.digest, Status.QUARANTINED, why, f"{culprit.name} {told}, twice.")

    def _not_loaded(self, late: bool) -> None:
        self._failed_starts += 1
        if self._failed_starts < _STARTS:
            return
        how = f"not ready after {_PATIENCE:g} seconds" if late else "ended while it loaded the pipeline"
        advice = "allow more with --memory" if self._limits.memory else "see what ends processes on this machine"
        raise FactcheckError("workers", f"{_STARTS} workers in a row were {how}: {advice}.")


class _Worker:
    def __init__(self, prepare: Callable[[], Checking], memory: int | None) -> None:
        self.process = Child(_work, prepare, memory, name="factcheck-audit")
        self.loaded = False
        self.chunk: deque[Document] = deque()
        self.deadline = 0.0

    def give(self, chunk: list[Document], timeout: float) -> None:
        self.chunk.extend(chunk)
        self.deadline = time.monotonic() + (timeout if self.loaded else _PATIENCE)
        try:
            self.process.orders.send(chunk)
        except OSError:
            self.chunk.clear()
            raise


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
