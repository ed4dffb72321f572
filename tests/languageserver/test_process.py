"""The process that an editor starts: how it begins and ends, and that no message brings it down or lets text out."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import IO, Any

import pytest

from factcheck.cli import main

from .editor import COMMAND

SECRET = "Uruguay's wheat exports rose 30 percent to $22.4 million in 2019 from $20.1 million in 2018."
INITIALIZE = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"processId": None, "capabilities": {}}}
SHUTDOWN = {"jsonrpc": "2.0", "id": 99, "method": "shutdown"}
EXIT = {"jsonrpc": "2.0", "method": "exit"}


def opened(text: object, uri: object = "untitled:1") -> dict[str, Any]:
    item = {"uri": uri, "languageId": "plaintext", "version": 1, "text": text}
    return {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": item}}


def asked(method: str, id: int, **params: object) -> dict[str, Any]:
    params = {"textDocument": {"uri": "untitled:1"}, **params}
    return {"jsonrpc": "2.0", "id": id, "method": f"textDocument/{method}", "params": params}


def framed(message: object) -> bytes:
    body = message if isinstance(message, bytes) else json.dumps(message).encode()
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def messages(stream: IO[bytes]) -> Iterator[dict[str, Any]]:
    """What the server says; anything between the messages fails."""
    while header := stream.readline():
        name, _, length = header.partition(b": ")
        assert name == b"Content-Length"
        while stream.readline().strip():
            pass
        yield json.loads(stream.read(int(length)))


def spoken(*said: object) -> tuple[int, list[dict[str, Any]], str]:
    """The exit status, what the server answered, and its standard error, when it is told all of `said` at once."""
    process = subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdin and process.stdout and process.stderr
    process.stdin.write(b"".join(map(framed, said)))
    process.stdin.close()
    answers = list(messages(process.stdout))
    return process.wait(60), answers, process.stderr.read().decode()


def test_without_the_extra_it_says_what_to_install(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pygls.lsp.server", None)
    assert main(["lsp"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == (
        'factcheck: factcheck lsp needs the extra "lsp": pip install ".[lsp]" in the checkout of factcheck.\n'
    )


@pytest.mark.parametrize(("ending", "status"), [([SHUTDOWN, EXIT], 0), ([EXIT], 1), ([], 1)])
def test_it_ends_as_the_protocol_has_it(ending: list[object], status: int) -> None:
    ended, answers, errors = spoken(INITIALIZE, *ending)
    assert ended == status
    assert answers[0]["result"]["serverInfo"]["name"] == "factcheck"
    assert errors == ""


def test_what_it_can_is_told() -> None:
    _, (answer, *_), _ = spoken(INITIALIZE, SHUTDOWN, EXIT)
    can = answer["result"]["capabilities"]
    assert can["positionEncoding"] == "utf-16"
    assert can["textDocumentSync"]["change"] == 1
    assert can["hoverProvider"]
    assert can["codeActionProvider"]["codeActionKinds"] == ["quickfix"]
    assert can["diagnosticProvider"]["interFileDependencies"] is False


MALFORMED = [
    b"{",
    b"[]",
    b"7",
    b'"text"',
    b"null",
    b"\xff\xfe",
    b"[" * 100_000,
    {"jsonrpc": "2.0"},
    {"jsonrpc": "1.0", "method": "initialized"},
    {"jsonrpc": "2.0", "id": 2, "method": "no/such"},
    {"jsonrpc": "2.0", "id": {"a": 1}, "method": "textDocument/hover", "params": 7},
    {"jsonrpc": "2.0", "method": "textDocument/didOpen"},
    {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"contentChanges": []}},
    {"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 12345}},
    opened(None),
    opened(SECRET, uri=7),
    opened(SECRET, uri="http://[bad"),
    asked("hover", 3, position={"line": -1, "character": 0}),
    asked("hover", 4, position={"line": 2**31 - 1, "character": 2**31 - 1}),
    asked("hover", 5, position="here"),
    asked("codeAction", 6, range={}, context={"diagnostics": []}),
    asked("diagnostic", 7, textDocument={"uri": "untitled:none"}),
]


def test_no_message_brings_it_down_or_lets_text_out() -> None:
    last = asked("diagnostic", 50)
    status, answers, errors = spoken(
        *MALFORMED, INITIALIZE, *MALFORMED, opened(f"\ud83c {SECRET}"), *MALFORMED, last, SHUTDOWN, EXIT
    )
    assert status == 0
    assert {answer["id"] for answer in answers if answer.get("id")} >= {1, 4, 7, 99}
    assert errors == ""
    logged = [answer["params"]["message"] for answer in answers if answer.get("method", "").startswith("window/")]
    assert logged
    assert not [message for message in logged if "22.4" in message or "wheat" in message]
