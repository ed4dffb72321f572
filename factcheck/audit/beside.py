"""What stands beside the findings of a story: checks that only doubt, and numbers that nothing settles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import Row, and_, exists, func, select

from factcheck.audit.summary import STORY, Story, Summary, story_of
from factcheck.audit.tables import checks, claims, documents, stories, suspects, unsettled
from factcheck.checker.rules import rule_modules
from factcheck.domain.check import Outcome
from factcheck.domain.claim import Kind

_FAILS = checks.c.outcome == str(Outcome.FAILS)
_IS_DOUBT = and_(_FAILS, checks.c.fingerprint.is_(None))


@dataclass(frozen=True, slots=True)
class Doubt:
    """A check that fails by little, or over numbers that may have been misread; it points at those `accused`."""

    quote: str | None
    message: str
    calculation: str | None
    code: str
    rule: str
    accused: tuple[str, ...]


@dataclass(slots=True)
class Beside:
    """What stands beside the findings of a story, in its order; numbers are as it writes them.

    `numbers` is how many it has, `accused` those that a finding points at, by its fingerprint.
    """

    doubts: list[Doubt] = field(default_factory=list)
    unsettled: list[str] = field(default_factory=list)
    numbers: int = 0
    accused: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def unsettled_once(self) -> Mapping[str, int]:
        """Each of the unsettled, and how often the story has it."""
        return Counter(self.unsettled)


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


def unsettled_stories(summary: Summary, most: int) -> tuple[list[Story], int]:
    """The stories in which nothing fails, but which have numbers that nothing settles; those with most of them first.

    At most so many, and how many more there are.
    """
    count = select(unsettled.c.document, func.count().label("numbers")).group_by(unsettled.c.document).subquery()
    of_this = summary.seen.join(count, count.c.document == documents.c.document)
    nothing_fails = ~exists().where(checks.c.document == documents.c.document, _FAILS)
    asked = select(*STORY, documents.c.document).select_from(of_this).where(summary.this, nothing_fails)
    first = asked.order_by(count.c.numbers.desc(), stories.c.position).limit(most)
    total = summary.rows(select(func.count()).select_from(of_this).where(summary.this, nothing_fails))[0][0]
    told = [story_of(row) for row in summary.rows(first)]
    return told, int(total) - len(told)


def beside(summary: Summary, stories: Sequence[Story]) -> dict[int, Beside]:
    """What stands beside the findings of each of `stories`, by its document."""
    found = {story.document: Beside() for story in stories}
    quotes: dict[tuple[int, str], str] = {}
    for row in summary.rows(select(claims).where(claims.c.document.in_(found))):
        quotes[row.document, row.claim] = " ".join((row.quote or "").split())
        found[row.document].numbers += row.kind != Kind.RANK
    for row in summary.rows(select(unsettled).where(unsettled.c.document.in_(found)).order_by(unsettled.c.start)):
        found[row.document].unsettled.append(row.quote)
        found[row.document].numbers += row.claim is None
    suspected = _suspected(summary, found)
    for row in summary.rows(select(checks).where(checks.c.document.in_(found), _FAILS).order_by(checks.c.start)):
        told = suspected.get((row.document, row.check)) or _claims_about(row)
        accused = tuple(quotes[row.document, claim] for claim in told)
        if row.fingerprint:
            found[row.document].accused[row.fingerprint] = accused
        else:
            found[row.document].doubts.append(_doubt(row, accused))
    return found


def _suspected(summary: Summary, told: Collection[int]) -> dict[tuple[int, str], list[str]]:
    """The claims that each check of these documents suspects, in the order of the text."""
    same = and_(claims.c.document == suspects.c.document, claims.c.claim == suspects.c.claim)
    asked = select(suspects).select_from(suspects.join(claims, same)).where(suspects.c.document.in_(told))
    found: dict[tuple[int, str], list[str]] = defaultdict(list)
    for row in summary.rows(asked.order_by(claims.c.start)):
        found[row.document, row.check].append(row.claim)
    return found


def _claims_about(row: Row[Any]) -> list[str]:
    """All that a check is about that points at no number; where that is what is said in words, no number is wrong."""
    return [] if row.code in _about_words() else (row.about or "").split()


def _doubt(row: Row[Any], accused: tuple[str, ...]) -> Doubt:
    calculation = row.calculation if row.calculation and row.calculation not in row.message else None
    return Doubt(row.quote, row.message, calculation, row.code, row.rule, accused)


@cache
def _about_words() -> tuple[str, ...]:
    """The codes of the rules about what is said in words."""
    return tuple(module.RULE.code for module in rule_modules() if hasattr(module, "ASSERTED"))
