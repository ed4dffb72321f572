"""What an audit has found, in words on a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.audit.across.digest import Digest, digest
from factcheck.audit.across.wording import lines, tally
from factcheck.audit.summary import Share, Story, Summary, year_of
from factcheck.reporter.wording import counted, listed

_WORST = 10
_SHARES = 5
_OF_A_KIND = 3
_TELLINGS = 6


def headline(summary: Summary) -> str:
    """``28 errors and 213 warnings in 60 of 400 stories``."""
    found, stories = summary.stories, summary.statuses.total()
    errors = sum(story.errors for story in found)
    warnings = sum(len(story.findings) for story in found) - errors
    told = f"{counted(errors, 'error')} and {counted(warnings, 'warning')}"
    return f"{told} in {len(found):,} of {counted(stories, 'story', 'stories')}"


def looked_at(summary: Summary) -> list[str]:
    """What was checked and what was not, in sentences."""
    statuses = summary.statuses
    seen, claims, left = summary.numbers
    read = counted(statuses["checked"], "story", "stories")
    lines = [f"{read} checked: {seen:,} numbers, {claims:,} statistics, {left:,} that nothing settles."]
    others = [f"{count:,} {status}" for status, count in sorted(statuses.items()) if status != "checked"]
    return [*lines, f"Not checked: {listed(others)}."] if others else lines


def summary_lines(summary: Summary) -> Iterator[str]:
    """The whole summary, a line each."""
    yield headline(summary)
    finished = f"finished {summary.about.finished}" if summary.about.finished else "not finished"
    yield f"{summary.about.source}, run {summary.run}, {finished}"
    yield ""
    if summary.stories:
        yield "THE WORST"
        for story in summary.stories[:_WORST]:
            yield from _story(story)
        if len(summary.stories) > _WORST:
            yield f"  and {len(summary.stories) - _WORST:,} more stories"
        yield ""
        yield from _shares("RULE", summary.by_rule())
        yield from _shares("AUTHOR", summary.by(lambda story: story.author))
        yield from _shares("YEAR", summary.by(year_of))
    yield from _across(digest(summary, _OF_A_KIND))
    yield "WHAT WAS LOOKED AT"
    yield from (f"  {line}" for line in looked_at(summary))
    unchecked = summary.unchecked()
    for name, _, reason in unchecked[:_WORST]:
        yield f"  {reason}" if reason.startswith(f"{name} ") else f"  {name}: {reason}"
    if len(unchecked) > _WORST:
        yield f"  and {len(unchecked) - _WORST:,} more"


def _story(story: Story) -> Iterator[str]:
    about = ", ".join(filter(None, (story.published, story.author)))
    yield f"  {story.name}{f' ({about})' if about else ''}{f': {story.title}' if story.title else ''}"
    for told in story.findings:
        yield f"    {'✗' if told.is_error else '!'} {told.message} {told.code}"


def _across(found: Digest) -> Iterator[str]:
    if not found.first:
        return
    yield f"ACROSS STORIES: {tally(found.counts)}"
    for one in found.first:
        yield from (f"  {line}" for line in lines(one, _TELLINGS))
    if found.more:
        yield f"  and {found.more:,} more: factcheck audit across tells all of them"
    yield ""


def _shares(name: str, shares: list[Share]) -> Iterator[str]:
    if [share.name for share in shares] == ["not told"]:
        return
    yield f"BY {name}"
    for share in shares[:_SHARES]:
        told = f"{counted(share.errors, 'error')}, {counted(share.warnings, 'warning')}"
        yield f"  {share.name}: {told} in {counted(share.stories, 'story', 'stories')}"
    if len(shares) > _SHARES:
        yield f"  and {len(shares) - _SHARES:,} more"
    yield ""
