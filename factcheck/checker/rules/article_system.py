"""All figures of the article can be true together.

## What it does
Takes every figure as a constraint, with turnover, balance and groups of countries as definitions, and works out what
all the others leave for each one. It speaks up where that leaves nothing, and no single sum has shown it before; then
it names the figures that cannot all be true and what each of them could be instead. A warning only: the longer the
way, the likelier is one figure of it misread or revised since.

## Why
Some errors show in no single sum: only the way from one figure over two others to a fourth does.

## Example that holds
Exports, half of all trade in the year before, rose 10 percent to $11 billion; trade grew 20 percent to $24 billion.

## Example that fails
Exports, half of all trade in the year before, rose 10 percent to $11 billion; trade grew 20 percent to $34 billion.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from decimal import Decimal
from math import isfinite

from factcheck.checker.ambiguity import ambiguous
from factcheck.checker.constraints import System, Variable, compile_claims
from factcheck.checker.explain import bounds as range_text
from factcheck.checker.explain import quoted
from factcheck.checker.interval import Interval
from factcheck.checker.localise import slip_for
from factcheck.checker.precision import TIERS
from factcheck.checker.propagate import minimal_conflict, propagate, repairs
from factcheck.checker.relation import Rule
from factcheck.checker.replacement import replacement, rounded_into
from factcheck.checker.statements import Statements
from factcheck.domain.check import Check, Outcome, Severity, Suspect
from factcheck.domain.claim import Claim, Kind

RULE = Rule("FC110", "article-system")
_MOST_CONFLICTS = 3
_SURE = 0.75


def conflicts(statements: Statements, suspected: Set[str]) -> Iterator[Check]:
    """The conflicts that remain without the claims in `suspected`, each by itself."""
    left_out = suspected | ambiguous(statements, slips_too=True)
    claims = [claim for claim in statements.claims if claim.id not in left_out and claim.confidence >= _SURE]
    system = compile_claims(statements, claims, TIERS[Severity.WARNING])
    without = 0
    for _ in range(_MOST_CONFLICTS):
        crossed = propagate(system, without).conflict
        if not crossed:
            return
        core = minimal_conflict(system, crossed, without)
        yield _check(statements, system, core, without)
        without |= core


def _check(statements: Statements, system: System, core: int, without: int) -> Check:
    claims = system.owners(core)
    candidates = [claim for bit in repairs(system, core, without) for claim in system.owners(bit)]
    suspects = [s for claim in candidates if (s := _suspect(statements, system, claim, without))]
    suspects.sort(key=lambda found: -found[0])
    listed = ", ".join(quoted(claim) for claim in claims)
    message = f"{listed} cannot all be true together"
    if suspects:
        best = suspects[0][1]
        message += f"; {best.why} for {quoted(system.claims[best.claim])}. Should it be {best.replacement}"
    return Check(
        id="",
        rule=RULE.name,
        code=RULE.code,
        outcome=Outcome.FAILS,
        severity=Severity.WARNING,
        claims=tuple(claim.id for claim in claims),
        message=message + (", or did we misread the text?" if suspects else "."),
        calculation="; ".join(f"{quoted(system.claims[s.claim])}: {s.why}" for _, s in suspects[:3]),
        suspects=tuple(suspect for _, suspect in suspects[:3]),
    )


def _suspect(statements: Statements, system: System, claim: Claim, without: int) -> tuple[Decimal, Suspect] | None:
    """What the other figures leave for a level, and how likely a slip explains that it is not that."""
    if claim.kind is not Kind.LEVEL:
        return None
    found = propagate(system, without | system.bit(claim))
    numbers = [n for v, n in system.variables.items() if _is_of(statements, v, claim)]
    low = max(found.low[number] for number in numbers)
    high = min(found.high[number] for number in numbers)
    if not (isfinite(low) and isfinite(high)) or low > high:
        return None
    wanted = Interval(Decimal(repr(low)), Decimal(repr(high)))
    slip, likelihood = slip_for(claim, wanted, statements.claims)
    value = slip.value if slip else rounded_into(wanted, wanted.middle, claim.quantity.last_place or Decimal(1))
    why = f"the other figures leave {range_text(claim.quantity, wanted)}"
    wanted = wanted | value
    return likelihood, Suspect(claim.id, wanted.low, wanted.high, replacement(claim, value), why)


def _is_of(statements: Statements, variable: Variable, claim: Claim) -> bool:
    return variable.topic == statements.topics[claim.id] and variable.unit == claim.quantity.unit
