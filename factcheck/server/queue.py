"""Articles are checked one after the other; those that come meanwhile wait, up to a number and up to a time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import BoundedSemaphore
from typing import TypeVar

from factcheck.domain.article import Article
from factcheck.domain.errors import FactcheckError
from factcheck.domain.report import Report
from factcheck.server.worker import Worker

Made = TypeVar("Made")


class Queue:
    """Where the articles wait: up to `waiting` in work or waiting at a time, each up to `longest` seconds.

    A check that takes more than `longest_check` seconds is stopped. An article whose client no longer waits is not
    begun; one that is in work is finished, which takes less than a new process.
    """

    def __init__(self, waiting: int, longest: float, longest_check: float) -> None:
        self._longest = longest
        self._worker = Worker(longest_check)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="queue")
        self._places = BoundedSemaphore(waiting)

    async def checked(self, read: Callable[[], Article], write: Callable[[Report], Made]) -> Made:
        """What `write` makes of the report on the article that `read` reads.

        Both go to another process, as what they make does: functions of a module, `partial`s of them, no lambdas.

        Raises:
            FactcheckError: `busy`: too many wait, or it waited too long; or what `Worker.checked` raises.
        """
        if not self._places.acquire(blocking=False):
            raise FactcheckError("busy", "too many articles are waiting: try again in a moment.")
        work = self._thread.submit(self._worker.checked, read, write)
        work.add_done_callback(lambda done: self._places.release())
        try:
            return await asyncio.wait_for(asyncio.wrap_future(work), self._longest)
        except TimeoutError:
            message = f"no report was ready after {self._longest:g} seconds: try again, or send the text in parts."
            raise FactcheckError("busy", message) from None

    def warm(self) -> None:
        """Load the pipeline before the first article comes."""
        self._thread.submit(self._worker.start)

    def close(self) -> None:
        """Stop what is in work and forget what waits."""
        self._thread.shutdown(wait=False, cancel_futures=True)
        self._worker.stop()
