"""Articles wait for their turn, nobody waits for ever, and what cannot be finished is stopped."""

import asyncio
import os
import time
from collections.abc import Iterator
from functools import partial

import pytest

from factcheck.domain.article import Article
from factcheck.domain.errors import FactcheckError
from factcheck.domain.report import Report
from factcheck.reader import read_text
from factcheck.server.queue import Queue
from server.articles import RIGHT

# The work goes to another process, so it is told by functions of this module.


def read(seconds: float = 0) -> Article:
    time.sleep(seconds)
    return read_text(RIGHT)


def for_ever() -> Article:
    while True:
        pass


def crash() -> Article:
    os._exit(3)


def break_down() -> Article:
    raise ValueError(f"cannot read {RIGHT}")


def text_of(report: Report) -> str:
    return report.article.text


def code_of(told: object) -> str:
    assert isinstance(told, FactcheckError)
    return told.code


@pytest.fixture(scope="module")
def queue() -> Iterator[Queue]:
    queue = Queue(waiting=3, longest=30, longest_check=2)
    queue.warm()
    yield queue
    queue.close()


def test_who_comes_when_all_places_are_taken_is_told_so(queue: Queue) -> None:
    async def four() -> list[object]:
        asked = [asyncio.create_task(queue.checked(partial(read, 0.3), text_of)) for _ in range(4)]
        told = await asyncio.gather(*asked, return_exceptions=True)
        return [*told, await queue.checked(read, text_of)]

    *served, refused, later = asyncio.run(four())
    assert [*served, later] == [RIGHT] * 4
    assert code_of(refused) == "busy"


def test_who_waits_too_long_is_told_so_and_the_place_is_free_again() -> None:
    queue = Queue(waiting=1, longest=0.5, longest_check=30)

    async def ask(seconds: float) -> object:
        return (await asyncio.gather(queue.checked(partial(read, seconds), text_of), return_exceptions=True))[0]

    async def two() -> tuple[object, object]:
        first = await ask(1)
        later: object = first
        while later != RIGHT:
            assert code_of(later) == "busy"
            later = await ask(0)
            await asyncio.sleep(0.1)
        return first, later

    first, later = asyncio.run(two())
    queue.close()
    assert code_of(first) == "busy"
    assert later == RIGHT


def test_a_check_that_does_not_end_is_stopped_and_the_next_one_is_made(queue: Queue) -> None:
    async def two() -> list[object]:
        return await asyncio.gather(
            queue.checked(for_ever, text_of), queue.checked(read, text_of), return_exceptions=True
        )

    stopped, next_one = asyncio.run(two())
    assert code_of(stopped) == "slow"
    assert next_one == RIGHT


def test_a_check_whose_client_has_gone_is_not_begun(queue: Queue) -> None:
    async def given_up() -> float:
        first = asyncio.create_task(queue.checked(partial(read, 0.3), text_of))
        second = asyncio.create_task(queue.checked(partial(read, 1.5), text_of))
        await asyncio.sleep(0.1)
        second.cancel()
        await first
        begun = time.monotonic()
        await queue.checked(read, text_of)
        return time.monotonic() - begun

    assert asyncio.run(given_up()) < 1


def test_a_process_that_breaks_down_is_replaced(queue: Queue) -> None:
    async def two() -> list[object]:
        crashed = await asyncio.gather(queue.checked(crash, text_of), return_exceptions=True)
        return [*crashed, await queue.checked(read, text_of)]

    crashed, later = asyncio.run(two())
    assert code_of(crashed) == "internal"
    assert later == RIGHT


def test_a_fault_is_told_without_the_text(queue: Queue) -> None:
    with pytest.raises(FactcheckError) as told:
        asyncio.run(queue.checked(break_down, text_of))
    assert told.value.code == "internal"
    assert "ValueError" in told.value.message
    assert "Uruguay" not in told.value.message
