"""The report block by block: what is told before the whole is read, and what is told in the end."""

import json
from typing import Any

import jsonschema
import pytest
import requests

from server.articles import GERMAN, RIGHT, WRONG

STREAM = {"Accept": "application/x-ndjson"}
QUIET = "The harbour was quiet that morning and the cranes stood still, as the dockers had gone to a wedding.\n\n"
LONG = f"Wheat from Uruguay 🇺🇾\n\n{WRONG}\n\n{QUIET * 40}Peru’s exports were $4 billion in 2019.\n\n{RIGHT}\n"


def streamed(server: str, text: str, **headers: str) -> list[dict[str, Any]]:
    answered = requests.post(f"{server}/api/check", json={"text": text}, headers=STREAM | headers, timeout=60)
    assert answered.headers["Content-Type"] == "application/x-ndjson"
    return [json.loads(line) for line in answered.content.decode().splitlines()]


@pytest.mark.parametrize("text", [LONG, WRONG, f"\n\n{RIGHT}", f"{QUIET}{WRONG}".replace("\n", "\r\n")])
def test_the_blocks_are_the_whole_text_and_the_report_is_the_one_without_a_stream(server: str, text: str) -> None:
    *blocks, last = streamed(server, text)
    assert [block["start"] for block in blocks] == [0, *(block["end"] for block in blocks[:-1])]
    assert blocks[-1]["end"] == len(text)
    plain = requests.post(f"{server}/api/check", json={"text": text}, timeout=60).json()
    assert last == {"event": "report", "report": plain}
    told = [number for block in blocks for number in block["numbers"]]
    assert [number["quote"] for number in told] == [number["quote"] for number in plain["numbers"]]


def test_a_finding_comes_with_the_block_that_completes_it_and_points_at_the_number(server: str) -> None:
    blocks = [event for event in streamed(server, LONG) if event["event"] == "block"]
    ((block, finding),) = [(block, finding) for block in blocks for finding in block["findings"]]
    assert LONG[block["start"] : block["end"]].strip() == WRONG
    assert LONG[finding["start"] : finding["end"]] == finding["quote"]
    assert (finding["code"], finding["severity"]) == ("FC102", "error")


def test_the_first_blocks_are_told_before_the_rest_is_checked(server: str) -> None:
    with requests.post(
        f"{server}/api/check", json={"text": LONG * 8}, headers=STREAM, timeout=60, stream=True
    ) as answer:
        arrived = list(answer.iter_content(None))
    first = [json.loads(line) for line in arrived[0].decode().splitlines()]
    assert first[0]["start"] == 0
    assert first[-1]["event"] == "block" and first[-1]["end"] < len(LONG)
    assert len(arrived) > 3


def test_a_sentence_that_needs_a_later_one_is_settled_when_that_is_read(server: str) -> None:
    flows = "Kazakhstan exported goods worth $16.3 billion to China and imported $27.4 billion from it in 2023."
    text = f"{flows}\n\n{QUIET * 10}Trade between Kazakhstan and China came to $41 billion in 2023.\n"
    blocks = [event for event in streamed(server, text) if event["event"] == "block" and event["numbers"]]
    sums = [[finding["quote"] for finding in block["findings"] if finding["code"] == "FC101"] for block in blocks]
    assert sums == [[], ["$27.4 billion"]]


@pytest.mark.parametrize(
    ("text", "status", "code"), [("", 400, "empty"), (GERMAN, 400, "language"), ("a" * 100_001, 413, "length")]
)
def test_what_cannot_be_checked_is_refused_with_its_status(server: str, text: str, status: int, code: str) -> None:
    answered = requests.post(f"{server}/api/check", json={"text": text}, headers=STREAM, timeout=60)
    assert (answered.status_code, answered.json()["error"]["code"]) == (status, code)


def test_every_line_is_as_the_api_describes_it(server: str) -> None:
    described = requests.get(f"{server}/openapi.json", timeout=60).json()
    answer = described["paths"]["/api/check"]["post"]["responses"]["200"]["content"]["application/x-ndjson"]
    schema = {**answer["schema"], "components": described["components"]}
    for event in streamed(server, LONG):
        jsonschema.validate(event, schema)
    jsonschema.validate({"event": "error", "error": {"code": "slow", "message": "It took too long."}}, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"event": "block", "start": 0}, schema)
