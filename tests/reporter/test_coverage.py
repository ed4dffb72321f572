"""What a report says was looked at: numbers that are checked only loosely are listed, those of a reference are not."""

from __future__ import annotations

from factcheck import check
from factcheck.matcher import NO_REFERENCES
from factcheck.reporter.coverage import coverage, coverage_lines

STORY = (
    "According to Chinese customs, trade turnover between China and Kyrgyzstan came to $19.8 billion in 2023. "
    "Kyrgyzstan's exports to China were worth $80 million and its imports from China $19.7 billion."
)


def _loosely(*, referenced: bool) -> list[str]:
    report = check(STORY, references=None if referenced else NO_REFERENCES)
    return [claim.span.quote for claim in coverage(report).weak]


def test_what_a_reference_has_is_not_called_checked_only_loosely() -> None:
    alone = _loosely(referenced=False)
    assert "$80 million" in alone
    assert _loosely(referenced=True) == [quote for quote in alone if quote != "$80 million"]


def test_what_is_checked_only_loosely_is_listed() -> None:
    report = check(STORY, references=NO_REFERENCES)
    [line] = [line for line in coverage_lines(coverage(report)) if "loosely" in line]
    assert "$80 million" in line
