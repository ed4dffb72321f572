"""What of a story is no finding: checks that only doubt, and numbers that no check settles.

An editor looks there when the findings are done with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Row, and_, exists, select

from factcheck.audit.summary import STORY, Story, Summary, story_of
from factcheck.audit.tables import checks, claims, documents, stories
from factcheck.checker.rules import rule_modules
from factcheck.domain.check import Outcome
from factcheck.domain.claim import Kind

_IS_DOUBT = and_(checks.c.outcome == str(Outcome.FAILS), checks.c.fingerprint.is_(None))


@dataclass(frozen=True, slots=True)
class Doubt:
    """A check that fails by little, or over numbers that may have been misread."""

    quote: str | None
    message: str
    calculation: str | None
    code: str
    rule: str


@dataclass(frozen=True, slots=True)
class Beside:
    """What of a story is no finding, in its order; `unsettled` are numbers as it writes them."""

    doubts: tuple[Doubt, ...]
    unsettled: tuple[str, ...]


def doubtful_stories(summary: Summary, most: int) -> list[Story]:
    """The first `most` stories of the archive that have no finding, but a check that doubts."""
    others = checks.alias()
    has_finding = exists().where(others.c.document == checks.c.document, others.c.fingerprint.is_not(None))
    asked = (
        select(*STORY, checks.c.document)
        .select_from(summary.seen.join(checks, checks.c.document == documents.c.document))
        .where(summary.this, _IS_DOUBT, ~has_finding)
        .order_by(stories.c.position)
        .distinct()
        .limit(most)
    )
    return [story_of(row) for row in summary.rows(asked)]


def beside(summary: Summary, stories: Sequence[Story]) -> dict[int, Beside]:
    """What of each of `stories` is no finding, by its document."""
    told = {story.document for story in stories}
    doubts: dict[int, list[Doubt]] = defaultdict(list)
    for row in summary.rows(select(checks).where(checks.c.document.in_(told), _IS_DOUBT).order_by(checks.c.start)):
        doubts[row.document].append(_doubt(row))
    unsettled = _unsettled(summary, told)
    return {document: Beside(tuple(doubts[document]), tuple(unsettled[document])) for document in told}


def _doubt(row: Row[Any]) -> Doubt:
    calculation = row.calculation if row.calculation and row.calculation not in row.message else None
    return Doubt(row.quote, row.message, calculation, row.code, row.rule)


def _unsettled(summary: Summary, told: set[int]) -> dict[int, list[str]]:
    """The numbers that no check settles: none about them holds, and none fails."""
    settles = checks.c.outcome.in_((str(Outcome.HOLDS), str(Outcome.FAILS)))
    asked = select(checks.c.document, checks.c.about).where(
        checks.c.document.in_(told), settles, checks.c.about.is_not(None), checks.c.code.not_in(_about_words())
    )
    settled = {(row.document, claim) for row in summary.rows(asked) for claim in row.about.split()}
    found: dict[int, list[str]] = defaultdict(list)
    numbers = select(claims).where(claims.c.document.in_(told), claims.c.quote.is_not(None)).order_by(claims.c.start)
    for row in summary.rows(numbers):
        if row.kind != Kind.RANK and (row.document, row.claim) not in settled:
            found[row.document].append(" ".join(row.quote.split()))
    return found


@cache
def _about_words() -> tuple[str, ...]:
    """The codes of the rules about what is said in words, which settle no number."""
    return tuple(module.RULE.code for module in rule_modules() if hasattr(module, "ASSERTED"))
