"""A LanguageTool behind the server: its matches are merged with ours, and ours are there whatever it does."""

import json
import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import language_tool_python
import pytest
import requests

from factcheck.cli import main
from factcheck.server.settings import Settings
from server.articles import GERMAN, WRONG
from server.conftest import served
from server.languagetool import WORD, LanguageTool, answer, drip, send

TEXT = f"🇺🇾 In {WORD} year, {WRONG}"
PATIENCE = 1.0
SETTINGS = Settings(longest_upstream=PATIENCE)


@pytest.fixture(scope="module")
def tool() -> Iterator[LanguageTool]:
    tool = LanguageTool()
    yield tool
    tool.close()


@pytest.fixture(autouse=True)
def sound(tool: LanguageTool) -> None:
    tool.fault = None
    tool.asked.clear()


@pytest.fixture(scope="module")
def merging(tool: LanguageTool) -> Iterator[str]:
    """The address of a server with that LanguageTool behind it."""
    with served(replace(SETTINGS, upstream=tool.address)) as address:
        yield address


def ask(server: str, **fields: str) -> dict[str, Any]:
    answered = requests.post(f"{server}/v2/check", data={"language": "en-US", **fields}, timeout=60)
    assert answered.status_code == 200, answered.text
    told: dict[str, Any] = answered.json()
    return told


def quotes(told: dict[str, Any], text: str) -> list[str]:
    units = text.encode("utf-16-le")
    return [units[2 * m["offset"] : 2 * (m["offset"] + m["length"])].decode("utf-16-le") for m in told["matches"]]


def test_the_matches_of_both_come_in_the_order_of_the_text(merging: str) -> None:
    told = ask(merging, text=TEXT)
    assert quotes(told, TEXT) == [WORD, "$22.4 million"]
    assert told["warnings"] == {"incompleteResults": False}
    assert told["language"]["detectedLanguage"]["source"] == "ngram"
    assert told["sentenceRanges"] == [[0, len(TEXT)]]


def test_markup_counts_for_both(merging: str) -> None:
    nodes = [{"markup": "<b>"}, {"text": f"In {WORD} year, "}, {"markup": "</b>"}, {"text": WRONG}]
    whole = "".join(node.get("text") or node["markup"] for node in nodes)
    assert quotes(ask(merging, data=json.dumps({"annotation": nodes})), whole) == [WORD, "$22.4 million"]


def test_a_client_sees_both(merging: str) -> None:
    with language_tool_python.LanguageTool("en-US", remote_server=merging) as client:
        found = client.check(TEXT)
    assert [match.rule_id for match in found] == ["MORFOLOGIK_RULE_EN_US", "FC102"]


def test_all_that_the_client_asks_is_handed_on(merging: str, tool: LanguageTool) -> None:
    fields = {"text": TEXT, "level": "picky", "disabledRules": "WHITESPACE_RULE", "username": "desk", "apiKey": "k"}
    ask(merging, **fields)
    assert tool.asked == [("POST", "/v2/check", {"language": "en-US", **fields})]


def test_a_text_in_another_language_is_theirs(merging: str) -> None:
    told = ask(merging, text=f"{WORD} {GERMAN}", language="de-DE")
    assert [match["rule"]["id"] for match in told["matches"]] == ["MORFOLOGIK_RULE_EN_US"]
    assert told["warnings"]["incompleteResultsReason"] == "factcheck reads English."


def hang(handler: Any) -> None:
    time.sleep(3 * PATIENCE)


def cut(handler: Any) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    handler.wfile.write(b'{"matches"')
    handler.connection.shutdown(socket.SHUT_RDWR)


def with_match(**changes: Any) -> Callable[[Any], None]:
    told = answer(TEXT)
    told["matches"] = [told["matches"][0] | changes]
    return lambda handler: send(handler, told)


def sends(told: Any, status: int = 200) -> Callable[[Any], None]:
    return lambda handler: send(handler, told, status)


FAULTS: dict[str, Callable[[Any], None]] = {
    "slow": hang,
    "a byte at a time": drip,
    "cut off": cut,
    "no http": lambda handler: handler.wfile.write(b"\x00\x01 nonsense\r\n\r\n"),
    "an error": sends(b"Error: Internal Error", 500),
    "too many requests": sends(b"", 429),
    "a redirect": sends(b"", 302),
    "a page": sends(b"<html>Bad gateway</html>"),
    "deep": sends(b"[" * 200_000),
    "endless": sends(b" " * 20_000_001),
    "no number": sends(b'{"matches": [], "more": NaN}'),
    "half a character": sends(b'{"matches": [], "more": "\\ud83c"}'),
    "a list": sends([]),
    "no matches": sends({}),
    "a match of nothing": sends({"matches": [3]}),
    "a match behind the text": with_match(offset=10_000),
    "a match before the text": with_match(offset=-1),
    "a match with words for a place": with_match(offset="3"),
    "a match without a rule": with_match(rule=None),
    "a match without a message": with_match(message=None),
    "a match without a list": with_match(replacements={}),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_whatever_goes_wrong_there_ours_are_told_in_time(merging: str, tool: LanguageTool, fault: str) -> None:
    ask(merging, text=WRONG)
    tool.fault = FAULTS[fault]
    start = time.monotonic()
    told = ask(merging, text=TEXT)
    assert time.monotonic() - start < 2.5 * PATIENCE
    assert quotes(told, TEXT) == ["$22.4 million"]
    assert told["warnings"]["incompleteResults"] is True
    reason = told["warnings"]["incompleteResultsReason"]
    assert reason.startswith("Only the numbers were checked: the LanguageTool behind this server ")


def test_odd_languages_and_warnings_are_passed_over(merging: str, tool: LanguageTool) -> None:
    tool.fault = sends({**answer(TEXT), "language": "English", "warnings": [3]})
    told = ask(merging, text=TEXT)
    assert len(told["matches"]) == 2
    assert told["language"]["code"] == "en-US"


def test_a_server_that_is_not_there_loses_nothing(merging: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    with served(replace(SETTINGS, upstream=f"http://127.0.0.1:{port}")) as alone:
        assert quotes(ask(alone, text=TEXT), TEXT) == ["$22.4 million"]
        assert {"name": "English", "code": "en", "longCode": "en"} in requests.get(f"{alone}/v2/languages").json()
        assert requests.get(f"{alone}/v2/words", timeout=60).status_code == 502


def test_what_ours_cannot_do_leaves_theirs(merging: str) -> None:
    told = ask(merging, text=f"{WORD} \0 {WRONG}")
    assert [match["rule"]["id"] for match in told["matches"]] == ["MORFOLOGIK_RULE_EN_US"]
    assert "binary" in told["warnings"]["incompleteResultsReason"]


def test_a_server_that_is_put_behind_itself_does_not_ask_without_end(tool: LanguageTool) -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    with served(replace(SETTINGS, upstream=f"http://127.0.0.1:{port}"), port) as itself:
        ask(itself, text=TEXT)  # it may be loading yet
        told = ask(itself, text=TEXT)
    assert set(quotes(told, TEXT)) == {"$22.4 million"}
    assert "this server itself" in told["warnings"]["incompleteResultsReason"]


def test_the_token_of_this_server_is_told_to_nobody(tool: LanguageTool) -> None:
    with served(replace(SETTINGS, upstream=f"{tool.address}/v2/", token="open sesame")) as guarded:
        assert len(ask(guarded, text=TEXT, apiKey="open sesame", username="desk")["matches"]) == 2
    assert tool.asked == [("POST", "/v2/check", {"language": "en-US", "text": TEXT})]


def test_who_may_not_ask_for_a_check_has_it_asked_nothing(tool: LanguageTool) -> None:
    with served(replace(SETTINGS, upstream=tool.address, token="open sesame")) as guarded:
        address = f"{guarded}/v2/languages"
        assert requests.get(address, timeout=60).status_code == 403
        assert tool.asked == []
        assert requests.get(address, params={"apiKey": "open sesame"}, timeout=60).ok
        assert requests.get(address, headers={"Authorization": "Bearer open sesame"}, timeout=60).ok
    assert [fields for _, _, fields in tool.asked] == [{}, {}]


def test_a_client_learns_the_languages_of_both(merging: str) -> None:
    told = requests.get(f"{merging}/v2/languages", timeout=60).json()
    codes = [one["longCode"] for one in told]
    assert len(codes) == len(set(codes))
    assert {"de-DE", "en-US", "en-GB"} <= set(codes)


def test_the_dictionary_is_theirs(merging: str, tool: LanguageTool) -> None:
    fields = {"word": "Montevideo", "username": "desk", "apiKey": "k"}
    assert requests.get(f"{merging}/v2/words", params={"limit": "5"}, timeout=60).json() == {"words": ["Montevideo"]}
    assert requests.post(f"{merging}/v2/words/add", data=fields, timeout=60).json() == {"added": True}
    assert requests.post(f"{merging}/v2/words/delete", data=fields, timeout=60).json() == {"deleted": True}
    assert tool.asked[0] == ("GET", "/v2/words", {"limit": "5"})
    assert tool.asked[1] == ("POST", "/v2/words/add", fields)


def test_without_one_there_is_a_dictionary_without_words(server: str) -> None:
    assert requests.get(f"{server}/v2/words", params={"limit": "5"}, timeout=60).json() == {"words": []}
    assert requests.post(f"{server}/v2/words/add", data={"word": "a"}, timeout=60).json() == {"added": False}
    assert requests.post(f"{server}/v2/words/delete", data={"word": "a"}, timeout=60).json() == {"deleted": False}


@pytest.mark.parametrize("address", ["localhost:8010", "ftp://localhost", "http://", "http://desk:sesame@[x"])
def test_an_address_that_is_none_is_told_at_once(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--upstream", address]) == 2
    err = capsys.readouterr().err
    assert err.endswith("is no address of a LanguageTool: give http://HOST:PORT.\n")
    assert "sesame" not in err
