"""Whether words beside a figure call it the average of a period's months or days, and not the period's sum."""

from __future__ import annotations

import re
from functools import cache

from factcheck.checker.statements import Statements
from factcheck.checker.wording import any_of
from factcheck.domain.claim import Claim
from factcheck.resources import vocabulary

_BEFORE, _AFTER = 60, 20
"""How many characters before and behind a number may call it an average."""


def is_average(statements: Statements, claim: Claim) -> bool:
    """Whether the article's words say so; never where it is not known."""
    before, after = statements.wording.before(claim)[-_BEFORE:], statements.wording.after(claim)[:_AFTER]
    return bool(_words().search(f"{before} # {after}"))


@cache
def _words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary('wording')['averages'])})\b")
