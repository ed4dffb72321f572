"""Workers on other machines: those of a Dask scheduler. Each has processes of its own check what it is sent.

So a document that ends or stops its process costs what it costs here. A worker that is gone itself costs only what it
was at: Dask gives that to another one. What several workers have died over is tried again, one document at a time.
"""

from __future__ import annotations

import gc
import logging
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from queue import Empty, SimpleQueue
from typing import Any
from uuid import uuid4

from factcheck.audit.checking import Checking
from factcheck.audit.document import Document
from factcheck.audit.remote import Order, checked, end
from factcheck.audit.result import Result, Status
from factcheck.audit.workers import CHUNK, Limits
from factcheck.domain.errors import FactcheckError
from factcheck.extras import need

_CHUNK_BYTES = 4 << 20
"""A chunk has fewer documents where they are large."""
_AHEAD = 2
"""Chunks under way for each thread of a worker: one is checked while the next one waits for it."""
_ANSWER = 10.0
"""Seconds that the scheduler has to answer."""
_PATIENCE = 60.0
"""Seconds without a single worker until nobody waits any more."""
_LOOK = 5.0
"""Seconds between two looks at how many workers there are."""


class Cluster:
    """The workers of the scheduler at `address`, with `limits` for each document; used as `Workers` is.

    Raises:
        FactcheckError: `extra`; `scheduler`: nothing answers there, or it has no workers.
    """

    def __init__(self, address: str, prepare: Callable[[], Checking], limits: Limits) -> None:
        self._dask: Any = need("distributed", "dask", "--scheduler")
        logging.getLogger("distributed.client").setLevel(logging.CRITICAL)  # what it would log is told as an error here
        self._address = address
        self._order = Order(uuid4().hex, prepare, replace(limits, workers=1))
        self._going: dict[Any, list[Document]] = {}
        self._suspects: deque[Document] = deque()
        self._tried: Any = None
        self._ended: SimpleQueue[Any] = SimpleQueue()
        self._client = self._connected(address)
        self._threads, self._looked_at, self._seen_at = 0, float("-inf"), time.monotonic()

    def _connected(self, address: str) -> Any:
        with suppress(OSError, ValueError):
            return self._dask.Client(address, timeout=_ANSWER, set_as_default=False)
        gc.collect()  # what did not connect ends when it is collected: beside one that starts, both wait for ever
        message = f"no Dask scheduler answers at {address}: start one (dask scheduler), or correct the address."
        raise FactcheckError("scheduler", message)

    def __enter__(self) -> Cluster:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(FactcheckError), self._asked():
            self._client.cancel(list(self._going), force=True)
            self._client.run(end, self._order.run, on_error="ignore")
        self._client.close()

    def results(self, documents: Iterable[Document], at_once: int = CHUNK) -> Iterator[Result]:
        """A result for each document, as soon as it is there; `documents` is read no faster than they are checked.

        Args:
            at_once: documents that are read together, and so are checked when the last of them is there.

        Raises:
            FactcheckError: `workers`: they cannot do the work; `scheduler`: it is gone, or its workers are.
        """
        coming = _chunks((document.carried() for document in documents), min(at_once, CHUNK))
        while True:
            self._hand_out(coming)
            if not self._going:
                return
            try:
                future = self._ended.get(timeout=_LOOK)
            except Empty:
                continue
            yield from self._answered(future, self._going.pop(future))

    def _hand_out(self, coming: Iterator[list[Document]]) -> None:
        if self._suspects and self._tried is None:
            self._tried = self._sent([self._suspects.popleft()])
        while len(self._going) < _AHEAD * self._places() and (chunk := next(coming, None)):
            self._sent(chunk)

    def _sent(self, chunk: list[Document]) -> Any:
        with self._asked():
            future = self._client.submit(checked, self._order, chunk, pure=False)
        self._going[future] = chunk
        future.add_done_callback(self._ended.put)
        return future

    def _answered(self, future: Any, chunk: list[Document]) -> Iterator[Result]:
        alone = future is self._tried
        if alone:
            self._tried = None
        with self._asked():
            error = future.exception()
            results = [] if error else future.result()
        yield from results
        if error is None:
            return
        if isinstance(error, FactcheckError):
            raise error
        if not isinstance(error, self._dask.KilledWorker):
            why = f"{type(error).__name__}: {error}".partition("\n")[0].rstrip(".: ")
            message = f"the Dask workers cannot do the work ({why}): install the same factcheck on all machines."
            raise FactcheckError("workers", message)
        if not alone:
            self._suspects.extend(chunk)
            return
        (document,) = chunk
        message = f"{document.name} ended each of the {error.allowed_failures + 1} Dask workers that it was sent to."
        yield Result(document.digest, Status.QUARANTINED, "crash", message)

    @contextmanager
    def _asked(self) -> Iterator[None]:
        """Tell in a sentence that nobody answers any more."""
        try:
            yield
        except (OSError, self._dask.CancelledError, self._dask.client.ClosedClientError) as error:
            message = f"the Dask scheduler at {self._address} is gone: {_KEPT}."
            raise FactcheckError("scheduler", message) from error

    def _places(self) -> int:
        """How many documents can be checked at a time, as of a moment ago; at least one, until patience is over."""
        now = time.monotonic()
        if now - self._looked_at > _LOOK:
            self._looked_at = now
            with self._asked():
                self._threads = sum(self._client.nthreads().values())
            if self._threads:
                self._seen_at = now
            elif now - self._seen_at > _PATIENCE:
                message = f"the Dask scheduler at {self._address} has no workers: start some (dask worker)."
                raise FactcheckError("scheduler", message)
        return max(1, self._threads)


_KEPT = "what is done so far is kept, and the same command goes on from there"


def _chunks(documents: Iterable[Document], most: int) -> Iterator[list[Document]]:
    chunk: list[Document] = []
    size = 0
    for document in documents:
        chunk.append(document)
        size += document.size
        if len(chunk) == most or size > _CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
