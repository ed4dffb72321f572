"""The process that checks articles: one at a time, and ended where one takes too long or brings it down.

Only a process can be stopped whatever it does, and what it does never keeps the server from answering.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from factcheck.domain.article import Article
from factcheck.domain.errors import FactcheckError
from factcheck.domain.report import Report
from factcheck.processes import Child

Made = TypeVar("Made")
_PATIENCE = 60.0
"""Seconds until a process must have loaded the pipeline."""


class Worker:
    """One process, started when it is first needed and again after it was ended; used by one thread at a time."""

    def __init__(self, longest: float) -> None:
        self._longest = longest
        self._process: Child | None = None

    def start(self) -> None:
        """Start the process and wait until the pipeline is loaded, if that is still to do."""
        self._started()

    def checked(self, read: Callable[[], Article], write: Callable[[Report], Made]) -> Made:
        """What `write` makes of the report on the article that `read` reads; both are sent to the process.

        Raises:
            FactcheckError: `slow`: it took too long and was stopped; `internal`: the work broke down;
                or what `read` and `write` raise.
        """
        process = self._started()
        process.orders.send((read, write))
        if not process.orders.poll(self._longest):
            self.stop()
            message = f"the check took more than {self._longest:g} seconds and was stopped: send the text in parts."
            raise FactcheckError("slow", message)
        made, fault = self._answer(process)
        if fault:
            raise FactcheckError(*fault)
        return made  # type: ignore[no-any-return]

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        if self._process:
            self._process.end()
        self._process = None

    def _started(self) -> Child:
        if self._process and self._process.is_alive:
            return self._process
        self._process = Child(_work, name="factcheck-worker")
        if not self._process.orders.poll(_PATIENCE):
            self.stop()
            raise _broken("no start")
        self._answer(self._process)
        return self._process

    def _answer(self, process: Child) -> Any:
        try:
            return process.orders.recv()
        except (EOFError, OSError):
            self.stop()
            raise _broken("the end of its process") from None


def _work(orders: Connection) -> None:
    """What the process does, until the server is gone."""
    from factcheck import desk

    desk.warm_up()
    gc.collect()
    gc.freeze()
    orders.send((None, None))
    while True:
        read, write = orders.recv()
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
