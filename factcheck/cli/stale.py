"""`factcheck stale`: the stories whose figures were right when they were printed and have been revised since."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from factcheck.matcher.revisions import Revision
    from factcheck.reporter.stories import Story

_CURRENT, _REVISED = 0, 1


class _Format(StrEnum):
    TEXT = "text"
    JSONL = "jsonl"


def stale(
    reports: Annotated[
        list[Path], typer.Argument(metavar="REPORTS...", help="Files that factcheck check wrote as json or jsonl.")
    ],
    form: Annotated[
        _Format,
        typer.Option(
            "--format",
            help="text for people; jsonl a line a figure, with its story, source and both releases.",
        ),
    ] = _Format.TEXT,
) -> None:
    """List the stories with a figure that an older release bears out and the newest does not.

    A figure whose story names no source is still right where any source's newest figure fits it. Levels and changes are
    followed, in the data that factcheck comes with and in what was pulled.

    \b
    Examples:
      factcheck check stories/*.txt --format jsonl --output reports.jsonl
      factcheck data update
      factcheck stale reports.jsonl

    Exit status: 0 no figure has been revised, 1 at least one has, 2 the reports could not be read.
    """
    from factcheck.matcher.revisions import revisions
    from factcheck.reference.everything import everything
    from factcheck.reference.own import references
    from factcheck.reporter.stories import read_stories

    for told in references().left_out:
        print(f"factcheck: {told}", file=sys.stderr)
    store = everything()
    stories = revised = 0
    for story in (story for path in reports for story in read_stories(path)):
        found = list(revisions(story.claims, store))
        stories, revised = stories + 1, revised + bool(found)
        for line in _lines(story, found) if form is _Format.TEXT else _json_lines(story, found):
            print(line)
    store.close()
    if form is _Format.TEXT:
        print(f"{revised} of {stories} {'story has' if stories == 1 else 'stories have'} a figure that was revised.")
    raise typer.Exit(_REVISED if revised else _CURRENT)


def _lines(story: Story, found: Sequence[Revision]) -> Iterator[str]:
    from factcheck.matcher.wording import amount

    if not found:
        return
    title = f": {story.title}" if story.title else ""
    published = f" ({story.published})" if story.published else ""
    yield f"{story.id}{title}{published}"
    for revision in found:
        series = revision.claim.series
        whose = f"{series.reporter} {series.measure}, {series.period}"
        before, after = (amount(figure.value, revision.unit) for figure in (revision.before, revision.after))
        yield f'  "{revision.claim.span.quote}" ({whose}): {revision.source} gave {before} on {revision.then}'
        yield f"    and gives {after} since {revision.now} [{revision.citation}]"


def _json_lines(story: Story, found: Sequence[Revision]) -> Iterator[str]:
    for revision in found:
        told: dict[str, Any] = {
            "id": story.id,
            "title": story.title,
            "published": story.published,
            "claim": revision.claim.id,
            "quote": revision.claim.span.quote,
            "start": revision.claim.span.start,
            "end": revision.claim.span.end,
            "source": revision.source,
            "then": revision.then.isoformat(),
            "before": float(revision.before.value),
            "now": revision.now.isoformat(),
            "after": float(revision.after.value),
            "unit": revision.unit,
            "citation": revision.citation,
        }
        yield json.dumps(told, ensure_ascii=False)
