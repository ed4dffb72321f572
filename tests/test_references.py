"""Which reference data speaks in the check of a whole article."""

from __future__ import annotations

from datetime import date

from factcheck import check
from factcheck.domain.check import Outcome
from factcheck.matcher import NO_REFERENCES, Matcher, matcher_of

TEXT = (
    "According to the World Bank, China's exports came to $3,420.7 billion in 2023. "
    "According to GACC, China's trade turnover with Kazakhstan came to $41 billion in 2023."
)


def _held(references: Matcher | None = None) -> set[str]:
    """The datasets by which some figure of the text is the official one."""
    checks = check(TEXT, references=references).checks
    return {c.reference.dataset for c in checks if c.reference and c.outcome is Outcome.HOLDS}


def test_all_references_speak_and_are_credited() -> None:
    report = check(TEXT)
    assert {c.dataset for c in report.credits} >= {"china-customs"}
    assert "china-customs" in _held()


def test_no_reference_speaks() -> None:
    report = check(TEXT, references=NO_REFERENCES)
    assert [c for c in report.checks if c.reference] == []
    assert report.credits == ()


def test_only_the_reference_that_is_named_speaks() -> None:
    assert _held(matcher_of(["gacc"])) == {"china-customs"}
    assert "china-customs" not in _held(matcher_of(["World Bank"]))


def test_only_what_was_known_on_the_day_speaks() -> None:
    assert _held(matcher_of(as_of=date(2024, 2, 2))) == set()
