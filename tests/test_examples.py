"""The example articles, all the way: what comes out is sound JSON, a readable page, and right."""

from __future__ import annotations

import io
import json
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from rich.console import Console

from factcheck import Report, check
from factcheck.reporter.json_report import to_json
from factcheck.reporter.schema import report_schema
from factcheck.reporter.text import render

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
ARTICLES = sorted(path.name for path in EXAMPLES.glob("*.txt"))


@cache
def report(name: str) -> Report:
    return check((EXAMPLES / name).read_text(encoding="utf-8"), id=name)


def page(name: str) -> list[str]:
    stream = io.StringIO()
    render(report(name), Console(file=stream, width=80))
    return stream.getvalue().splitlines()


@pytest.mark.parametrize("name", ARTICLES)
def test_the_json_fits_the_published_schema(name: str) -> None:
    record = json.loads(json.dumps(to_json(report(name))))
    Draft202012Validator(report_schema()).validate(record)


@pytest.mark.parametrize("name", ARTICLES)
def test_every_part_points_at_what_is_there(name: str) -> None:
    record, text = to_json(report(name)), report(name).article.text
    claims = {claim["id"]: claim for claim in record["claims"]}
    assert all(text[m["start"] : m["end"]] == m["quote"] for m in [*record["claims"], *record["numbers"]])
    assert {number["claim"] for number in record["numbers"] if number["claim"]} == set(claims)
    assert {name for made in record["checks"] for name in made["claims"]} <= set(claims)
    assert {suspect["claim"] for made in record["checks"] for suspect in made["suspects"]} <= set(claims)


@pytest.mark.parametrize("name", ARTICLES)
def test_no_digit_of_the_article_goes_unaccounted(name: str) -> None:
    text = report(name).article.text
    covered = {at for number in report(name).numbers for at in range(number.span.start, number.span.end)}
    assert [text[max(0, at - 20) : at + 5] for at, c in enumerate(text) if c.isdigit() and at not in covered] == []


@pytest.mark.parametrize("name", ARTICLES)
def test_the_page_keeps_to_eighty_columns(name: str) -> None:
    assert [line for line in page(name) if len(line) > 80 and "://" not in line] == []


def test_the_sound_article_raises_no_error() -> None:
    assert not report("china-central-asia-2023.txt").fails()


def test_the_slip_is_found_with_the_figure_that_it_was() -> None:
    failed = next(made for made in report("kazakh-slip.txt").checks if made.code == "FC101")
    assert (failed.outcome, failed.severity) == ("fails", "error")
    assert "$24.7 billion" in [suspect.replacement for suspect in failed.suspects]


def test_the_same_article_gives_the_same_report() -> None:
    text = (EXAMPLES / "kazakh-slip.txt").read_text(encoding="utf-8")
    again = check(text, id="kazakh-slip.txt")
    assert to_json(again) == to_json(report("kazakh-slip.txt"))
