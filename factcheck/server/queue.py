"""Articles are checked one after the other in a thread of its own; those that come meanwhile wait, up to a number.

More threads would not be faster, as Python runs one at a time, and the look-ups stay with the thread that opened them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import BoundedSemaphore
from typing import TypeVar

from factcheck import desk
from factcheck.domain.article import Article
from factcheck.domain.errors import FactcheckError
from factcheck.domain.report import Report

Made = TypeVar("Made")


class Queue:
    """Where the articles wait: up to `waiting` in work or waiting at a time, each up to `longest` seconds.

    An article that takes longer goes on until it is done, as a thread cannot be stopped, but nobody waits for it.
    """

    def __init__(self, waiting: int, longest: float) -> None:
        self._longest = longest
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")
        self._places = BoundedSemaphore(waiting)

    async def checked(self, read: Callable[[], Article], write: Callable[[Report], Made]) -> Made:
        """What `write` makes of the report on the article that `read` reads; all of it happens in the thread.

        Raises:
            FactcheckError: `busy`: too many wait, or it took too long; `internal`: the work broke down;
                or what `read` and `write` raise.
        """
        if not self._places.acquire(blocking=False):
            raise FactcheckError("busy", "too many articles are waiting: try again in a moment.")
        work = self._thread.submit(_checked, read, write)
        work.add_done_callback(lambda done: self._places.release())
        try:
            return await asyncio.wait_for(asyncio.wrap_future(work), self._longest)
        except TimeoutError:
            message = f"no report was ready after {self._longest:g} seconds: try again, or send the text in parts."
            raise FactcheckError("busy", message) from None

    def warm(self) -> None:
        """Load the pipeline before the first article comes."""
        self._thread.submit(_warm)

    def close(self) -> None:
        self._thread.shutdown(wait=False, cancel_futures=True)


def _checked(read: Callable[[], Article], write: Callable[[Report], Made]) -> Made:
    try:
        return write(desk.check_article(read()))
    except FactcheckError:
        raise
    except Exception as error:  # its message may quote the text, which is to be told to nobody
        fault = type(error).__name__
        message = f"the article could not be checked ({fault}): this is a fault of factcheck, please report it."
        raise FactcheckError("internal", message) from None


def _warm() -> None:
    from factcheck.extractor.pipeline import pipeline
    from factcheck.matcher import default_matcher

    pipeline()
    default_matcher()
