"""A misprinted amount is taken for what makes the rest of the article fit, and this is said."""

from __future__ import annotations

from factcheck import check as check_text
from factcheck.domain.check import Outcome, Severity

BARE = (
    "Armenia's exports to Georgia reached $179.2 in 2023, while imports from Georgia came to $212.4 million. "
    "Trade between the two countries came to $391.6 million in 2023."
)
POINTS = "Kenya's trade was $3.415 billion in 2023: exports $678.6 million, imports $2.736.4 billion."


def test_a_missing_scale_word_is_told_once_and_the_sum_holds_with_it() -> None:
    checks = check_text(BARE).checks
    assert [check.code for check in checks if check.outcome is Outcome.FAILS] == ["FC301"]
    [held] = [check for check in checks if check.code == "FC101"]
    assert held.outcome is Outcome.HOLDS
    assert "taking $179.2 as $179.2 million" in held.message


def test_two_points_in_a_number_are_read_as_makes_the_sum_hold() -> None:
    checks = check_text(POINTS).checks
    [held] = [check for check in checks if check.code == "FC101"]
    assert held.outcome is Outcome.HOLDS
    assert "taking $2.736.4 billion as" in held.message
    assert not [check for check in checks if check.outcome is Outcome.FAILS and check.severity is Severity.ERROR]


def test_what_makes_nothing_fit_is_left_as_it_is_printed() -> None:
    checks = check_text(BARE.replace("179.2", "512.9")).checks
    assert "FC101" in [check.code for check in checks if check.outcome is Outcome.FAILS]
    assert not [check for check in checks if "taking $512.9" in check.message]
