"""What an audit has found, from its ledger: one run as an editor wants to see it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

from sqlalchemy import Row, and_, func, or_, select

from factcheck.audit.ledger import Ledger
from factcheck.audit.result import Status
from factcheck.audit.tables import checks, documents, reviews, runs, stories, unsettled
from factcheck.audit.told import COLUMNS, Told
from factcheck.domain.errors import FactcheckError

DISMISSED = "dismissed"
_AT_ONCE = 1000
"""Rows that are fetched at a time."""
_LARGEST = (1 << 31) - 1
"""A database may refuse to look for a larger number of a run."""
STORY = (*stories.c, documents.c.title, documents.c.published)
"""The columns that a `Story` is made of, but for its document, which `checks` names."""


@dataclass(frozen=True, slots=True)
class Finding(Told):
    """What is told of a finding, with what an editor has decided about it."""

    decision: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Story:
    """A story with findings, the errors first; `document` is its content in the ledger."""

    document: int
    name: str
    title: str | None
    published: str | None
    url: str | None
    author: str | None
    desk: str | None
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> int:
        return sum(told.is_error for told in self.findings)


@dataclass(frozen=True, slots=True)
class Share:
    """How the stories of one author, desk or year, or the findings of one rule, came out."""

    name: str
    stories: int
    errors: int
    warnings: int


class Summary:
    """The run `run` of a ledger, the last one where none is named; what an editor has dismissed does not count.

    Raises:
        FactcheckError: `ledger`: there is no such run.
    """

    def __init__(self, ledger: Ledger, run: int | None = None) -> None:
        self._ledger = ledger
        wanted = select(runs).order_by(runs.c.run.desc()).limit(1)
        found = self.rows(wanted if run is None else wanted.where(runs.c.run == max(0, min(run, _LARGEST))))
        if not found:
            where = ledger.database
            which = "no run yet" if run is None else f"no run {run}"
            raise FactcheckError("ledger", f"{where} has {which}: factcheck audit SOURCE --out {where}.")
        self.about = found[0]

    @property
    def run(self) -> int:
        return int(self.about.run)

    def run_before(self) -> int | None:
        """The last run over the same archive before this one."""
        earlier = select(func.max(runs.c.run)).where(runs.c.source == self.about.source, runs.c.run < self.run)
        found = self.rows(earlier)[0][0]
        return None if found is None else int(found)

    @cached_property
    def statuses(self) -> Counter[str]:
        """How many stories were checked, refused, quarantined, or not reached yet."""
        asked = select(documents.c.status, func.count()).select_from(self.seen).where(self.this).group_by("status")
        return Counter({row[0] or "not reached": row[1] for row in self.rows(asked)})

    @cached_property
    def numbers(self) -> tuple[int, int, int]:
        """Numbers seen, statistics among them, and the numbers that nothing settles, in all stories."""
        sums = [func.coalesce(func.sum(column), 0) for column in (documents.c.numbers, documents.c.claims)]
        seen, read = self.rows(select(*sums).select_from(self.seen).where(self.this))[0]
        left = self.seen.join(unsettled, unsettled.c.document == documents.c.document)
        return int(seen), int(read), int(self.rows(select(func.count()).select_from(left).where(self.this))[0][0])

    @cached_property
    def stories(self) -> list[Story]:
        """Every story that an editor should look at, the worst first, then in the order of the archive."""
        found = list(self._stories())
        return sorted(found, key=lambda story: (-story.errors, -len(story.findings)))

    def unchecked(self) -> list[tuple[str, str, str]]:
        """What was not checked: the name, the reason in a word, the reason."""
        asked = (
            select(stories.c.name, documents.c.code, documents.c.reason)
            .select_from(self.seen)
            .where(self.this, documents.c.status != str(Status.CHECKED))
            .order_by(stories.c.position)
        )
        return [(row.name, row.code or "", row.reason or "") for row in self.rows(asked)]

    def by(self, what: Callable[[Story], str | None]) -> list[Share]:
        """The findings by author, desk or year of their story, most errors first."""
        parts: dict[str, list[Story]] = {}
        for story in self.stories:
            parts.setdefault(what(story) or "not told", []).append(story)
        return _worst([_share(name, part) for name, part in parts.items()])

    def by_rule(self) -> list[Share]:
        parts: dict[str, list[tuple[Story, Finding]]] = {}
        for story in self.stories:
            for told in story.findings:
                parts.setdefault(f"{told.code} {told.rule}", []).append((story, told))
        return _worst(
            [
                Share(
                    name,
                    len({id(story) for story, _ in part}),
                    sum(told.is_error for _, told in part),
                    sum(not told.is_error for _, told in part),
                )
                for name, part in parts.items()
            ]
        )

    @property
    def seen(self) -> Any:
        """The stories of all runs, each with its document where there is one under the same key."""
        known = and_(documents.c.digest == stories.c.digest, documents.c.key == self.about.key)
        return stories.outerjoin(documents, known)

    @property
    def this(self) -> Any:
        """Tells the stories of this run from those of others."""
        return stories.c.run == self.run

    def _stories(self) -> Iterator[Story]:
        asked = (
            select(*STORY, checks, reviews.c.decision, reviews.c.note)
            .select_from(
                self.seen.join(checks, checks.c.document == documents.c.document).outerjoin(
                    reviews, reviews.c.fingerprint == checks.c.fingerprint
                )
            )
            .where(self.this, checks.c.fingerprint.is_not(None))
            .where(or_(reviews.c.decision.is_(None), reviews.c.decision != DISMISSED))
            .order_by(stories.c.position, checks.c.severity, checks.c.start, checks.c.check)
        )
        of_story: list[Row[Any]] = []
        for row in self.rows(asked):
            if of_story and of_story[-1].position != row.position:
                yield _story(of_story)
                of_story = []
            of_story.append(row)
        if of_story:
            yield _story(of_story)

    def rows(self, asked: Any) -> Sequence[Any]:
        """What the ledger answers."""
        with self._ledger.transaction() as connection:
            return connection.execute(asked).all()

    def stream(self, asked: Any) -> Iterator[Any]:
        """What the ledger answers, so much at a time that it is never all in memory."""
        with self._ledger.transaction() as connection:
            yield from connection.execute(asked, execution_options={"yield_per": _AT_ONCE})


def year_of(story: Story) -> str | None:
    return story.published[:4] if story.published else None


def _worst(shares: list[Share]) -> list[Share]:
    return sorted(shares, key=lambda share: (-share.errors, -share.warnings, share.name))


def _share(name: str, part: Sequence[Story]) -> Share:
    errors = sum(story.errors for story in part)
    return Share(name, len(part), errors, sum(len(story.findings) for story in part) - errors)


def story_of(row: Row[Any], findings: Sequence[Finding] = ()) -> Story:
    """The story that a row with the columns of `STORY` is about."""
    told = {field.name: row._mapping[field.name] for field in fields(Story) if field.name != "findings"}
    return Story(**told, findings=tuple(findings))


def _story(rows: Sequence[Row[Any]]) -> Story:
    return story_of(rows[0], [_finding(row) for row in rows])


def _finding(row: Row[Any]) -> Finding:
    told = {name: row._mapping[name] for name in (*COLUMNS, "decision", "note")}
    if told["calculation"] and told["calculation"] in told["message"]:
        told["calculation"] = None  # it is told already
    return Finding(**told)
