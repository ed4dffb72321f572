"""A finding that the text says to ignore is not told, accuses nobody, and is still counted."""

import pytest

from factcheck.checker.selection import EVERY_RULE, Selection
from factcheck.desk import check_article
from factcheck.domain.check import Outcome
from factcheck.domain.report import Report
from factcheck.matcher import NO_REFERENCES
from factcheck.reader import read_text

SLIP = (
    "Peru exported goods worth $16.3 billion to Chile in 2023 and imported $24.2 billion. "
    "Trade between Peru and Chile came to $41.2 billion in 2023."
)


def checked(text: str, selection: Selection = EVERY_RULE) -> Report:
    return check_article(read_text(text), references=NO_REFERENCES, selection=selection)


def failed(report: Report) -> set[str]:
    return {check.code for check in report.checks if check.outcome is Outcome.FAILS}


@pytest.mark.parametrize("rules", ["FC101", "FC1", "turnover-sum", "ALL", "FC999, FC101"])
def test_an_ignored_finding_is_left_out_and_kept_apart(rules: str) -> None:
    report = checked(f"{SLIP} [factcheck: ignore {rules} agreed with the desk]")
    assert failed(report) == set()
    assert [check.code for check in report.ignored] == ["FC101"]
    assert "refuted" not in report.verdicts.values()
    assert report.stale == ()


@pytest.mark.parametrize("rules", ["FC102", "FC999"])
def test_an_ignore_of_another_rule_is_stale(rules: str) -> None:
    report = checked(f"{SLIP} [factcheck: ignore {rules}]")
    assert failed(report) == {"FC101"}
    assert [one.rules for one in report.stale] == [(rules,)]


def test_an_ignore_on_another_line_is_stale() -> None:
    report = checked(f"{SLIP}\n\nThe ministry had no comment to make on it. [factcheck: ignore FC101]")
    assert failed(report) == {"FC101"}
    assert len(report.stale) == 1


def test_one_of_a_rule_that_was_not_asked_is_not_stale() -> None:
    assert checked(f"{SLIP} [factcheck: ignore FC101]", Selection(("FC2",))).stale == ()
