"""What does not fit in a text by itself."""

from __future__ import annotations

from factcheck import check as check_text
from factcheck.domain.check import Check, Outcome


def failing(text: str) -> list[Check]:
    """The checks that fail among the figures of the text, whatever references say."""
    return [check for check in check_text(text).checks if check.outcome is Outcome.FAILS and not check.reference]
