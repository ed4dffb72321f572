"""What an article or a reference says is shown as text: no script, no formula, no broken file."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import docx
import openpyxl
import pytest

from factcheck.domain.report import Report
from factcheck.reporter.formats import format_names

Write = Callable[..., bytes]
SCRIPT = "<script>alert(1)</script>\"' onload=alert(1)"
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")', " =1"]
ODD = "\x00\x07\x1b[31m\ud83d\ufffe"


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def hostile(report: Report, words: str) -> Report:
    """`report` with `words` wherever somebody else's words may stand."""
    article = replace(report.article, title=words, id=words)
    checks = tuple(
        replace(
            check,
            message=words,
            calculation=words,
            suspects=tuple(replace(suspect, replacement=words, why=words) for suspect in check.suspects),
            reference=check.reference
            and replace(check.reference, citation=words, source=words, url=f"javascript:alert(1)//{words}"),
        )
        for check in report.checks
    )
    credited = tuple(replace(credit, dataset=words, title=words, attribution=words) for credit in report.credits)
    return replace(report, article=article, checks=checks, credits=credited)


def test_script_is_text_on_the_page(write: Write, report: Report, point: Any) -> None:
    in_text = point(f"{SCRIPT} $41 billion {SCRIPT}", len(SCRIPT) + 1, len(SCRIPT) + 12)
    for page in (write("html", hostile(report, SCRIPT)), write("html", in_text)):
        tags = Tags()
        tags.feed(page.decode())
        assert "script" not in {tag for tag, _ in tags.found}
        assert not [name for _, attributes in tags.found for name in attributes if name.startswith("on")]
        links = [attributes["href"] or "" for tag, attributes in tags.found if tag == "a"]
        assert all(link.startswith(("#", "https://", "http://")) for link in links)


def test_the_page_asks_nothing_of_the_network(write: Write, report: Report) -> None:
    tags = Tags()
    tags.feed(write("html", report).decode())
    assert not {"script", "link", "img", "iframe", "object"} & {tag for tag, _ in tags.found}
    assert not [attributes for _, attributes in tags.found if "src" in attributes]
    policies = [attributes["content"] for _, attributes in tags.found if "http-equiv" in attributes]
    assert policies and (policies[0] or "").startswith("default-src 'none'")


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_spreadsheet_computes_nothing(write: Write, report: Report, formula: str) -> None:
    made = hostile(report, formula)
    for row in csv.reader(io.StringIO(write("csv", made).decode("utf-8-sig"), newline="")):
        for cell in row:
            number = cell.lstrip("-").replace(".", "").isdigit() and cell != formula
            assert number or not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))
    for sheet in openpyxl.load_workbook(io.BytesIO(write("xlsx", made))):
        assert {cell.data_type for row in sheet.rows for cell in row} <= {"s", "n", "inlineStr"}


@pytest.mark.parametrize("name", format_names())
def test_odd_characters_break_no_format(name: str, write: Write, report: Report) -> None:
    made = write(name, hostile(report, ODD.replace("\ud83d", "\ufffd")))
    if name in ("json", "jsonl", "sarif", "gitlab", "rdjson", "vale", "annotation", "claimreview"):
        json.loads(made)
    if name == "junit":
        ElementTree.fromstring(made)
    if name == "docx":
        assert len(list(docx.Document(io.BytesIO(made)).comments)) == 2
    if name in ("concise", "github", "text"):
        assert b"\x1b" not in made


def test_a_bracket_in_a_message_is_no_markup_for_the_terminal(write: Write, point: Any) -> None:
    assert b"[red]not[/red]" in write("concise", point("$41 billion", 0, 11, words="[red]not[/red]"))
