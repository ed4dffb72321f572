"""The reference data has the figure that the article states.

## What it does
Holds a figure against what its source is known to have published for the same flow, period and currency, seen from
either side: by one source, exports of one country are imports of the other. Holds where the two can be the same number.
Fails where no figure of that source fits, in any release. That is an error where an official table or statement differs
by more than revisions of that source do; a warning where all that is known of the source are press reports, where a
revision may explain it, or where it is not sure that the claim was read rightly, as when the figure fits another year
of the same table. Undecided where all there is comes from doubtful pages or copies of press reports.

## Why
A figure may agree with all the others in an article and still be wrong.

## Example that holds
Customs put the imports at $16.3 billion, and the article gives $16.3 billion and names customs.

## Example that fails
The customs table says $274.8 billion for the month, the article quotes customs with $247.8 billion.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from factcheck.checker.relation import Rule
from factcheck.checker.suspects.replacement import replacement
from factcheck.checker.trust import READ, is_surely_read
from factcheck.domain.check import Check, Outcome, Severity, Suspect
from factcheck.domain.claim import Claim, Kind
from factcheck.domain.evidence import Evidence, Relation
from factcheck.domain.observation import Observation
from factcheck.matcher.wording import amount

RULE = Rule("FC201", "official-figure")

_OUTCOMES = {
    Relation.SUPPORTS: Outcome.HOLDS,
    Relation.REFUTES: Outcome.FAILS,
    Relation.DIFFERS: Outcome.FAILS,
    Relation.NOTHING: Outcome.UNDECIDED,
}


def checks(claims: Mapping[str, Claim], evidence: Sequence[Evidence]) -> Iterable[Check]:
    """A check for each claim that figures of its own source support, contradict or leave open."""
    for entry in evidence:
        if entry.relation not in _OUTCOMES or not entry.observations:
            continue
        claim, best = claims[entry.claim], entry.observations[0]
        outcome = _OUTCOMES[entry.relation]
        if outcome is Outcome.FAILS and claim.confidence < READ:
            outcome = Outcome.UNDECIDED
        fails = outcome is Outcome.FAILS
        yield Check(
            id="",
            rule=RULE.name,
            code=RULE.code,
            outcome=outcome,
            severity=_severity(claim, entry) if fails else Severity.NOTE,
            claims=(claim.id,),
            message=entry.reason,
            calculation=_calculation(claim, entry),
            reference=best,
            suspects=(_suspect(claim, best),) if fails and entry.relation is Relation.REFUTES else (),
            settles=(claim.id,) if outcome is Outcome.HOLDS else (),
        )


def _severity(claim: Claim, entry: Evidence) -> Severity:
    sure = entry.relation is Relation.REFUTES and is_surely_read(claim) and not entry.elsewhere
    return Severity.ERROR if sure else Severity.WARNING


def _calculation(claim: Claim, entry: Evidence) -> str:
    observations = entry.observations
    text = amount(claim.quantity.value, claim.quantity.unit)
    figures = [amount(o.value, o.unit) for o in observations]
    if not entry.pair:
        return f"{text} {'=' if text == figures[0] else '~' if _near(claim, observations[0]) else '≠'} {figures[0]}"
    now, then = observations[0].value, observations[1].value
    if claim.kind is Kind.CHANGE_ABS:
        return f"{figures[0]} - {figures[1]} = {amount(now - then, observations[0].unit)}"
    if claim.kind is Kind.LEVEL:
        sign, made = ("+", now + then) if claim.series.measure == "turnover" else ("-", now - then)
        return f"{figures[0]} {sign} {figures[1]} = {amount(made, observations[0].unit)}"
    if claim.kind is Kind.SHARE:
        return f"{figures[0]} / {figures[1]} = {100 * now / then:.1f} percent"
    return f"{figures[0]} / {figures[1]} = {100 * now / then - 100:+.1f} percent"


def _near(claim: Claim, observation: Observation) -> bool:
    place = claim.quantity.last_place
    return observation.low <= claim.quantity.high + place and claim.quantity.low - place <= observation.high


def _suspect(claim: Claim, observation: Observation) -> Suspect:
    why = f"{observation.source} has {amount(observation.value, observation.unit)}"
    words = replacement(claim, observation.value)
    return Suspect(claim.id, observation.low, observation.high, words, why)
