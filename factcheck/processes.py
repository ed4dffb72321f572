"""Processes that work for this one: they leave Ctrl-C to it, and end when it does, however that comes about."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from typing import Any

_SPAWNED = multiprocessing.get_context("spawn")


class Child:
    """A process that runs `work(orders, *arguments)`; `orders` here is the other end of its connection.

    Whatever it does, it is gone soon after this process is, and it ends quietly where its answer finds nobody.
    """

    def __init__(self, work: Callable[..., None], *arguments: Any, name: str) -> None:
        self.orders, theirs = _SPAWNED.Pipe()
        self._process = _SPAWNED.Process(target=_worked, args=(work, theirs, *arguments), daemon=True, name=name)
        with _ctrl_c_withheld():
            self._process.start()
        theirs.close()

    @property
    def is_alive(self) -> bool:
        return self._process.is_alive()

    def end(self, grace: float = 0.0) -> int:
        """End the process, after so many seconds; its exit code, which is negative where a signal ended it."""
        self._process.join(grace)
        self._process.kill()
        self._process.join()
        self.orders.close()
        assert self._process.exitcode is not None
        return self._process.exitcode


@contextmanager
def _ctrl_c_withheld() -> Iterator[None]:
    """What is started meanwhile never gets Ctrl-C, not even before it can say so; here it comes afterwards."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # else `start` does that first, and lets Ctrl-C through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _worked(work: Callable[..., None], orders: Connection, *arguments: Any) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    with suppress(EOFError, ConnectionError):
        work(orders, *arguments)


def _end_with_parent() -> None:
    """Work that hangs must not keep the process when nobody waits for it any more."""
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)
