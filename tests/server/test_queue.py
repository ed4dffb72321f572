"""Articles wait for their turn, and nobody waits for ever."""

import asyncio
from collections.abc import Iterator
from threading import Event

import pytest

from factcheck import desk
from factcheck.domain.article import Article
from factcheck.domain.errors import FactcheckError
from factcheck.reader import read_text
from factcheck.server.queue import Queue
from server.articles import RIGHT


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """A desk that goes on when the event is set."""
    go_on = Event()
    monkeypatch.setattr(desk, "check_article", lambda article: go_on.wait(30) and article)
    yield go_on
    go_on.set()


def read() -> Article:
    return read_text(RIGHT)


def text_of(article: object) -> str:
    assert isinstance(article, Article)
    return article.text


def code_of(told: object) -> str:
    assert isinstance(told, FactcheckError)
    return told.code


def test_who_comes_when_all_places_are_taken_is_told_so(held: Event) -> None:
    async def three() -> list[object]:
        queue = Queue(waiting=2, longest=30)
        asked = [asyncio.create_task(queue.checked(read, text_of)) for _ in range(3)]
        await asyncio.wait(asked, return_when=asyncio.FIRST_COMPLETED)
        held.set()
        told = await asyncio.gather(*asked, return_exceptions=True)
        return [*told, await queue.checked(read, text_of)]

    first, second, third, later = asyncio.run(three())
    assert (first, second, later) == (RIGHT, RIGHT, RIGHT)
    assert code_of(third) == "busy"


def test_who_waits_too_long_is_told_so_and_the_place_is_free_again(held: Event) -> None:
    async def two() -> list[object]:
        queue = Queue(waiting=2, longest=0.1)
        told = await asyncio.gather(*(queue.checked(read, text_of) for _ in range(2)), return_exceptions=True)
        held.set()
        await asyncio.sleep(0.2)
        return [*told, await queue.checked(read, text_of)]

    first, second, later = asyncio.run(two())
    assert code_of(first) == code_of(second) == "busy"
    assert later == RIGHT


def test_a_fault_is_told_without_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(article: Article) -> None:
        raise ValueError(f"cannot read {article.text}")

    monkeypatch.setattr(desk, "check_article", break_down)
    with pytest.raises(FactcheckError) as told:
        asyncio.run(Queue(waiting=1, longest=30).checked(read, text_of))
    assert told.value.code == "internal"
    assert "Uruguay" not in told.value.message
