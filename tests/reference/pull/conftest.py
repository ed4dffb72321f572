from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from loopback import NOON, Service

from factcheck.reference.pull.answers import Answers
from factcheck.reference.pull.client import Client
from factcheck.reference.pull.provider import Figure
from factcheck.reference.pull.providers import providers
from factcheck.reference.pull.query import Query
from factcheck.reference.pull.run import pull


@pytest.fixture
def service() -> Iterator[Service]:
    service = Service()
    yield service
    service.close()


@pytest.fixture
def slept() -> list[float]:
    """The seconds that the client would have waited."""
    return []


@pytest.fixture
def client(slept: list[float]) -> Client:
    return Client(sleep=lambda seconds: slept.append(seconds) if seconds else None, now=lambda: NOON)


@pytest.fixture
def provider(service: Service, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Any]:
    """A provider whose address is on this machine."""
    monkeypatch.delenv("COMTRADE_API_KEY", raising=False)
    return lambda name: replace(providers()[name], base=service.base)  # type: ignore[type-var]


@pytest.fixture
def ask(provider: Callable[[str], Any], client: Client, tmp_path: Path) -> Callable[..., list[Figure]]:
    """Pull from the service: `ask("imf", ["KAZ"], ["CHN"], 2020, 2023)`."""

    def asked(name: str, reporters: list[str], partners: list[str], first: int, last: int, **more: Any) -> list[Figure]:
        measures = more.pop("measures", ("exports", "imports"))
        query = Query(tuple(reporters), tuple(partners), tuple(measures), first, last, **more)
        watched: list[tuple[int, int]] = []
        answers = Answers(tmp_path / "answers" / name)
        return pull(provider(name), query, client, answers, NOON, lambda done, total: watched.append((done, total)))

    return asked
