"""`factcheck stale`: from reports in JSON to the stories with figures that have been revised since."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import in_place
import loopback
import pytest

from factcheck.domain.claim import Kind
from factcheck.domain.report import Report
from factcheck.matcher import default_matcher
from factcheck.reporter.json_report import error_record, to_json
from factcheck.reporter.stories import read_stories


@pytest.fixture(autouse=True)
def nothing_pulled(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FACTCHECK_DATA", str(tmp_path / "mine"))


@pytest.fixture(scope="module")
def records() -> list[dict[str, Any]]:
    """Reports of two stories of our own: the first prints a figure that was revised since."""
    from factcheck import check

    told = [
        "Kyrgyzstan's exports came to $3.8 billion in 2024, according to the World Bank.",
        "Kazakhstan's exports came to $82.5 billion in 2024, according to the World Bank.",
    ]
    return [_named(check(text), name) for name, text in zip(("old.txt", "new.txt"), told, strict=True)]


def _named(report: Report, name: str) -> dict[str, Any]:
    record = to_json(report)
    record["document"]["id"] = name
    return record


def write(path: Path, records: list[dict[str, Any]], *, lines: bool) -> Path:
    text = "\n".join(map(json.dumps, records)) if lines else json.dumps(records, indent=2)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("lines", [True, False])
def test_stories_with_revised_figures_are_listed(run: Any, records: Any, tmp_path: Path, lines: bool) -> None:
    ran = run("stale", write(tmp_path / "reports.json", records, lines=lines))
    assert ran.status == 1
    assert ran.out.splitlines()[0] == "old.txt"
    assert "World Bank gave $3.828 billion on" in ran.out
    assert "and gives $5.142 billion since 2026-07-01" in ran.out
    assert ran.out.splitlines()[-1] == "1 of 2 stories have a figure that was revised."


def test_for_programs_a_line_a_figure(run: Any, records: Any, tmp_path: Path) -> None:
    ran = run("stale", write(tmp_path / "reports.jsonl", records, lines=True), "--format", "jsonl")
    (told,) = ran.records
    assert (told["id"], told["quote"], told["before"], told["after"]) == ("old.txt", "$3.8 billion", 3.828e9, 5.142e9)


def test_nothing_revised(run: Any, records: Any, tmp_path: Path) -> None:
    ran = run("stale", write(tmp_path / "reports.jsonl", [*records[1:], error_record("x", "empty", "-")], lines=True))
    assert (ran.status, ran.out) == (0, "0 of 1 story has a figure that was revised.\n")


@pytest.mark.parametrize("text", ["{", "not json", '{"document": {}}', '[{"claims": 5}]', "[1]", "3\n"])
def test_what_is_no_report_is_told(run: Any, tmp_path: Path, text: str) -> None:
    (tmp_path / "bad.json").write_text(text)
    ran = run("stale", tmp_path / "bad.json")
    assert ran.status == 2
    assert "bad.json" in ran.err
    assert "Traceback" not in ran.err


def test_a_missing_file_is_told(run: Any, tmp_path: Path) -> None:
    assert "none.json cannot be read: No such file" in run("stale", tmp_path / "none.json").err


def test_claims_come_back_as_they_were(records: Any, tmp_path: Path) -> None:
    (story, _) = read_stories(write(tmp_path / "reports.jsonl", records, lines=True))
    (claim,) = story.claims
    assert (claim.kind, claim.series.reporter, str(claim.series.period)) == (Kind.LEVEL, "KGZ", "2024")
    assert (claim.quantity.value, claim.quantity.last_place, claim.quantity.unit) == (3.8e9, 1e8, "USD")
    assert claim.source == "World Bank"


def test_pulled_releases_are_followed_too(
    run: Any, service: Any, records: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Kazakh exports of 2024, as shipped, until a later release is pulled that has another figure."""
    reports = write(tmp_path / "reports.jsonl", records[1:], lines=True)
    assert run("stale", reports).status == 0
    later = [{**row, "value": "84900000000"} if row["reporter"] == "KAZ" else row for row in loopback.RELEASES]
    monkeypatch.setattr(loopback, "RELEASES", [{**row, "vintage": "2026-10-01"} for row in later])
    service.release = "2026-10-01"
    run("data", "pull", "worldbank", "--reporters", "KAZ", "--years", "2024", "--measures", "exports")
    ran = run("stale", reports)
    assert ran.status == 1
    assert "World Bank gave $82.47 billion on 2025-12-17" in ran.out
    assert "gives $84.9 billion since 2026-10-01" in ran.out


def test_releases_of_a_dataset_in_place_are_followed_too(run: Any, records: Any, tmp_path: Path) -> None:
    pytest.importorskip("duckdb")
    reports = write(tmp_path / "reports.jsonl", records[1:], lines=True)
    assert run("stale", reports).status == 0
    told = in_place.package()
    told["factcheck"]["sources"] = [{"name": "World Bank"}]
    figures = "('World Bank', 'KAZ', 'world', 'exports', '2024', 84.9, '2026-10-01', '')"
    in_place.write(
        tmp_path / "mine" / "reference_data" / "large", told, f"DELETE FROM trade; INSERT INTO trade VALUES {figures}"
    )
    ran = run("stale", reports)
    assert ran.status == 1
    assert "gives $84.9 billion since 2026-10-01" in ran.out


def test_after_an_update_the_stories_that_it_makes_stale_are_listed(
    run: Any, service: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From one end to the other: pull, check a story, update, ask what is stale."""
    run("data", "pull", "worldbank", "--reporters", "KAZ,KGZ", "--years", "2023-", "--measures", "exports")
    told = "Kazakhstan's exports came to $82.5 billion in 2024, according to the World Bank."
    (tmp_path / "story.txt").write_text(told, encoding="utf-8")
    default_matcher.cache_clear()
    try:
        checked = run("check", tmp_path / "story.txt", "--format", "jsonl", "--output", tmp_path / "reports.jsonl")
    finally:
        default_matcher.cache_clear()
    assert checked.status == 0
    assert run("data", "update").out == "worldbank: 0 new, 0 revised, 6 unchanged\n"
    assert run("stale", tmp_path / "reports.jsonl").status == 0
    newest = [{**row, "vintage": "2026-10-01"} for row in loopback.RELEASES if row["vintage"] == service.release]
    later = [{**row, "value": "84900000000"} if row["reporter"] == "KAZ" else row for row in newest]
    monkeypatch.setattr(loopback, "RELEASES", later)
    service.release = "2026-10-01"
    assert "3 revised" in run("data", "update", "worldbank").out
    ran = run("stale", tmp_path / "reports.jsonl")
    assert ran.status == 1
    assert ran.out.splitlines()[0].startswith(str(tmp_path / "story.txt"))
    assert "gives $84.9 billion since 2026-10-01" in ran.out
