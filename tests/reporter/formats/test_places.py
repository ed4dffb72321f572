"""Every format points at exactly the number, whatever stands before it."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from html import unescape
from typing import Any

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.desk import check_article
from factcheck.domain.report import Report
from factcheck.reader import read_bytes

QUOTE = "$41 billion"
BEFORE = st.lists(
    st.sampled_from(
        [
            *(
                "🇰🇿 ",
                "👩‍👩‍👧 ",
                "e\u0301tat ",
                "שלום ",
                "مرحبا ",
                "Kazakhstan sold ",
                "\xa0",
                "<b>",
                "&amp; ",
                "\t",
                "=1 ",
            ),
            *("\r\n", "\n", "\r\n\r\n", "\u202eabc\u202c "),
        ]
    ),
    max_size=12,
).map("".join)


def at_columns(text: str, line: int, column: int, end_line: int, end_column: int) -> str:
    """What stands from one line and column to another, both from 1, the end left out."""
    lines = re.split(r"(?<=\n)", text)
    starts = [sum(map(len, lines[:number])) for number in range(len(lines))]
    return text[starts[line - 1] + column - 1 : starts[end_line - 1] + end_column - 1]


def from_sarif(made: bytes, text: str) -> str:
    region = json.loads(made)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region["snippet"]["text"] == QUOTE
    return at_columns(text, *(region[name] for name in ("startLine", "startColumn", "endLine", "endColumn")))


def from_github(made: bytes, text: str) -> str:
    told = dict(re.findall(r"(line|col|endLine|endColumn)=(\d+)", made.decode()))
    return at_columns(text, *(int(told[name]) for name in ("line", "col", "endLine", "endColumn")))


def from_gitlab(made: bytes, text: str) -> str:
    where = json.loads(made)[0]["location"]["positions"]
    return at_columns(text, *(where[end][unit] for end in ("begin", "end") for unit in ("line", "column")))


def from_rdjson(made: bytes, text: str) -> str:
    where = json.loads(made)["diagnostics"][0]["location"]["range"]
    lines = text.encode().split(b"\n")
    assert where["start"]["line"] == where["end"]["line"]
    line = lines[where["start"]["line"] - 1]
    return line[where["start"]["column"] - 1 : where["end"]["column"] - 1].decode()


def from_vale(made: bytes, text: str) -> str:
    ((alert,),) = json.loads(made).values()
    first, last = alert["Span"]
    return at_columns(text, alert["Line"], first, alert["Line"], last + 1)


def from_concise(made: bytes, text: str) -> str:
    line, column = map(int, made.decode().split(":")[1:3])
    return at_columns(text, line, column, line, column + len(QUOTE))


def from_csv(made: bytes, text: str) -> str:
    (row,) = csv.DictReader(io.StringIO(made.decode("utf-8-sig"), newline=""))
    line, column = int(row["line"]), int(row["column"])
    return at_columns(text, line, column, line, column + len(row["quote"]))


def from_xlsx(made: bytes, text: str) -> str:
    heads, values = openpyxl.load_workbook(io.BytesIO(made))["Checks"].iter_rows(values_only=True)
    row: dict[Any, Any] = dict(zip(heads, values, strict=True))
    return at_columns(text, row["line"], row["column"], row["line"], row["column"] + len(row["quote"]))


def from_annotation(made: bytes, text: str) -> str:
    quoted, placed = json.loads(made)["items"][0]["target"][0]["selector"]
    assert quoted["prefix"] + quoted["exact"] + quoted["suffix"] in text
    return text[placed["start"] : placed["end"]]


def from_jsonl(made: bytes, text: str) -> str:
    claim = json.loads(made)["claims"][0]
    return text[claim["start"] : claim["end"]]


def from_html(made: bytes, text: str) -> str:
    """The marked words before which the line shows what stands before the number in the text."""
    for paragraph in re.findall(r'<p class="body" dir="auto">(.*?)</p>', made.decode()):
        for found in re.finditer(r'<mark class="wrong"[^>]*>(.*?)</mark>', paragraph):
            if shown(paragraph[: found.start()]) == text[: text.index(QUOTE)].rpartition("\n")[2]:
                return shown(found[1])
    raise AssertionError("no mark")


def shown(html: str) -> str:
    return unescape(re.sub(r"<sup>.*?</sup>|<[^>]*>", "", html))


def from_docx(made: bytes, text: str) -> str:
    """The words between the marks of the comment; those before them are what stands before the number in its line."""
    for paragraph in docx.Document(io.BytesIO(made)).paragraphs:
        marks = [child.tag.rpartition("}")[2] for child in paragraph._p]
        if "commentRangeStart" not in marks:
            continue
        first, last = marks.index("commentRangeStart"), marks.index("commentRangeEnd")
        runs = [
            getattr(child, "text", "") if mark == "r" else "" for mark, child in zip(marks, paragraph._p, strict=True)
        ]
        assert "".join(runs[:first]) == re.split(r"[\r\n]", text[: text.index(QUOTE)])[-1]
        return "".join(runs[first:last])
    raise AssertionError("no comment")


READ_BACK: dict[str, Callable[[bytes, str], str]] = {
    name.removeprefix("from_"): read for name, read in list(globals().items()) if name.startswith("from_")
}


@pytest.mark.parametrize("name", READ_BACK)
@settings(max_examples=40)
@given(before=BEFORE, after=BEFORE)
def test_a_format_points_at_exactly_the_number(name: str, before: str, after: str, write: Any, point: Any) -> None:
    text = f"{before}{QUOTE}{after}"
    made = write(name, point(text, len(before), len(before) + len(QUOTE)))
    assert READ_BACK[name](made, text) == QUOTE


@pytest.mark.parametrize("name", sorted(READ_BACK.keys() - {"html", "jsonl"}))
@settings(max_examples=20)
@given(before=BEFORE, after=BEFORE)
def test_a_format_points_at_exactly_the_words_that_do_not_fit(
    name: str, before: str, after: str, write: Any, point_at_words: Any
) -> None:
    text = f"{before}{QUOTE}{after}"
    report = point_at_words(text, len(before), len(before) + len(QUOTE))
    assert READ_BACK[name](write(name, report), report.article.text) == QUOTE


STORY = f"Uruguay’s wheat exports fell 18 percent to {QUOTE} in 2019 from $17.1 billion in 2018."
HOSTILE = {
    "flags": "🇺🇾🇰🇿 ",
    "joined emoji": "👩‍👩‍👧 ",
    "combining marks": "e\u0301ta\u0302t, ",
    "names from right to left": "فاطمة and שלום, ",
    "CRLF": "Wheat grew.\r\n\r\n",
    "CRLF and a flag": "Wheat grew 🇺🇾.\r\n\r\n🇺🇾 ",
    "no-break spaces": "Wheat\xa0and\u202fmore: ",
}
BY_LINES = ("concise", "csv", "github", "gitlab", "rdjson", "sarif", "vale", "xlsx")
"""The formats that point into the file that was given."""


@cache
def checked(source: str, name: str) -> Report:
    return check_article(read_bytes(source.encode(), name, id=name))


@pytest.mark.parametrize("before", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("name", sorted(READ_BACK.keys() - {"jsonl"}))
def test_a_number_that_was_read_is_pointed_at_exactly(name: str, before: str, write: Any) -> None:
    text = before + STORY
    assert READ_BACK[name](write(name, checked(text, "story.txt")), text) == QUOTE


@pytest.mark.parametrize("before", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("name", BY_LINES)
@pytest.mark.parametrize(
    ("file", "around"),
    [
        ("story.html", "<p>🇺🇾 <b>Wheat</b></p>\r\n<p><i>{}</i></p>\r\n"),
        ("story.md", "# *Wheat* 🇺🇾\r\n\r\n> **{}**\r\n"),
    ],
)
def test_a_number_in_a_marked_up_file_is_pointed_at_exactly(
    file: str, around: str, name: str, before: str, write: Any
) -> None:
    source = around.format(before.replace("\r\n\r\n", " <br>\r\n" if file.endswith("html") else "\r\n> ") + STORY)
    assert READ_BACK[name](write(name, checked(source, file)), source) == QUOTE


def test_the_pages_for_people_and_for_build_servers_stand_at_the_words(write: Any, point_at_words: Any) -> None:
    text = "A note.\nExports soared in the year.\n"
    start = text.index("soared")
    report = point_at_words(text, start, start + len("soared"))
    assert 'line 2: "soared"' in write("text", report).decode()
    assert 'line="2"' in write("junit", report).decode()
    assert "<bdi>soared</bdi>" in write("html", report).decode()


FILE = b"""<!doctype html>
<html>
<body><h1>Wheat</h1>

<p>Uruguay&#8217;s wheat exports rose 30 percent to <b>$22.4</b> million in 2019 from $20.1 million in 2018.</p></body>
"""


def test_people_are_told_the_line_of_the_file_that_they_gave(write: Any, point: Any) -> None:
    article = read_bytes(FILE, "wheat.html", id="wheat.html")
    start = article.text.index("$22.4")
    report = replace(point(article.text, start, start + len("$22.4 million")), article=article)
    assert "line 5: $22.4 million" in write("text", report).decode()
