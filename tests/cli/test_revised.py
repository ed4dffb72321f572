"""A figure that its source has revised is told on the command line, in every form of output."""

from __future__ import annotations

import json
from typing import Any

import pytest

STORY = b"Kyrgyzstan's total exports came to $3.8 billion in 2024, according to the World Bank."
TOLD = "It was revised from $3.828 billion to $5.142 billion in the release of 2026-07-01."


@pytest.mark.parametrize("form", ["text", "html", "concise", "github"])
def test_people_are_told_of_both_figures(run: Any, form: str) -> None:
    ran = run("check", "-", "--format", form, stdin=STORY)
    assert ran.status == 0
    assert TOLD in " ".join(ran.out.split())
    assert "FC205" in ran.out


def test_the_text_report_warns_and_cites_the_older_release(run: Any) -> None:
    told = " ".join(run("check", "-", stdin=STORY).out.split())
    assert told.startswith("! 1 warning")
    assert "$3.828 billion → $5.142 billion [1]" in told
    assert "perhaps $5.1 billion for $3.8 billion" in told
    assert "release of 2026-04-01" in told


def test_programs_are_told_what_to_put(run: Any) -> None:
    [report] = json.loads(run("check", "-", "--format", "json", stdin=STORY).out)
    [check] = report["checks"]
    assert (check["code"], check["outcome"], check["severity"]) == ("FC205", "fails", "warning")
    assert TOLD in check["message"]
    assert check["suspects"][0]["replacement"] == "$5.1 billion"
