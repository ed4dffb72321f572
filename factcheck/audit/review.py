"""What an editor decides about findings; the ledger remembers it."""

from __future__ import annotations

from enum import StrEnum

from sqlalchemy import select

from factcheck.audit.summary import DISMISSED, Summary
from factcheck.audit.tables import reviews


class Decision(StrEnum):
    """What an editor makes of a finding: it holds for the rule and the sentence, or sentences, in every run."""

    ACCEPTED = "accepted"
    """It is right: the story needs a correction."""
    DISMISSED = DISMISSED
    """It is none, for a reason; it does not come up again."""
    CORRECTED = "corrected"
    """The story has been corrected, to what the note says."""


def decisions(summary: Summary) -> dict[str, tuple[str, str | None]]:
    """Every decision of the ledger and its note, by the fingerprint of the finding."""
    asked = select(reviews.c.fingerprint, reviews.c.decision, reviews.c.note)
    return {row.fingerprint: (row.decision, row.note) for row in summary.rows(asked)}
