"""The documents that an editor has open, each checked again soon after it has changed, one at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from factcheck.extractor.memory import Memory
from factcheck.languageserver.checked import Checked

PAUSE = 0.25
"""Seconds without an edit before a document is checked again."""
Made = TypeVar("Made")


class Document:
    """One document: its text as the editor has it, and the check of it that is in work or done."""

    def __init__(self, uri: str, language: str) -> None:
        self.uri, self.language = uri, language
        self.text, self.version = "", 0
        self.memory = Memory()
        self._check: asyncio.Task[Checked | None] | None = None

    def changed(self, text: str, version: int) -> None:
        self.text, self.version = text, version

    def begin(self, check: Callable[[Document], Awaitable[Checked | None]], pause: float = PAUSE) -> None:
        """Check the text as it is now, after a pause; a check that is in work is for nothing."""
        self.close()
        self._check = asyncio.create_task(self._after(pause, check))

    async def checked(self) -> Checked | None:
        """The newest check when it is done, however often a newer one begins; None where there is nothing to tell."""
        while self._check:
            check = self._check
            await asyncio.wait([check])
            if check is self._check:
                return None if check.cancelled() else check.result()
        return None

    def close(self) -> None:
        if self._check:
            self._check.cancel()

    async def _after(self, pause: float, check: Callable[[Document], Awaitable[Checked | None]]) -> Checked | None:
        await asyncio.sleep(pause)
        return await check(self)


class Desk:
    """A thread in which documents are checked one after the other: look-ups stay with the thread that opened them.

    Work that is no longer wanted is dropped where it waits; where it has begun it goes on, as a thread cannot be
    stopped, but nobody hears of it.
    """

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")

    async def work(self, work: Callable[[], Made]) -> Made:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def close(self) -> None:
        self._thread.shutdown(wait=False, cancel_futures=True)
