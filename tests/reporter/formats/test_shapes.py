"""Each format is what its readers take: read back with libraries of theirs where there are any."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pypdf
import pytest

from factcheck.domain.errors import FactcheckError
from factcheck.domain.report import Report
from factcheck.reporter.formats import find_format, format_names

Write = Callable[..., bytes]


def test_every_format_says_what_it_is_for_and_writes_the_same_bytes_twice(write: Write, report: Report) -> None:
    for name in format_names():
        form = find_format(name)
        assert form and form.about
        assert write(name, report) == write(name, report)


@pytest.mark.parametrize("name", sorted(set(format_names()) - {"docx"}))
def test_a_report_without_failures_and_no_report_at_all_are_written_too(
    name: str, write: Write, sound_report: Report
) -> None:
    write(name)
    write(name, sound_report, sound_report)


def test_a_format_that_is_not_there_is_none() -> None:
    assert find_format("pkgutil") is None


def test_concise_is_a_line_a_finding_errors_first(write: Write, report: Report) -> None:
    lines = write("concise", report).decode().splitlines()
    assert [line.split(": ")[1] for line in lines] == ["error", "warning"]
    assert lines[0].startswith("peru:7:53: error: FC101 ")
    assert lines[0].endswith("[perhaps $1.5 billion]")


def test_concise_says_nothing_where_nothing_fails(write: Write, sound_report: Report) -> None:
    assert write("concise", sound_report) == b""


def test_sarif_is_what_its_model_and_its_tools_read(write: Write, report: Report, tmp_path: Path) -> None:
    made = write("sarif", report)
    log = json.loads(made)
    pytest.importorskip("sarif_pydantic").Sarif.model_validate(log)
    loader = pytest.importorskip("sarif.loader")
    (tmp_path / "report.sarif").write_bytes(made)
    records = loader.load_sarif_file(str(tmp_path / "report.sarif")).get_records()
    assert [(record["Severity"], record["Line"]) for record in records] == [("error", 7), ("warning", 7)]
    (run,) = log["runs"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert run["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {
        "text": "$1.5 billion"
    }


def test_a_fingerprint_stays_where_only_the_place_changes(write: Write, point: Any) -> None:
    def mark(text: str) -> str:
        start = text.index("$41 billion")
        made = write("sarif", point(text, start, start + len("$41 billion")))
        return str(json.loads(made)["runs"][0]["results"][0]["partialFingerprints"])

    sentence = "Kazakhstan sold goods worth $41 billion to China in 2023."
    assert mark(sentence) == mark(f"A new first line.\n\n{sentence}")
    assert mark(sentence) != mark(sentence.replace("2023", "2022"))


def test_github_commands_are_one_line_each_with_their_marks_escaped(write: Write, point: Any) -> None:
    made = write("github", point("$41 billion", 0, 11, id="a,b:c.txt", words="100% wrong\r\n::error::no")).decode()
    assert made.count("\n") == 1
    assert "file=a%2Cb%3Ac.txt," in made
    assert made.rstrip().endswith("::100%25 wrong ::error::no (1 = 2)")


def test_gitlab_issues_have_what_gitlab_asks_for(write: Write, report: Report) -> None:
    issues = json.loads(write("gitlab", report))
    assert [issue["severity"] for issue in issues] == ["major", "minor"]
    for issue in issues:
        assert {"description", "check_name", "fingerprint", "severity", "location"} <= set(issue)
        assert issue["location"]["positions"]["begin"]["line"] >= 1
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_junit_is_read_back(write: Write, report: Report) -> None:
    junitparser = pytest.importorskip("junitparser")
    suites = junitparser.JUnitXml.fromstring(write("junit", report))
    (suite,) = suites
    assert (suite.tests, suite.failures, suite.skipped, suite.errors) == (4, 2, 1, 0)
    assert sum(bool(case.result) for case in suite) == 3


def test_rdjson_offers_the_replacement(write: Write, report: Report) -> None:
    found = json.loads(write("rdjson", report))
    first, second = found["diagnostics"]
    assert (first["severity"], second["severity"]) == ("ERROR", "WARNING")
    assert first["suggestions"][0]["text"] == "$1.5 billion"
    assert first["suggestions"][0]["range"] == first["location"]["range"]
    assert "suggestions" not in second


def test_csv_and_xlsx_hold_a_row_a_check_and_xlsx_every_number(write: Write, report: Report) -> None:
    rows = list(csv.reader(io.StringIO(write("csv", report).decode("utf-8-sig"), newline="")))
    assert len(rows) == 1 + len(report.checks)
    book = openpyxl.load_workbook(io.BytesIO(write("xlsx", report)))
    assert book["Checks"].max_row == 1 + len(report.checks)
    assert book["Numbers"].max_row == 1 + len(report.numbers)
    heads = [cell.value for cell in book["Numbers"][1]]
    values = {row[heads.index("quote")].value: row[heads.index("value")].value for row in book["Numbers"].rows}
    assert values["$3.9 billion"] == 3_900_000_000


def test_a_word_document_holds_the_article_and_a_comment_a_finding(write: Write, report: Report) -> None:
    document = docx.Document(io.BytesIO(write("docx", report)))
    assert document.paragraphs[0].text == "Peru sells Japan $2.4 billion of goods"
    comments = list(document.comments)
    assert [comment.author for comment in comments] == ["factcheck", "factcheck"]
    assert "Perhaps $1.5 billion for $1.7 billion" in comments[0].text


def test_a_word_document_holds_one_article(write: Write) -> None:
    form = find_format("docx")
    assert form and form.single


def test_a_claim_review_is_a_draft_without_author(write: Write, report: Report) -> None:
    drafts = json.loads(write("claimreview", report))
    assert len(drafts) == len(report.verdicts)
    for draft in drafts:
        assert (draft["@type"], draft["creativeWorkStatus"]) == ("ClaimReview", "Draft")
        assert "author" not in draft
        assert "datePublished" not in draft
    refuted = [draft for draft in drafts if draft["reviewRating"]["ratingValue"] == 1]
    assert [draft["claimReviewed"] for draft in refuted] == [
        "Peru exported goods worth $2.4 billion and imported $1.7 billion."
    ]


def test_the_page_is_printed_with_its_links_and_its_tags(write: Write, report: Report) -> None:
    made = pypdf.PdfReader(io.BytesIO(write("pdf", report)))
    words = " ".join("".join(one.extract_text() for one in made.pages).split())
    for told in ("Error 1: $1.7 billion", "2.4 + 1.7 = 4.1, not 3.9 billion USD", "$1.5 billion", "40-odd"):
        assert told in words
    assert "/StructTreeRoot" in made.trailer["/Root"]
    assert {"a1-k1", "a1-c6"} <= set(made.named_destinations)


def test_an_article_that_could_not_be_read_stands_in_its_place() -> None:
    broken = FactcheckError("empty", "story.txt is empty: give the text of an article.")
    for name in ("github", "html", "json", "jsonl", "junit", "sarif"):
        form = find_format(name)
        assert form
        stream = io.StringIO()
        output = form.opened(stream, True)
        output.error("story.txt", broken)
        output.close()
        assert "story.txt is empty" in stream.getvalue()
