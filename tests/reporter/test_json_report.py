from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal

import pytest

from factcheck.domain.claim import Series
from factcheck.domain.original import Form, Original
from factcheck.domain.report import Report
from factcheck.reporter.json_report import error_record, plain_number, series_name, to_json

CONTRACT = {
    "document": "id title published published_from language url characters",
    "claims": "id kind measure product reporter partner period base_period value low high unit qualifier source "
    "quote start end verdict",
    "numbers": "quote start end status claim value low high unit qualifier",
    "checks": "id rule code outcome severity claims message calculation reference suspects",
    "summary": "claims numbers holds fails undecided",
}


@pytest.mark.parametrize(("part", "names"), CONTRACT.items())
def test_every_field_of_the_contract_is_there(report: Report, part: str, names: str) -> None:
    written = to_json(report)[part]
    for record in written if isinstance(written, list) else [written]:
        assert set(names.split()) <= set(record)


def test_quotes_are_what_stands_between_the_offsets(report: Report) -> None:
    record = to_json(report)
    for mention in [*record["claims"], *record["numbers"]]:
        assert report.article.text[mention["start"] : mention["end"]] == mention["quote"]


def test_a_claim_is_written_with_its_slots(report: Report) -> None:
    growth = to_json(report)["claims"][2]
    assert growth["kind"] == "change"
    assert (growth["reporter"], growth["partner"], growth["measure"]) == ("PER", "JPN", "turnover")
    assert (growth["period"], growth["base_period"]) == ("2023", "2022")
    assert (growth["value"], growth["low"], growth["high"], growth["unit"]) == (30, 29.5, 30.5, "percent")
    assert growth["verdict"] == "supported"


def test_a_claim_without_a_verdict_has_not_enough_info(report: Report) -> None:
    assert to_json(report)["claims"][0]["verdict"] == "not_enough_info"


def test_a_number_that_was_not_read_has_no_value(report: Report) -> None:
    unread = next(number for number in to_json(report)["numbers"] if number["status"] == "unread")
    assert unread["quote"] == "40-odd"
    assert [unread[name] for name in ("claim", "value", "low", "high", "unit", "qualifier")] == [None] * 6


def test_a_failing_check_carries_its_suspect(report: Report) -> None:
    failed = to_json(report)["checks"][0]
    assert (failed["outcome"], failed["severity"], failed["claims"]) == ("fails", "error", ["c2", "c5", "c6"])
    assert failed["suspects"][0] == {
        "claim": "c6",
        "low": 1400000000,
        "high": 1600000000,
        "replacement": "$1.5 billion",
        "why": "3.9 − 2.4 = 1.5 is left for imports",
    }


def test_a_reference_is_written_with_its_citation(report: Report) -> None:
    reference = to_json(report)["checks"][1]["reference"]
    assert reference["series"] == "JPN imports, PER"
    assert (reference["period"], reference["value"], reference["retrieved"]) == ("2023", 2612000000, "2024-01-30")
    assert reference["citation"].startswith("Trade Statistics of Japan")


def test_the_datasets_are_named_with_their_licence(report: Report) -> None:
    assert to_json(report)["datasets"] == [
        {
            "name": "japan-trade",
            "title": "Trade Statistics of Japan",
            "licence": "CC-BY-4.0",
            "attribution": "Ministry of Finance of Japan, CC BY 4.0.",
        }
    ]


def test_the_summary_counts(report: Report) -> None:
    summary = to_json(report)["summary"]
    assert summary == {
        "claims": 8,
        "numbers": 13,
        "holds": 1,
        "fails": 2,
        "undecided": 1,
        "errors": 1,
        "warnings": 1,
        "numbers_read": 12,
        "claims_checked": 6,
        "ignored": 0,
        "other_numbers": {"date": 2, "duration": 1, "page_furniture": 1, "unread": 1},
    }


def test_the_text_is_given_where_the_article_was_no_plain_text(report: Report) -> None:
    assert "text" not in to_json(report)["document"]
    page = replace(report, article=replace(report.article, original=Original(Form.HTML)))
    assert to_json(page)["document"]["text"] == report.article.text


def test_an_error_takes_the_place_of_a_report() -> None:
    record = error_record("a7", "unreadable", "a7 holds no text.")
    assert record["document"] == {"id": "a7"}
    assert record["error"] == {"code": "unreadable", "message": "a7 holds no text."}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("89400000000", "89400000000"),
        ("8.94E+10", "89400000000"),
        ("27.40", "27.4"),
        ("30.0", "30"),
        ("-5.2", "-5.2"),
        ("0.080", "0.08"),
        ("Infinity", "null"),
        ("-Infinity", "null"),
    ],
)
def test_numbers_are_written_plainly(value: str, written: str) -> None:
    assert json.dumps(plain_number(Decimal(value))) == written


@pytest.mark.parametrize(
    ("series", "name"),
    [
        (Series("gdp", None, "KAZ", None, None), "KAZ gdp"),
        (Series("exports", "natural gas", "TKM", "CHN", None), "TKM exports of natural gas, CHN"),
        (Series("inflation", None, None, None, None), "inflation"),
    ],
)
def test_a_series_has_a_short_name(series: Series, name: str) -> None:
    assert series_name(series) == name


def test_writing_json_does_not_load_the_terminal_library() -> None:
    code = "import sys, factcheck.reporter.json_report, factcheck.reporter.schema; print('rich' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
