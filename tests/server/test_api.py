"""The JSON API: what a CMS sends, and what it gets."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import requests

from factcheck.cli import main
from factcheck.reporter.schema import report_schema
from factcheck.server.settings import Settings
from server.articles import GERMAN, RIGHT, WRONG
from server.conftest import served


def post(server: str, **call: Any) -> requests.Response:
    return requests.post(f"{server}/api/check", timeout=60, **call)


def record(answered: requests.Response) -> dict[str, Any]:
    told: dict[str, Any] = answered.json()
    jsonschema.validate(told, report_schema())
    return told


def test_an_article_gets_its_report(server: str) -> None:
    fields = {"id": 7, "text": WRONG, "title": "Wheat", "published": "2020-02-02", "url": "https://example.org/wheat"}
    told = record(post(server, json=fields))
    assert told["document"] | fields | {"id": "7", "published_from": "option"} == told["document"] | {"text": WRONG}
    assert [check["outcome"] for check in told["checks"] if check["code"] == "FC102"] == ["fails"]
    assert told["summary"]["errors"] == 1


def test_the_text_is_enough(server: str) -> None:
    assert record(post(server, json={"text": RIGHT, "block": False}))["summary"]["fails"] == 0


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (b"", 400, "json"),
        (b"{", 400, "json"),
        (b"[]", 400, "json"),
        (b"{}", 400, "json"),
        (b'{"text": null}', 400, "json"),
        (b'{"text": 3}', 400, "json"),
        (b'{"text": "Exports.", "title": 3}', 400, "json"),
        (b'{"text": "Exports.", "id": []}', 400, "json"),
        (b'{"text": "\xff"}', 400, "encoding"),
        (b'{"text": "Exports.", "published": "soon"}', 400, "published"),
        (b'{"text": "Exports.", "published": "20240202"}', 400, "published"),
        (b'{"text": "Exports.", "published": 1706832000}', 400, "json"),
        (b'{"text": ""}', 400, "empty"),
        (b'{"text": "\\u0000"}', 400, "binary"),
        (b'{"text": ' + b"[" * 200_000, 400, "json"),
        (b'{"text": "' + b"a" * 100_001 + b'"}', 413, "length"),
    ],
)
def test_what_is_wrong_is_told_in_a_record(server: str, body: bytes, status: int, code: str) -> None:
    answered = post(server, data=body, headers={"Content-Type": "application/json"})
    error = record(answered)["error"]
    assert (answered.status_code, error["code"]) == (status, code)
    assert re.fullmatch(r"the (request|text)\b[^\n]*\.", error["message"])


@pytest.mark.parametrize(
    ("method", "path", "status", "code"), [("get", "check", 405, "method"), ("post", "x", 404, "path")]
)
def test_a_path_that_is_not_asked_so_is_told_in_a_record(
    server: str, method: str, path: str, status: int, code: str
) -> None:
    answered = requests.request(method, f"{server}/api/{path}", timeout=60)
    assert (answered.status_code, record(answered)["error"]["code"]) == (status, code)


def test_the_command_and_the_server_tell_the_same_of_the_same(
    server: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for fields in ({}, {"text": 3}, {"text": "Exports.", "published": "1 May"}, {"text": "Exports.", "url": []}):
        archive = tmp_path / "archive.jsonl"
        archive.write_text(json.dumps(fields), encoding="utf-8")
        assert main(["check", str(archive), "--from", "jsonl", "--format", "jsonl"]) == 2
        told = json.loads(capsys.readouterr().out)["error"]
        error = record(post(server, json=fields))["error"]
        assert told["code"] == error["code"]
        assert told["message"] == error["message"].replace("the request", f"line 1 of {archive}")


def test_half_characters_are_marked_as_such(server: str) -> None:
    half = r'{"id": "\ud83c", "title": "\udc00", "url": "\ud83c", "text": "\ud83c Exports rose."}'
    told = record(post(server, data=half, headers={"Content-Type": "application/json"}))
    assert told["document"]["id"] == "\ufffd"


def test_an_answer_never_repeats_what_was_sent(server: str) -> None:
    answered = post(server, json={"text": "Exports.", "published": "a secret"})
    assert "secret" not in answered.text


def test_an_article_that_is_not_english_is_told_so(server: str) -> None:
    assert record(post(server, json={"text": GERMAN}))["error"]["code"] == "language"


@pytest.mark.parametrize(
    ("header", "status"),
    [({}, 403), ({"Authorization": "Bearer wrong"}, 403), ({"Authorization": "Bearer open sesame"}, 200)],
)
def test_a_server_with_a_token_answers_who_gives_it(guarded: str, header: dict[str, str], status: int) -> None:
    assert post(guarded, json={"text": RIGHT}, headers=header).status_code == status


@pytest.mark.parametrize(
    ("token", "sent", "status"),
    [
        ("Größe 7", "Größe 7".encode(), 200),
        ("Größe 7", "Größe 7".encode("latin-1"), 200),
        ("Größe 7", b"Gr\xf6\xdfe 8", 403),
        ("Größe 7", "日本".encode(), 403),
        ("日本", "日本".encode(), 200),
        ("日本", b"", 403),
        ("日本", b"??", 403),
        ("m\udcfcller", b"m\xfcller", 200),
        ("open sesame", b"\xff\xfe", 403),
    ],
)
def test_a_token_may_have_any_letters(token: str, sent: bytes, status: int) -> None:
    """As an environment gives it, which may be in another encoding than UTF-8, and as clients write it."""
    with served(Settings(token=token)) as guarded:
        header = {"Authorization": b"Bearer " + sent}
        assert requests.get(f"{guarded}/v2/words", headers=header, timeout=60).status_code == status


def test_an_editor_gives_the_token_as_its_key(guarded: str) -> None:
    fields = {"text": RIGHT, "language": "en-US"}
    assert requests.post(f"{guarded}/v2/check", data=fields, timeout=60).status_code == 403
    fields["apiKey"] = "open sesame"
    assert requests.post(f"{guarded}/v2/check", data=fields, timeout=60).status_code == 200


def test_the_api_is_described_with_the_published_schema(server: str) -> None:
    described = requests.get(f"{server}/openapi.json", timeout=60).json()
    forms = described["components"]["schemas"]
    answer = described["paths"]["/api/check"]["post"]["responses"]["200"]["content"]["application/json"]["schema"]
    schema = {**answer, "components": described["components"]}
    jsonschema.validate(post(server, json={"text": WRONG}).json(), schema)
    assert forms["article"]["required"] == ["text"]
    article = {"text": WRONG, "id": 7, "title": None, "published": "2020-02-02", "url": "https://example.org/wheat"}
    jsonschema.validate(article, forms["article"])
    assert forms["article"]["properties"].keys() == article.keys()
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"schema": "other"}, schema)


def test_a_port_that_is_taken_is_told(server: str, capsys: pytest.CaptureFixture[str]) -> None:
    port = server.rpartition(":")[2]
    assert main(["serve", "--port", port]) == 2
    err = capsys.readouterr().err
    assert f"127.0.0.1:{port} cannot be listened at" in err
    assert err.endswith("choose another --port.\n")


@pytest.mark.parametrize("host", ["nowhere.invalid", "192.0.2.1", "a" * 300])
def test_a_host_that_is_not_this_machine_is_told(host: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--host", host]) == 2
    err = capsys.readouterr().err
    assert err.endswith("choose a --host of this machine.\n") and err.count("\n") == 1


def test_no_other_command_loads_the_server() -> None:
    loaded = "import factcheck.cli, sys; print([m for m in sys.modules if m in ('fastapi', 'uvicorn', 'starlette')])"
    assert subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True).stdout == "[]\n"
