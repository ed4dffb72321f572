"""Which reference data speaks in the check of a whole article."""

from __future__ import annotations

from datetime import date

from factcheck import check
from factcheck.domain.check import Outcome, Severity
from factcheck.domain.evidence import Verdict
from factcheck.matcher import NO_REFERENCES, Matcher, matcher_of

TEXT = (
    "According to the World Bank, China's exports came to $3,379.0 billion in 2023. "
    "According to GACC, China's trade turnover with Kazakhstan came to $41 billion in 2023."
)


def _held(references: Matcher | None = None, text: str = TEXT) -> set[str]:
    """The datasets by which some figure of the text is the official one."""
    checks = check(text, references=references).checks
    return {c.reference.dataset for c in checks if c.reference and c.outcome is Outcome.HOLDS}


def test_all_references_speak_and_are_credited() -> None:
    report = check(TEXT)
    assert {c.dataset for c in report.credits} >= {"china-customs"}
    assert "china-customs" in _held()


def test_no_reference_speaks() -> None:
    report = check(TEXT, references=NO_REFERENCES)
    assert [c for c in report.checks if c.reference] == []
    assert report.credits == ()


def test_a_figure_that_was_revised_is_no_error_and_was_right() -> None:
    report = check("Kyrgyzstan's total exports came to $3.8 billion in 2024, according to the World Bank.")
    [found] = [c for c in report.checks if c.outcome is Outcome.FAILS]
    assert (found.severity, found.suspects[0].replacement) == (Severity.WARNING, "$5.1 billion")
    assert list(report.verdicts.values()) == [Verdict.SUPPORTED]
    change = check("Turkmenistan's imports fell by 4.2 percent in 2024, according to the World Bank.")
    assert "from -4.2 percent to -0.4 percent" in next(c.message for c in change.checks if c.code == "FC205")


def test_a_source_that_is_named_and_says_otherwise_is_not_told_as_two_that_disagree() -> None:
    """What revisions of the World Bank change is no error; beyond that a figure of it is refuted."""
    for amount, severity in (("$80 billion", Severity.WARNING), ("$187 billion", Severity.ERROR)):
        report = check(f"Kazakhstan's total exports came to {amount} in 2023, according to the World Bank.")
        [found] = [c for c in report.checks if c.outcome is Outcome.FAILS]
        assert (found.rule, found.severity) == ("official-figure", severity)
        assert (Verdict.REFUTED in report.verdicts.values()) == (severity is Severity.ERROR)


def test_only_the_reference_that_is_named_speaks() -> None:
    assert _held(matcher_of(["gacc"])) == {"china-customs"}
    assert "china-customs" not in _held(matcher_of(["World Bank"]))


def test_only_what_was_known_on_the_day_speaks() -> None:
    """The turnover of 2022 was reported on 20 January 2023; releases of 2025 and later know exports of 2023."""
    turnover = "According to GACC, China's trade turnover with Kazakhstan came to $31.2 billion in 2022."
    held = [_held(matcher_of(as_of=date(2023, 1, day)), turnover) for day in (19, 20)]
    assert held == [set(), {"china-customs"}]
    assert _held(matcher_of(as_of=date(2024, 2, 2))) == set()
    assert _held(matcher_of(as_of=date(2025, 12, 17))) == {"world-bank-vintages"}


def test_what_was_revised_later_was_right_on_the_day() -> None:
    story = "Kyrgyzstan's total exports came to $3.8 billion in 2024, according to the World Bank."
    assert [c.code for c in check(story, references=matcher_of(as_of=date(2026, 6, 30))).checks] == ["FC201"]
    assert [c.code for c in check(story, references=matcher_of(as_of=date(2026, 7, 1))).checks] == ["FC205"]
