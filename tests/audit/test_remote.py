"""What one worker of a cluster does for two audits at once: each has processes of its own, with what it asks."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from factcheck.audit import remote
from factcheck.audit.checking import Checking
from factcheck.audit.document import Document, text_document
from factcheck.audit.remote import Order, checked, end
from factcheck.audit.result import Result, Status
from factcheck.audit.workers import Limits


def telling(name: str, folder: Path) -> Checking:
    """Leaves a mark when a process loads it, and tells whose it is."""
    (folder / f"{name}.{os.getpid()}").touch()
    return lambda document: Result(document.digest, Status.CHECKED, name)


@pytest.fixture
def orders(tmp_path: Path) -> Iterator[tuple[Order, Order]]:
    first, second = (Order(name, partial(telling, name, tmp_path), Limits(1, 60)) for name in ("first", "second"))
    yield first, second
    end("first")
    end("second")
    remote._over.clear()


def codes(order: Order) -> list[str | None]:
    stories: list[Document] = [text_document("a", "A story."), text_document("b", "Another.")]
    return [result.code for result in checked(order, stories)]


def test_two_audits_at_once_do_not_mix_and_each_loads_once(orders: tuple[Order, Order], tmp_path: Path) -> None:
    for _ in range(2):
        for order in orders:
            assert codes(order) == [order.run, order.run]
    end("first")
    assert codes(orders[1]) == ["second", "second"]
    assert sorted(mark.stem for mark in tmp_path.iterdir()) == ["first", "second"]


def test_the_processes_of_an_audit_that_was_killed_are_ended_when_another_one_asks(
    orders: tuple[Order, Order], monkeypatch: pytest.MonkeyPatch
) -> None:
    codes(orders[0])
    monkeypatch.setattr(remote, "_FORGOTTEN", -1.0)
    codes(orders[1])
    assert list(remote._idle) == ["second"]
