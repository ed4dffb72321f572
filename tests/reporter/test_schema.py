from __future__ import annotations

import copy
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from factcheck.domain.original import Form, Original
from factcheck.domain.report import Report
from factcheck.reporter.json_report import error_record, to_json
from factcheck.reporter.schema import report_schema

PUBLISHED = Path(__file__).resolve().parents[2] / "docs" / "schema" / "factcheck-report-1.json"


def validate(record: Any) -> None:
    Draft202012Validator(report_schema()).validate(record)


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(report_schema())


def test_the_published_file_is_the_schema() -> None:
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == report_schema(), (
        "write it again: factcheck schema > docs/schema/factcheck-report-1.json"
    )


def test_reports_fit(report: Report, sound_report: Report) -> None:
    page = replace(sound_report, article=replace(sound_report.article, original=Original(Form.HTML)))
    records = [to_json(report), to_json(page), error_record(None, "json", "Line 3 is no JSON.")]
    for record in records:
        validate(record)
    validate(records)
    validate(json.loads(json.dumps(records)))


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("schema",), "factcheck-report/2"),
        (("document", "published"), "2 February"),
        (("claims", 0, "period"), "last year"),
        (("claims", 0, "value"), "3.9"),
        (("claims", 0, "start"), -1),
        (("claims", 0, "verdict"), "true"),
        (("numbers", 0, "status"), "whatever"),
        (("checks", 0, "outcome"), "passed"),
        (("checks", 0, "code"), "101"),
        (("summary", "fails"), None),
    ],
)
def test_a_wrong_value_does_not_fit(report: Report, path: tuple[str | int, ...], wrong: object) -> None:
    record: Any = copy.deepcopy(to_json(report))
    *way, last = path
    place = record
    for step in way:
        place = place[step]
    place[last] = wrong
    with pytest.raises(ValidationError):
        validate(record)


@pytest.mark.parametrize("part", ["document", "claims", "numbers", "checks", "summary"])
def test_a_missing_part_does_not_fit(report: Report, part: str) -> None:
    record = to_json(report)
    del record[part]
    with pytest.raises(ValidationError):
        validate(record)


@pytest.mark.parametrize(
    "period", ["2023", "2023-Q1", "2023-S2", "2023-05", "2023-01/2023-11", "2024-03-20/2024-05-21"]
)
def test_every_form_of_a_period_fits(report: Report, period: str) -> None:
    record = to_json(report)
    record["claims"][0]["period"] = period
    validate(record)
