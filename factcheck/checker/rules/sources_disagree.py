"""Another source has another figure for the same flow.

## What it does
Warns where a source that the article does not name says something else for the same flow, period and currency, how many
times the one is the other, and how far the two were apart in other periods, where that is known. Never an error:
partners record the same goods differently. Undecided where it is not sure that the claim was read rightly, or where the
other figure is many times as large and nothing explains that: then the text rather tells of a part of it. Silent where
the article itself gives the other figures too: sources-apart tells of those.

## Why
The reader should be told whose figure it is, and an editor should know what the other side says.

## Example that holds
There is no check where the sources agree: official-figure says so.

## Example that fails
Customs put the exports at $1.6 billion, as the article says; the other country's statistics have $2.4 billion.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from factcheck.checker.relation import Rule
from factcheck.checker.trust import SURE
from factcheck.domain.check import Check, Outcome, Severity
from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Evidence, Relation
from factcheck.domain.observation import Observation
from factcheck.matcher.wording import amount, gap_in_words

RULE = Rule("FC202", "sources-disagree")
_FAR = 5
"""From how many times on two figures without an explanation are hardly of the same thing."""


def checks(claims: Mapping[str, Claim], evidence: Sequence[Evidence]) -> Iterable[Check]:
    """A warning for each claim that some other source disagrees with."""
    told = {found for entry in evidence if entry.supports for found in entry.observations}
    for entry in evidence:
        if entry.relation is not Relation.DISAGREES or told.issuperset(entry.observations):
            continue
        claim, best = claims[entry.claim], entry.observations[0]
        unsure = claim.confidence < SURE or (entry.cause is None and _is_far(claim, best))
        yield Check(
            id="",
            rule=RULE.name,
            code=RULE.code,
            outcome=Outcome.UNDECIDED if unsure else Outcome.FAILS,
            severity=Severity.NOTE if unsure else Severity.WARNING,
            claims=(claim.id,),
            message=entry.reason,
            calculation=_calculation(claim, best),
            reference=best,
        )


def _is_far(claim: Claim, observation: Observation) -> bool:
    said, known = abs(claim.quantity.value), abs(observation.value)
    return claim.quantity.unit == observation.unit and max(said, known) > _FAR * min(said, known)


def _calculation(claim: Claim, observation: Observation) -> str:
    if claim.quantity.unit != observation.unit:
        return f"{amount(claim.quantity.value, claim.quantity.unit)} ≠ {amount(observation.value, observation.unit)}"
    values = claim.quantity.value, observation.value
    larger, smaller = sorted(values, key=abs, reverse=True)
    words = amount(larger, observation.unit), amount(smaller, observation.unit)
    gap = gap_in_words(larger, smaller)
    return f"{words[0]} / {words[1]} = {gap}" if gap else f"{words[0]} ≠ {words[1]}"
