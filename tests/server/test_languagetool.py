"""LanguageTool's protocol as clients speak it, over HTTP."""

import json
from typing import Any

import language_tool_python
import pytest
import requests
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.server.languagetool.annotated import annotated
from server.articles import GERMAN, RIGHT, WRONG

BEFORE = ["", "🇺🇾 ", "é́ \u200f", "مرحبا ", "The desk in Montevideo said so.\r\n\r\n"]


def ask(server: str, **fields: Any) -> requests.Response:
    return requests.post(f"{server}/v2/check", data={"language": "en-US", **fields}, timeout=60)


def matched(server: str, whole: str, **fields: Any) -> list[str]:
    """What each match points at, counted as JavaScript and Java count."""
    units = whole.encode("utf-16-le")
    matches = ask(server, **fields).json()["matches"]
    return [units[2 * m["offset"] : 2 * (m["offset"] + m["length"])].decode("utf-16-le") for m in matches]


@pytest.mark.parametrize("before", BEFORE)
def test_a_match_points_at_the_number_whatever_stands_before_it(server: str, before: str) -> None:
    assert matched(server, before + WRONG, text=before + WRONG) == ["$22.4 million"]


def test_what_holds_has_no_match(server: str) -> None:
    answer = ask(server, text=RIGHT).json()
    assert answer["matches"] == []
    assert answer["warnings"] == {"incompleteResults": False}


@pytest.mark.parametrize("encoding", ["form", "multipart", "query"])
def test_fields_may_come_in_each_way(server: str, encoding: str) -> None:
    fields = {"text": WRONG, "language": "auto"}
    url = f"{server}/v2/check"
    answer = {
        "form": lambda: requests.post(url, data=fields, timeout=60),
        "multipart": lambda: requests.post(
            url, files={name: (None, told) for name, told in fields.items()}, timeout=60
        ),
        "query": lambda: requests.get(url, params=fields, timeout=60),
    }[encoding]()
    assert [match["rule"]["id"] for match in answer.json()["matches"]] == ["FC102"]
    assert answer.json()["language"]["code"] == "en-US"


def test_offsets_count_the_markup(server: str) -> None:
    nodes = [
        {"markup": "<p>", "interpretAs": "\n\n"},
        {"text": "🇺🇾 Uruguay’s wheat exports rose 30 percent to "},
        {"markup": "<b class='🇺🇾'>"},
        {"text": "$22.4", "offset": 12},
        {"markup": "&nbsp;", "interpretAs": " "},
        {"text": "mil"},
        {"markup": "<i>"},
        {"text": "lion"},
        {"markup": "</i></b>"},
        {"text": " in 2019 from $20.1 million in 2018."},
    ]
    whole = "".join(node.get("text") or node["markup"] for node in nodes)
    assert matched(server, whole, data=json.dumps({"annotation": nodes})) == ["$22.4&nbsp;mil<i>lion"]


def test_data_may_hold_plain_text(server: str) -> None:
    assert matched(server, WRONG, data=json.dumps({"text": WRONG, "metaData": {"title": "x"}})) == ["$22.4 million"]


NODES = st.lists(
    st.one_of(
        st.builds(lambda text: {"text": text}, st.text(max_size=6)),
        st.builds(
            lambda markup, meant: {"markup": markup, "interpretAs": meant}, st.text(max_size=6), st.text(max_size=3)
        ),
    )
)


@given(before=NODES, after=NODES)
@settings(max_examples=200)
def test_markup_around_a_text_never_moves_its_place(before: list[dict[str, str]], after: list[dict[str, str]]) -> None:
    content = annotated(json.dumps({"annotation": [*before, {"text": "41 billion"}, *after]}))
    original = content.original
    assert original and original.text is not None
    start = len("".join(node["text"] if "text" in node else node["interpretAs"] for node in before))
    expected = len("".join(node.get("text") or node.get("markup", "") for node in before))
    assert content.text[start : start + 10] == "41 billion"
    assert original.place(start, start + 10) == (expected, expected + 10)


@pytest.mark.parametrize(
    "fields",
    [
        {"disabledRules": "FC999, FC102"},
        {"disabledCategories": "FACTCHECK"},
        {"enabledOnly": "true", "enabledRules": "FC101"},
    ],
)
def test_a_rule_that_the_client_has_turned_off_is_silent(server: str, fields: dict[str, str]) -> None:
    assert ask(server, text=WRONG, **fields).json()["matches"] == []


def test_enabling_a_rule_leaves_the_others_on(server: str) -> None:
    assert len(ask(server, text=WRONG, enabledRules="FC101").json()["matches"]) == 1


@pytest.mark.parametrize(
    ("text", "language", "incomplete"),
    [
        ("", "en-US", False),
        ("Die Ausfuhren der Schweiz stiegen um 30 Prozent auf 22 Milliarden.", "de-CH", True),
        (GERMAN, "auto", True),
    ],
)
def test_what_is_not_english_is_not_checked_and_is_no_error(
    server: str, text: str, language: str, incomplete: bool
) -> None:
    answered = ask(server, text=text, language=language)
    assert answered.status_code == 200
    assert answered.json()["matches"] == []
    assert answered.json()["warnings"]["incompleteResults"] is incomplete


def test_a_client_learns_what_the_server_is(server: str) -> None:
    def got(path: str) -> requests.Response:
        return requests.get(f"{server}/v2/{path}", timeout=60)

    assert got("healthcheck").text == "OK"
    assert got("maxtextlength").text == "100000"
    assert {"name": "English (US)", "code": "en", "longCode": "en-US"} in got("languages").json()
    assert got("info").json()["software"]["name"] == "factcheck"
    configured = got("configinfo?language=en").json()
    assert configured["parameter"] == {"maxTextLength": 100_000}
    assert "FC102" in [rule["ruleId"] for rule in configured["rules"]]


@pytest.mark.parametrize("text", [WRONG, f"🇺🇾 {WRONG}"])
def test_language_tool_python_is_a_client(server: str, text: str) -> None:
    with language_tool_python.LanguageTool("en-US", remote_server=server) as tool:
        (match,) = tool.check(text)
    assert text[match.offset : match.offset + match.error_length] == "$22.4 million"
    assert match.rule_id == "FC102"
    assert match.sentence == text


@pytest.mark.parametrize(
    "origin", ["moz-extension://5e2f", "chrome-extension://abc", "app://obsidian.md", "http://localhost:3000"]
)
def test_editors_in_a_browser_may_ask(server: str, origin: str) -> None:
    asking = {"Origin": origin, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "x-own"}
    preflight = requests.options(f"{server}/v2/check", headers=asking, timeout=60)
    assert preflight.status_code == 200
    assert preflight.headers["Access-Control-Allow-Origin"] == origin
    answered = requests.get(f"{server}/v2/languages", headers={"Origin": origin}, timeout=60)
    assert answered.headers["Access-Control-Allow-Origin"] == origin


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "http://localhost.elsewhere.example", "null"])
def test_other_sites_may_not_read_answers(server: str, origin: str) -> None:
    answered = requests.get(f"{server}/v2/languages", headers={"Origin": origin}, timeout=60)
    assert "Access-Control-Allow-Origin" not in answered.headers


def test_a_name_that_is_made_to_lead_here_is_refused(server: str) -> None:
    answered = requests.get(f"{server}/v2/languages", headers={"Host": "elsewhere.example"}, timeout=60)
    assert answered.status_code == 400
