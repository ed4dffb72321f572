"""The queue of an editor: each finding that nobody has decided about yet, once for all stories with its sentence."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from factcheck.audit.summary import DISMISSED, Finding, Story, Summary


class Decision(StrEnum):
    """What an editor makes of a finding; the ledger remembers it by rule and sentence, in every run."""

    ACCEPTED = "accepted"
    """It is right: the story needs a correction."""
    DISMISSED = DISMISSED
    """It is none, for a reason; it does not come up again."""
    CORRECTED = "corrected"
    """The story has been corrected, to what the note says."""


def queue(summary: Summary) -> Iterator[tuple[Story, Finding]]:
    """The findings that wait for a decision, the worst story first."""
    seen: set[str] = set()
    for story in summary.stories:
        for told in story.findings:
            if told.decision is None and told.fingerprint not in seen:
                seen.add(told.fingerprint)
                yield story, told
