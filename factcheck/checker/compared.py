"""Whether a text says what a change is measured against, or only with what it compares the level that it led to.

"Reserves rose by $0.9bn in February to $17bn, compared with $14bn a year before" tells of the change in the month.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from factcheck.checker.wording import Wording
from factcheck.domain.claim import Claim, Kind
from factcheck.resources import any_of, vocabulary


def is_only_compared(wording: Wording, change: Claim, behind: Iterable[Claim]) -> bool:
    """Whether the base of a change was told behind a level of which words say that it is compared with it.

    Args:
        behind: the claims that stand behind the change, in the order of the text.
    """
    told = next(
        (reason.start for reason in change.reasons if reason.slot == "base_period" and not reason.guessed), None
    )
    if told is None:
        return False
    reached = next((claim for claim in behind if claim.kind is Kind.LEVEL), None)
    if reached is None or not reached.span.end <= told or not wording.in_one_sentence(change, reached):
        return False
    return _compared().search(wording.between(reached.span.end, told)) is not None


@cache
def _compared() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary('wording')['compared'])})\b")
