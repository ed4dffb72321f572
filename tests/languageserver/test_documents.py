"""A document is checked once its writer pauses, and whoever waits for a check gets the newest."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from factcheck.languageserver.documents import Desk, Document

pytestmark = pytest.mark.asyncio


class Checking:
    """Takes its time over a check, and remembers which it began and which it finished."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self.begun: list[str] = []
        self.done: list[str] = []

    async def __call__(self, document: Document) -> Any:
        text = document.text
        self.begun.append(text)
        await asyncio.sleep(self.seconds)
        self.done.append(text)
        return text


async def test_quick_edits_are_checked_once() -> None:
    document, check = Document("untitled:1", "plaintext"), Checking(0)
    for version, text in enumerate(["a", "ab", "abc"]):
        document.changed(text, version)
        document.begin(check, pause=0.02)
    assert await document.checked() == "abc"
    assert check.begun == ["abc"]


async def test_an_edit_cancels_the_check_in_work_and_who_waits_gets_the_new_one() -> None:
    document, check = Document("untitled:1", "plaintext"), Checking(0.05)
    document.changed("old", 1)
    document.begin(check, pause=0)
    waiting = asyncio.create_task(document.checked())
    await asyncio.sleep(0.02)
    document.changed("new", 2)
    document.begin(check, pause=0)
    assert await waiting == "new"
    assert (check.begun, check.done) == (["old", "new"], ["new"])


async def test_who_stops_waiting_stops_no_check() -> None:
    document, check = Document("untitled:1", "plaintext"), Checking(0.05)
    document.changed("text", 1)
    document.begin(check, pause=0)
    waiting = asyncio.create_task(document.checked())
    await asyncio.sleep(0.02)
    waiting.cancel()
    assert await document.checked() == "text"


async def test_a_closed_document_has_nothing_to_wait_for() -> None:
    document = Document("untitled:1", "plaintext")
    assert await document.checked() is None
    document.begin(Checking(9), pause=0)
    document.close()
    assert await asyncio.wait_for(document.checked(), 1) is None


async def test_work_that_waits_is_dropped_when_nobody_wants_it() -> None:
    desk, done = Desk(), []
    first = asyncio.create_task(desk.work(lambda: done.append(1)))
    await first
    blocked = asyncio.Event()
    loop = asyncio.get_running_loop()
    slow = asyncio.create_task(desk.work(lambda: asyncio.run_coroutine_threadsafe(blocked.wait(), loop).result()))
    dropped = asyncio.create_task(desk.work(lambda: done.append(2)))
    await asyncio.sleep(0.02)
    dropped.cancel()
    blocked.set()
    await slow
    await desk.work(lambda: done.append(3))
    assert done == [1, 3]
    desk.close()
