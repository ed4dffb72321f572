"""What `factcheck explain` shows of an article, with the real desk."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

STORY = """\
Trade between Ghana and Brazil grows

ACCRA, March 3, 2024. Ghana's exports of cocoa to Brazil rose by 8 percent to about $24.7 million in 2023, the Ghana \
Statistical Service said.

Imports from Brazil fell to $124.7 million.

Sales are forecast to reach $30 million in 2026.

Both are to meet in Lisbon, a city of 24,700 hotel beds. Trade with Togo rose 8 percent too.
"""
SLOTS = ["value", "unit", "qualifier", "kind", "measure", "product"]
SLOTS += ["reporter", "partner", "period", "base_period", "source"]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def explained(run: Any, *arguments: object, stdin: bytes = b"") -> list[dict[str, Any]]:
    ran = run("explain", *arguments, "--format", "json", stdin=stdin)
    assert (ran.status, ran.err) == (0, "")
    record = json.loads(ran.out)
    assert record["schema"] == "factcheck-explain/1"
    numbers: list[dict[str, Any]] = record["numbers"]
    return numbers


def test_every_slot_of_a_claim_in_a_fixed_order(run: Any, story: Path) -> None:
    (number,) = explained(run, story, "--number", "$24.7")
    assert number["quote"] == "$24.7 million"
    assert [slot["slot"] for slot in number["slots"]] == SLOTS
    values = {slot["slot"]: slot["value"] for slot in number["slots"]}
    assert (values["value"], values["unit"], values["qualifier"]) == (24_700_000, "USD", "about")
    assert (values["measure"], values["reporter"], values["partner"]) == ("exports", "GHA", "BRA")
    for slot in number["slots"]:
        quote = None if slot["start"] is None else STORY[slot["start"] : slot["end"]]
        assert slot["quote"] == quote


def test_a_number_is_shown_in_its_line_and_sentence(run: Any, story: Path) -> None:
    (number,) = explained(run, story, "--number", "124.7")
    line = STORY.splitlines()[number["line"] - 1]
    assert line[number["column"] - 1 :].startswith("$124.7 million")
    assert number["sentence"] == line


@pytest.mark.parametrize(
    ("wanted", "quotes"),
    [
        ("24.7", ["$24.7 million"]),
        ("24700000", ["$24.7 million"]),
        ("$24.7m", ["$24.7 million"]),
        ("8 percent", ["8 percent", "8 percent"]),
        ("24,700", ["24,700"]),
        ("30", ["$30 million"]),
    ],
)
def test_a_number_is_found_by_its_words_or_its_value(run: Any, story: Path, wanted: str, quotes: list[str]) -> None:
    assert [number["quote"] for number in explained(run, story, "--number", wanted)] == quotes


def test_all_numbers_where_none_is_asked_for(run: Any, story: Path) -> None:
    numbers = explained(run, story)
    assert [number["start"] for number in numbers] == sorted(number["start"] for number in numbers)
    assert {"$24.7 million", "2023", "$30 million", "24,700"} <= {number["quote"] for number in numbers}
    out = run("explain", story).out
    assert all(number["quote"] in out for number in numbers)


def test_a_number_that_is_no_claim_says_what_it_was_taken_for(run: Any, story: Path) -> None:
    (number,) = explained(run, story, "--number", "$30 million")
    (slot,) = number["slots"]
    assert (number["status"], number["claim"], number["confidence"]) == ("forecast", None, None)
    assert (slot["slot"], slot["value"], slot["quote"]) == ("status", "forecast", "2026")


def test_a_page_for_people(run: Any, story: Path) -> None:
    out = run("explain", story, "--number", "124.7").out
    assert "$124.7 million: claim" in out
    assert '"Imports" (' in out
    assert "? a guess" in out
    assert "\x1b" not in out


def test_a_number_that_is_not_there_is_told_with_the_nearest(run: Any, story: Path) -> None:
    ran = run("explain", story, "--number", "24.8")
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith("factcheck: there is no number '24.8' in ")
    assert "$24.7 million" in ran.err


def test_a_text_without_numbers(run: Any) -> None:
    text = b"Nobody in either capital wished to say how much trade there is between the two countries."
    assert run("explain", "-", stdin=text).out == "No numbers in this text\n"
    ran = run("explain", "-", "--number", "3", stdin=text)
    assert (ran.status, ran.err) == (
        2,
        "factcheck: there is no number '3' in the article: it holds no number at all.\n",
    )


def test_a_paste_and_its_day(run: Any) -> None:
    text = b"Exports of Ghana rose by 8 percent last year, the ministry of trade of the country said on Monday."
    (number,) = explained(run, "-", "--published", "2020-02-02", "--number", "8", stdin=text)
    (period,) = [slot for slot in number["slots"] if slot["slot"] == "period"]
    assert (period["value"], period["quote"]) == ("2019", "last year")


@pytest.mark.parametrize(
    "arguments",
    [["missing.txt"], ["-", "--published", "soon"], ["-", "--format", "jsonl"], ["archive.jsonl"], []],
)
def test_a_wrong_call_is_told_in_one_sentence(run: Any, arguments: list[str]) -> None:
    ran = run("explain", *arguments, stdin=STORY.encode())
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith("factcheck: ")


def test_the_line_is_that_of_the_file_where_it_is_a_web_page(run: Any, tmp_path: Path) -> None:
    page = (
        "<!doctype html>\n<html>\n<body><h1>Ghana</h1>\n\n<p>Ghana&#8217;s exports rose to\n<b>$24.7</b> million.</p>"
    )
    path = tmp_path / "story.html"
    path.write_text(page, encoding="utf-8")
    (number,) = explained(run, path, "--number", "24.7")
    assert page.splitlines()[number["line"] - 1][number["column"] - 1 :].startswith("$24.7</b>")
    assert "line 6: " in run("explain", path, "--number", "24.7").out
