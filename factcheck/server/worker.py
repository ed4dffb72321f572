"""The process that checks articles: one at a time, and ended where one takes too long or brings it down.

Only a process can be stopped whatever it does, and what it does never keeps the server from answering.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from factcheck.domain.article import Article
from factcheck.domain.errors import FactcheckError
from factcheck.domain.report import Report

Made = TypeVar("Made")
_PROCESSES = multiprocessing.get_context("spawn")
_FIRST = "Peru’s exports rose 11 percent to $2.2 billion in 2019 from $2.0 billion in 2018, customs officers said."
_PATIENCE = 60.0
"""Seconds until a process must have loaded the pipeline."""


class Worker:
    """One process, started when it is first needed and again after it was ended; used by one thread at a time."""

    def __init__(self, longest: float) -> None:
        self._longest = longest
        self._process: Any = None
        self._orders: Connection | None = None

    def start(self) -> None:
        """Start the process and wait until the pipeline is loaded, if that is still to do."""
        if self._process and self._process.is_alive():
            return
        self._orders, theirs = _PROCESSES.Pipe()
        self._process = _PROCESSES.Process(target=_work, args=(theirs,), daemon=True, name="factcheck-worker")
        self._process.start()
        theirs.close()
        if not self._orders.poll(_PATIENCE):
            self.stop()
            raise _broken("no start")
        self._answer()

    def checked(self, read: Callable[[], Article], write: Callable[[Report], Made]) -> Made:
        """What `write` makes of the report on the article that `read` reads; both are sent to the process.

        Raises:
            FactcheckError: `slow`: it took too long and was stopped; `internal`: the work broke down;
                or what `read` and `write` raise.
        """
        self.start()
        assert self._orders
        self._orders.send((read, write))
        if not self._orders.poll(self._longest):
            self.stop()
            message = f"the check took more than {self._longest:g} seconds and was stopped: send the text in parts."
            raise FactcheckError("slow", message)
        made, fault = self._answer()
        if fault:
            raise FactcheckError(*fault)
        return made  # type: ignore[no-any-return]

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        if self._process:
            self._process.kill()
            self._process.join()
        if self._orders:
            self._orders.close()
        self._process = self._orders = None

    def _answer(self) -> Any:
        assert self._orders
        try:
            return self._orders.recv()
        except (EOFError, OSError):
            self.stop()
            raise _broken("the end of its process") from None


def _work(orders: Connection) -> None:
    """What the process does, until the server is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which ends this too
    _warm()
    orders.send((None, None))
    while True:
        try:
            read, write = orders.recv()
        except EOFError:
            return
        orders.send(_outcome(read, write))


def _outcome(read: Callable[[], Article], write: Callable[[Report], Any]) -> tuple[Any, tuple[str, str] | None]:
    from factcheck import desk

    try:
        return write(desk.check_article(read())), None
    except FactcheckError as error:
        return None, (error.code, error.message)
    except Exception as error:  # its message may quote the text, which is to be told to nobody
        fault = _broken(type(error).__name__)
        return None, (fault.code, fault.message)


def _broken(how: str) -> FactcheckError:
    message = f"the article could not be checked ({how}): this is a fault of factcheck, please report it."
    return FactcheckError("internal", message)


def _warm() -> None:
    """Load the pipeline, the references and, with an article that needs them, the words of the language."""
    from factcheck import desk

    desk.check(_FIRST)
