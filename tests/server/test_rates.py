"""Who asks too often waits; others do not."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace

import pytest
import requests
from starlette.responses import PlainTextResponse
from starlette.types import Message

from factcheck.server.rates import Rates
from factcheck.server.settings import Settings
from server.articles import RIGHT
from server.conftest import served


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def status(rates: Rates, address: str, method: str = "POST", path: str = "/api/check") -> int:
    """What a request is answered with."""
    told: list[int] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b""}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            told.append(message["status"])

    scope = {"type": "http", "method": method, "path": path, "headers": [], "client": (address, 1)}
    asyncio.run(rates(scope, receive, send))
    return told[0]


@pytest.mark.parametrize("rate", [1, 7, 60])
def test_a_minutes_worth_at_once_and_then_evenly(rate: int) -> None:
    clock = Clock()
    rates = Rates(PlainTextResponse("checked"), rate=rate, clock=clock)
    assert [status(rates, "a") for _ in range(rate)] == [200] * rate
    assert status(rates, "a") == 429
    assert status(rates, "b") == 200
    clock.now += 60 / rate
    assert (status(rates, "a"), status(rates, "a")) == (200, 429)
    clock.now += 600
    assert [status(rates, "a") for _ in range(rate + 1)] == [*[200] * rate, 429]


def test_only_checks_count() -> None:
    rates = Rates(PlainTextResponse("here"), rate=1, clock=Clock())
    assert [status(rates, "a", "GET", path) for path in ("/", "/v2/healthcheck", "/openapi.json")] == [200] * 3
    assert [status(rates, "a", "GET", "/v2/check") for _ in range(2)] == [200, 429]


def test_addresses_that_ask_no_more_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.server.rates._MOST_REMEMBERED", 3)
    clock = Clock()
    rates = Rates(PlainTextResponse("checked"), rate=2, clock=clock)
    for address in "abcdefgh":
        clock.now += 100
        assert status(rates, address) == 200
    assert len(rates._paid) <= 3


@pytest.fixture(scope="module")
def limited() -> Iterator[str]:
    """The address of a server that checks two texts a minute."""
    with served(replace(Settings(), rate=2)) as address:
        yield address


def test_every_kind_of_client_is_told_in_its_own_way(limited: str) -> None:
    origin = {"Origin": "http://localhost:3000"}
    for _ in range(2):
        assert requests.post(f"{limited}/api/check", json={"text": RIGHT}, headers=origin, timeout=60).ok
    refused = requests.post(f"{limited}/api/check", json={"text": RIGHT}, headers=origin, timeout=60)
    assert (refused.status_code, refused.json()["error"]["code"]) == (429, "rate")
    assert 0 < int(refused.headers["Retry-After"]) <= 30
    assert refused.headers["Access-Control-Allow-Origin"] == "http://localhost:3000"
    editor = requests.post(f"{limited}/v2/check", data={"text": RIGHT, "language": "en"}, timeout=60)
    assert (editor.status_code, editor.text[:6]) == (429, "Error:")
    assert requests.get(f"{limited}/v2/healthcheck", timeout=60).ok


def test_behind_a_server_on_this_machine_each_address_that_it_tells_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    def answers(*told: str) -> list[int]:
        with served(replace(Settings(), rate=1)) as address:
            asked = (
                requests.post(f"{address}/v2/words/add", headers={"X-Forwarded-For": one}, timeout=60) for one in told
            )
            return [one.status_code for one in asked]

    assert answers("198.51.100.1", "198.51.100.2", "198.51.100.1") == [200, 200, 429]
    assert answers("198.51.100.1", "203.0.113.9, 198.51.100.1") == [200, 429]  # the client may have sent the first
    monkeypatch.setenv("FORWARDED_ALLOW_IPS", "192.0.2.1")
    assert answers("198.51.100.1", "198.51.100.2") == [200, 429]
