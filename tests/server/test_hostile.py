"""Requests that no honest client sends: each has a clear answer, and the server goes on."""

import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import pytest
import requests

from server.articles import WRONG

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture(autouse=True)
def alive(server: str) -> Iterator[None]:
    """The server answers after each test as it did before."""
    yield
    answered = requests.post(f"{server}/v2/check", data={"text": WRONG, "language": "en"}, timeout=60)
    assert len(answered.json()["matches"]) == 1


def chunks(total: int) -> Iterator[bytes]:
    yield b"language=en&text="
    for _ in range(total // 100_000):
        yield b"a" * 100_000


@pytest.mark.parametrize("path", ["/v2/check", "/api/check"])
@pytest.mark.parametrize("declared", [True, False])
def test_50_megabytes(server: str, path: str, declared: bool) -> None:
    body = b"".join(chunks(50_000_000)) if declared else chunks(50_000_000)
    answered = requests.post(server + path, data=body, headers=FORM, timeout=60)
    assert answered.status_code == 413
    assert "longer than 10,000,000 bytes" in answered.text


def test_a_text_that_is_too_long(server: str) -> None:
    answered = requests.post(f"{server}/v2/check", data={"text": "a" * 100_001, "language": "en"}, timeout=60)
    assert (answered.status_code, answered.text[:7]) == (413, "Error: ")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"text=Exports.",
        b"language=en",
        b"language=&text=a",
        b"language=en&text=a&data=%7B%7D",
        b"language=en&text=%ff",
        b"language=en&text=\xff",
        b"language=en&text=a" + b"&x=" * 1000,
        b"language=en&data=" + b"[" * 200_000,
        b'language=en&data={"annotation":' + b"[" * 200_000,
        b"language=en&data=nonsense",
        b"language=en&data=3",
        b'language=en&data={"text":3}',
        b'language=en&data={"annotation":{}}',
        b'language=en&data={"annotation":[3]}',
        b'language=en&data={"annotation":[{}]}',
        b'language=en&data={"annotation":[{"text":"a","markup":"b"}]}',
        b'language=en&data={"annotation":[{"text":3}]}',
        b'language=en&data={"annotation":[{"markup":"b","interpretAs":[]}]}',
    ],
)
def test_a_malformed_form(server: str, body: bytes) -> None:
    answered = requests.post(f"{server}/v2/check", data=body, headers=FORM, timeout=60)
    assert answered.status_code == 400
    assert answered.text.startswith("Error: ")
    assert answered.headers["Content-Type"].startswith("text/plain")


@pytest.mark.parametrize("body", [b"", b"no boundary", b"--x\r\nbroken", b"--x\r\n\xff\xfe\r\n--x--\r\n"])
@pytest.mark.parametrize("kind", ["multipart/form-data", "multipart/form-data; boundary=x"])
def test_a_malformed_multipart_form(server: str, body: bytes, kind: str) -> None:
    answered = requests.post(f"{server}/v2/check", data=body, headers={"Content-Type": kind}, timeout=60)
    assert answered.status_code == 400


@pytest.mark.parametrize("half", [r"\ud83c", r"\udc00 41 billion", r"\ud83c\ud83c"])
def test_half_characters(server: str, half: str) -> None:
    encoded = f'{{"annotation": [{{"markup": "{half}"}}, {{"text": "{half} {WRONG}"}}]}}'
    answered = requests.post(f"{server}/v2/check", data={"data": encoded, "language": "en"}, timeout=60)
    assert answered.status_code == 200


def test_a_slow_client_is_cut_off(guarded: str) -> None:
    at = urlsplit(guarded)
    assert at.hostname and at.port
    with socket.create_connection((at.hostname, at.port), timeout=30) as client:
        client.sendall(b"POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\ntext=")
        assert client.recv(4096).startswith(b"HTTP/1.1 408 ")


def test_bytes_that_are_no_http(server: str) -> None:
    at = urlsplit(server)
    assert at.hostname and at.port
    with socket.create_connection((at.hostname, at.port), timeout=30) as client:
        client.sendall(b"\x16\x03\x01\x02\x00\r\n\r\n")
        assert client.recv(4096).startswith(b"HTTP/1.1 400 ")


@pytest.mark.parametrize("path", ["/v2/nothing", "/wp-login.php", "/../../etc/passwd", "/v2/check/../../x"])
def test_a_path_that_is_not_there(server: str, path: str) -> None:
    assert requests.get(server + path, timeout=60).status_code == 404


def test_20_clients_at_once_lose_nothing(server: str) -> None:
    ready = threading.Barrier(20)

    def ask(client: int) -> str:
        ready.wait()
        text = f"{'🇺🇾' * client} {WRONG}"
        match = requests.post(f"{server}/v2/check", data={"text": text, "language": "en"}, timeout=60).json()[
            "matches"
        ][0]
        units = text.encode("utf-16-le")[2 * match["offset"] :]
        return units[: 2 * match["length"]].decode("utf-16-le")

    with ThreadPoolExecutor(20) as clients:
        assert set(clients.map(ask, range(20))) == {"$22.4 million"}


@pytest.mark.parametrize("path", ["/v2/check", "/v2/languages", "/api/check", "/openapi.json", "/nothing"])
def test_every_answer_lets_a_browser_run_nothing(server: str, path: str) -> None:
    headers = requests.get(server + path, timeout=60).headers
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"
