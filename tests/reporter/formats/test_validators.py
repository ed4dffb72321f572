"""What others check files by: Microsoft's SARIF multitool and the validator of Reviewdog's format, both from npm."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from npm_clients import npm_client

from factcheck.domain.report import Report

Write = Callable[..., bytes]
SARIF_TOOL = "@microsoft/sarif-multitool-linux"
RDJSON_TOOL = "@umbrelladocs/rdformat-validator"


def sarif_complaints(made: bytes, folder: Path) -> set[str]:
    """The rules by which the multitool finds errors and warnings: its own for SARIF, and GitHub's for code scanning."""
    tool = npm_client(SARIF_TOOL, f"node_modules/{SARIF_TOOL}/bin.js")
    (folder / "report.sarif").write_bytes(made)
    command = [*tool, "validate", "report.sarif", "--rule-kind", "'Sarif;Ghas'", "--output", "told.sarif"]
    subprocess.run([*command, "--log", "ForceOverwrite"], cwd=folder, capture_output=True, timeout=120)
    (run,) = json.loads((folder / "told.sarif").read_text(encoding="utf-8-sig"))["runs"]
    return {result["ruleId"] for result in run["results"] if result.get("level", "warning") != "note"}


NO_HOME_PAGE = "SARIF2005"
"""It asks for an address of the tool; factcheck has none to give."""


def test_the_sarif_multitool_takes_it(write: Write, report: Report, point: Any, tmp_path: Path) -> None:
    hostile = "🇰🇿 e\u0301 שלום\r\n$41 billion"
    pointed = point(hostile, hostile.index("$"), len(hostile))
    assert sarif_complaints(write("sarif", report, pointed), tmp_path) == {NO_HOME_PAGE}


def test_the_sarif_multitool_can_refuse(write: Write, report: Report, tmp_path: Path) -> None:
    log = json.loads(write("sarif", report))
    del log["runs"][0]["results"][0]["locations"]
    assert {rule[:2] for rule in sarif_complaints(json.dumps(log).encode(), tmp_path)} >= {"GH"}


def rdjson_answer(made: bytes, folder: Path) -> dict[str, Any]:
    tool = npm_client(RDJSON_TOOL, f"node_modules/{RDJSON_TOOL}/bin/rdformat-validator.js")
    (folder / "report.json").write_bytes(made)
    command = [*tool, "--strict", "--no-extra-fields", "--format", "json", "report.json"]
    answer: dict[str, Any] = json.loads(subprocess.run(command, cwd=folder, capture_output=True, timeout=60).stdout)
    return answer


@pytest.mark.parametrize("reports", [1, 2])
def test_reviewdogs_validator_takes_it(reports: int, write: Write, report: Report, tmp_path: Path) -> None:
    answer = rdjson_answer(write("rdjson", *[report] * reports), tmp_path)
    assert (answer["success"], answer["totalErrors"], answer["totalWarnings"]) == (True, 0, 0)


def test_reviewdogs_validator_can_refuse(write: Write, report: Report, tmp_path: Path) -> None:
    log = json.loads(write("rdjson", report))
    log["diagnostics"][0]["severity"] = "FATAL"
    assert rdjson_answer(json.dumps(log).encode(), tmp_path)["totalErrors"] > 0
