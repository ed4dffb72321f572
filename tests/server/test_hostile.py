"""Requests that no honest client sends: each has a clear answer, and the server goes on."""

import io
import socket
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import pypdf
import pytest
import requests
from word_documents import zip_bomb

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


@pytest.mark.parametrize("path", ["/v2/check", "/api/check", "/", "/export"])
@pytest.mark.parametrize("declared", [True, False])
def test_50_megabytes(server: str, path: str, declared: bool) -> None:
    body = b"".join(chunks(50_000_000)) if declared else chunks(50_000_000)
    answered = requests.post(server + path, data=body, headers=FORM, timeout=60)
    assert answered.status_code == 413
    assert "longer than 10,000,000 bytes" in answered.text


def scan() -> bytes:
    """A PDF with a page and no text."""
    writer, made = pypdf.PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 200)
    writer.write(made)
    return made.getvalue()


@pytest.mark.parametrize("path", ["/", "/export"])
@pytest.mark.parametrize(
    ("name", "made", "told"),
    [
        ("bomb.docx", zip_bomb, "unpacks to more than any manuscript"),
        ("scan.pdf", scan, "pictures of text and no text"),
        ("nested.html", lambda: b"<div>" * 200_000, "nested.html"),
        ("nothing.txt", lambda: b" ", "is empty"),
        ("picture.png", lambda: b"\x89PNG\r\n\x1a\n\0\0", "picture.png"),
    ],
)
def test_a_file_that_is_no_article(server: str, path: str, name: str, made: Callable[[], bytes], told: str) -> None:
    sent = {"text": "", "format": "docx"}
    answered = requests.post(server + path, data=sent, files={"file": (name, made())}, timeout=60)
    assert answered.status_code == 400
    assert told in answered.text


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


def connected(address: str) -> socket.socket:
    at = urlsplit(address)
    assert at.hostname and at.port
    return socket.create_connection((at.hostname, at.port), timeout=30)


@pytest.mark.parametrize("path", [b"/v2/check", b"/"])
def test_a_slow_client_is_cut_off(guarded: str, path: bytes) -> None:
    with connected(guarded) as client:
        client.sendall(b"POST " + path + b" HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\ntext=")
        assert client.recv(4096).startswith(b"HTTP/1.1 408 ")


def test_clients_that_go_away_keep_nobody_waiting(server: str) -> None:
    body = b"text=" + b"Wheat+exports+rose+30+percent+to+$22.4+million.%0A" * 1500
    for _ in range(20):
        with connected(server) as client:
            head = f"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(body)}\r\n"
            client.sendall(head.encode() + b"Content-Type: application/x-www-form-urlencoded\r\n\r\n" + body)
    began = time.monotonic()
    answered = requests.post(f"{server}/", data={"text": WRONG}, files={"file": ("", b"")}, timeout=120)
    assert answered.status_code == 200
    assert time.monotonic() - began < 60


def test_bytes_that_are_no_http(server: str) -> None:
    with connected(server) as client:
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
