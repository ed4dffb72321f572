"""The story of the tutorial, checked."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache

from factcheck import Report, check
from factcheck.domain.check import Check
from factcheck.domain.claim import Claim
from factcheck.matcher import NO_REFERENCES
from writing.paths import TOP

MILLION = Decimal(1_000_000)


@cache
def report() -> Report:
    return check((TOP / "examples" / "cod-and-beef.txt").read_text(encoding="utf-8"), references=NO_REFERENCES)


def failed(code: str) -> Check:
    """The check by that rule that fails."""
    return next(made for made in report().checks if made.code == code and made.outcome == "fails")


def claims_of(made: Check) -> list[Claim]:
    claims = {claim.id: claim for claim in report().claims}
    return [claims[name] for name in made.claims]


def checked(sentences: str, code: str) -> Check:
    """What the rule says of a few sentences."""
    made = check(sentences, published=date(2025, 2, 6), references=NO_REFERENCES)
    return next(one for one in made.checks if one.code == code)
