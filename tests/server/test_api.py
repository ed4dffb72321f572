"""The JSON API: what a CMS sends, and what it gets."""

import subprocess
import sys
from typing import Any

import jsonschema
import pytest
import requests

from factcheck.cli import main
from factcheck.reporter.schema import report_schema
from server.articles import GERMAN, RIGHT, WRONG


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
        (b"", 422, "json"),
        (b"{", 422, "json"),
        (b"[]", 422, "json"),
        (b"{}", 422, "json"),
        (b'{"text": 3}', 422, "json"),
        (b'{"text": "\xff"}', 400, "request"),
        (b'{"text": "Exports.", "published": "soon"}', 422, "json"),
        (b'{"text": ""}', 400, "empty"),
        (b'{"text": "\\u0000"}', 400, "binary"),
        (b'{"text": ' + b"[" * 200_000, 400, "request"),
        (b'{"text": "' + b"a" * 100_001 + b'"}', 413, "length"),
    ],
)
def test_what_is_wrong_is_told_in_a_record(server: str, body: bytes, status: int, code: str) -> None:
    answered = post(server, data=body, headers={"Content-Type": "application/json"})
    assert (answered.status_code, record(answered)["error"]["code"]) == (status, code)


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
    assert forms["Submission"]["required"] == ["text"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"schema": "other"}, schema)


def test_a_port_that_is_taken_is_told(server: str, capsys: pytest.CaptureFixture[str]) -> None:
    port = server.rpartition(":")[2]
    assert main(["serve", "--port", port]) == 2
    assert f"127.0.0.1:{port} cannot be listened at" in capsys.readouterr().err


def test_no_other_command_loads_the_server() -> None:
    loaded = "import factcheck.cli, sys; print([m for m in sys.modules if m in ('fastapi', 'uvicorn', 'starlette')])"
    assert subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True).stdout == "[]\n"
