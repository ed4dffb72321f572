"""A service that is busy, cut off or broken: what is asked again, how long is waited, and what a person is told."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from email.utils import format_datetime

import pytest
from loopback import IMF_HEAD, NOON, Reply, Service

from factcheck.domain.errors import FactcheckError
from factcheck.reference.pull import client as client_module
from factcheck.reference.pull.client import Client
from factcheck.reference.pull.provider import Answer, Figure, GarbledError, Request
from factcheck.reference.pull.query import Query

Ask = Callable[..., list[Figure]]
KAZ = (["KAZ"], ["world"], 2023, 2024)


@pytest.mark.parametrize(
    ("fault", "wait"),
    [
        (Reply("{}", 429, {"Retry-After": "7"}), 7),
        (Reply("{}", 503, {"Retry-After": format_datetime(NOON + timedelta(seconds=9), usegmt=True)}), 9),
        (Reply('{"statusCode": 429, "message": "Rate limit is exceeded. Try again in 2 seconds."}', 429), 2),
        (Reply("busy", 429), 1),
        (Reply("down", 503), 1),
        (Reply("oops", 500), 1),
        (Reply('[{"page":1,"pages":1},[{"value":1}]]', cut=True), 1),
        (Reply("<html>Maintenance</html>"), 1),
        (Reply('{"fine": true}'), 1),
        (Reply(b"\xff\xfe\x00"), 1),
    ],
)
def test_what_may_pass_is_asked_again(ask: Ask, service: Service, slept: list[float], fault: Reply, wait: int) -> None:
    unharmed = ask("worldbank", ["KGZ"], ["world"], 2023, 2024)
    service.faults.append(fault)
    assert len(ask("worldbank", *KAZ)) == len(unharmed)
    assert slept == [wait]


def test_half_a_table_is_asked_again(ask: Ask, service: Service, slept: list[float]) -> None:
    service.faults.append(Reply(f"{IMF_HEAD}\ndataflow,IMF.STA:IMTS(1.0.0),R,CHN"))
    assert ask("imf", ["CHN"], ["KAZ"], 2021, 2023)
    assert slept == [1]


def test_waits_grow_and_end(ask: Ask, service: Service, slept: list[float]) -> None:
    service.faults.extend([Reply("down for work", 503)] * 5)
    with pytest.raises(FactcheckError, match=r"is busy, HTTP 503 \(down for work\), 5 times: pull again later"):
        ask("worldbank", *KAZ)
    assert slept == [1, 2, 4, 8]


def test_a_long_wait_is_left_to_the_user(ask: Ask, service: Service, slept: list[float]) -> None:
    service.faults.append(Reply("{}", 429, {"Retry-After": "3600"}))
    with pytest.raises(FactcheckError, match="asks to wait 60 minutes"):
        ask("worldbank", *KAZ)
    assert slept == []


@pytest.mark.parametrize("status", [400, 401, 403, 404])
def test_a_refusal_is_told_in_the_words_of_the_service(ask: Ask, service: Service, status: int) -> None:
    told = '{"statusCode": 403, "message": "Out of call volume quota. Quota will be replenished in 01:20:30."}'
    service.faults.append(Reply(told, status))
    with pytest.raises(FactcheckError, match=f"refuses with HTTP {status}: Out of call volume quota"):
        ask("comtrade", ["CHN"], ["KAZ"], 2023, 2023)
    assert len(service.asked) == 1


def test_a_key_in_the_words_of_the_service_is_hidden(client: Client, service: Service) -> None:
    service.faults.append(Reply("no such key: open-sesame", 401))
    query = Query(("KAZ",), ("CHN",), ("exports",), 2023, 2023)
    with pytest.raises(FactcheckError) as caught:
        client.get(Request(f"{service.base}/x", query, secret={"Key": "open-sesame"}), lambda answer: answer)
    assert "***" in caught.value.message
    assert "open-sesame" not in caught.value.message


def test_a_key_is_not_taken_to_another_address(client: Client, service: Service) -> None:
    service.faults.append(Reply("", 302, {"Location": f"{service.base}/elsewhere"}))
    query = Query(("KAZ",), ("CHN",), ("exports",), 2023, 2023)
    with pytest.raises(FactcheckError, match="HTTP 302"):
        client.get(Request(f"{service.base}/x", query, secret={"Key": "open-sesame"}), lambda answer: answer)
    assert [asked.path for asked in service.asked] == ["/x"]


def test_nobody_there(client: Client) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    request = Request(f"http://127.0.0.1:{port}/", Query((), (), ("exports",), 2023, 2023))
    with pytest.raises(FactcheckError, match=f"127.0.0.1:{port} cannot be reached"):
        client.get(request, lambda answer: answer)


def test_silence_is_given_up(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_module, "_SILENCE", 0.05)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        request = Request(f"http://127.0.0.1:{silent.getsockname()[1]}/", Query((), (), ("exports",), 2023, 2023))
        with pytest.raises(FactcheckError, match="does not answer in time"):
            client.get(request, lambda answer: answer)


def test_an_endless_answer_is_too_much(ask: Ask, service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_module, "_LARGEST", 10)
    with pytest.raises(FactcheckError, match="too much"):
        ask("worldbank", *KAZ)


def test_a_client_without_its_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "requests", None)
    with pytest.raises(FactcheckError, match=r'needs the extra "pull": pip install "\.\[pull\]" in the checkout'):
        Client()


def test_what_reads_the_answer_is_asked_again_too(client: Client, service: Service) -> None:
    service.faults.extend([Reply("half"), Reply("whole")])

    def read(answer: Answer) -> bytes:
        if answer.body == b"half":
            raise GarbledError("half")
        return answer.body

    answer, body = client.get(Request(f"{service.base}/x", Query((), (), ("exports",), 2023, 2023)), read)
    assert (answer.retrieved, body) == (NOON, b"whole")


@pytest.fixture
def imported() -> Iterator[str]:
    """What is imported by listing the providers and looking for help, in a fresh process without sockets."""
    code = (
        "import socket, sys; socket.socket = None\n"
        "from factcheck.cli import main; from factcheck.reference.pull.providers import providers\n"
        "providers(); main(['data', 'pull', '--help']); print(*sys.modules)"
    )
    yield subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def test_nothing_of_the_network_is_imported_before_a_pull(imported: str) -> None:
    assert not {"requests", "urllib3", "http.client"} & set(imported.split())
