"""The queue of an editor: each finding that nobody has decided about yet, once for all stories that say the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.audit.across import across
from factcheck.audit.across.wording import lines
from factcheck.audit.summary import Finding, Story, Summary

_TELLINGS = 20
"""Stories that are shown of one finding across stories."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A finding that waits for a decision, in the words in which it is shown."""

    fingerprint: str
    lines: tuple[str, ...]


def queue(summary: Summary) -> Iterator[Waiting]:
    """The findings of stories, the worst story first, then those across stories."""
    seen: set[str] = set()
    for waiting in _undecided(summary):
        if waiting.fingerprint not in seen:
            seen.add(waiting.fingerprint)
            yield waiting


def _undecided(summary: Summary) -> Iterator[Waiting]:
    for story in summary.stories:
        for told in story.findings:
            if told.decision is None:
                yield Waiting(told.fingerprint, tuple(_shown(story, told)))
    for one in across(summary):
        if one.decision is None:
            yield Waiting(one.fingerprint, tuple(lines(one, _TELLINGS, sentences=True)))


def _shown(story: Story, told: Finding) -> Iterator[str]:
    yield " · ".join(filter(None, (story.name, story.title, story.published, story.author, story.url)))
    if told.sentence:
        yield f"  “{told.sentence}”"
    yield f"  {'✗' if told.is_error else '!'} {told.message} {told.code} {told.rule}"
    if told.calculation:
        yield f"  {told.calculation}"
    if told.replacement and told.replacement != told.quote:
        yield f"  perhaps {told.replacement}: {told.why}"
    if told.reference_citation:
        yield f"  {told.reference_source}: {told.reference_citation} {told.reference_url or ''}"
