"""The figure was right by an older release of its source and has been revised since.

## What it does
Warns where a figure, a change or a share fits what its source gave in an older release and not what it gives in its
newest one, and tells both. Never an error: it was right when it was printed. Undecided where it is not sure that the
claim was read rightly. `factcheck stale` looks for the same in reports that were written before a revision.

## Why
An old figure beside a new one makes a growth that never was, and a reader who looks it up finds another number.

## Example that holds
There is no check where the newest release has the figure: official-figure says so.

## Example that fails
The text has exports of $3.8 billion, as the release of April says; that of July has $5.1 billion for the same year.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from factcheck.checker.finding import finding
from factcheck.checker.relation import Rule
from factcheck.checker.suspects.replacement import replacement
from factcheck.checker.trust import READ
from factcheck.domain.check import Check, Outcome, Severity, Suspect
from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Evidence, Relation
from factcheck.matcher.wording import amount

RULE = Rule("FC205", "revised-figure")


def checks(claims: Mapping[str, Claim], evidence: Sequence[Evidence]) -> Iterable[Check]:
    """A warning for each claim that only an older release of its source bears out."""
    for entry in evidence:
        if entry.relation is not Relation.REVISED:
            continue
        claim = claims[entry.claim]
        unsure = claim.confidence < READ
        check = finding(
            RULE,
            [claim],
            entry.reason,
            _calculation(entry),
            severity=Severity.NOTE if unsure else Severity.WARNING,
            outcome=Outcome.UNDECIDED if unsure else Outcome.FAILS,
            suspects=() if unsure or entry.pair else [_suspect(claim, entry)],
        )
        yield replace(check, reference=entry.observations[0])


def _calculation(entry: Evidence) -> str:
    """What the release gave that the text fits, and what the newest one gives; of a pair, both levels."""
    now = " and ".join(amount(o.value, o.unit) for o in entry.newest)
    then = " and ".join(amount(o.value, o.unit) for o in entry.observations[: len(entry.newest)])
    return f"{then} → {now}"


def _suspect(claim: Claim, entry: Evidence) -> Suspect:
    newest = entry.newest[0]
    why = f"{newest.source} has had {amount(newest.value, newest.unit)} since the release of {newest.vintage}"
    return Suspect(claim.id, newest.low, newest.high, replacement(claim, newest.value), why)
