"""What does not fit in a text by itself."""

from __future__ import annotations

from factcheck import check as check_text
from factcheck.domain.check import Check, Outcome, Severity


def failing(text: str) -> list[Check]:
    """The checks that fail among the figures of the text, whatever references say."""
    return [check for check in check_text(text).checks if check.outcome is Outcome.FAILS and not check.reference]


def assert_noticed_but_no_error(text: str, code: str) -> None:
    """Something in the text fails, and what the rule says of it is no more than a warning."""
    found = failing(text)
    assert found
    assert {check.severity for check in found if check.code == code} <= {Severity.WARNING, Severity.NOTE}
