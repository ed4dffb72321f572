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

from factcheck.checker.ambiguity import ambiguous
from factcheck.checker.explain import bounds as range_text
from factcheck.checker.explain import quoted
from factcheck.checker.formula import Leaf, Use
from factcheck.checker.interval import Interval
from factcheck.checker.localise import Figures, printed
from factcheck.checker.precision import TIERS
from factcheck.checker.relation import Rule
from factcheck.checker.replacement import replacement, rounded_into
from factcheck.checker.statements import Statements
from factcheck.checker.system.compile import compile_claims
from factcheck.checker.system.conflict import minimal_conflict, repairs
from factcheck.checker.system.propagate import Bounds, propagate
from factcheck.checker.system.rows import System
from factcheck.domain.check import Check, Outcome, Severity, Suspect
from factcheck.domain.claim import Claim, Kind

RULE = Rule("FC110", "article-system")
_MOST_CONFLICTS = 3
_SURE = 0.75
_READ = 0.4
"""Claims read with less confidence stay out; those below `_SURE` make a conflict a note."""


def conflicts(statements: Statements, suspected: Set[str]) -> Iterator[Check]:
    """The conflicts that remain without the claims in `suspected`, each by itself, the clear ones first."""
    left_out = suspected | ambiguous(statements, slips_too=True)
    claims = [claim for claim in statements.claims if claim.id not in left_out and claim.confidence >= _READ]
    for severity in (Severity.WARNING, Severity.NOTE):
        system = compile_claims(statements, claims, TIERS[severity])
        told: set[str] = set()
        for core, without in _cores(system):
            found = _check(statements, system, core, without, severity)
            told.update(found.claims)
            yield found
        claims = [claim for claim in claims if claim.id not in told]


def _cores(system: System) -> Iterator[tuple[int, int]]:
    """Minimal conflicts that share no claim, each with the claims of those before it."""
    without = 0
    for _ in range(_MOST_CONFLICTS):
        crossed = propagate(system, without).conflict
        if not crossed:
            return
        core = minimal_conflict(system, crossed, without)
        yield core, without
        without |= core


def _check(statements: Statements, system: System, core: int, without: int, severity: Severity) -> Check:
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
        severity=severity if all(claim.confidence >= _SURE for claim in claims) else Severity.NOTE,
        claims=tuple(claim.id for claim in claims),
        message=message + (", or did we misread the text?" if suspects else "."),
        calculation="; ".join(f"{quoted(system.claims[s.claim])}: {s.why}" for _, s in suspects[:3]),
        suspects=tuple(suspect for _, suspect in suspects[:3]),
    )


def _suspect(statements: Statements, system: System, claim: Claim, without: int) -> tuple[Decimal, Suspect] | None:
    """What the other figures leave for a claim, and how likely a slip explains that it is not that."""
    left = _left_for(statements, system, claim, propagate(system, without | system.bit(claim)))
    if left is None:
        return None
    wanted = printed(left, claim)
    slip, likelihood = Figures(statements.claims).slip(claim, wanted)
    value = slip.value if slip else rounded_into(wanted, wanted.middle, claim.quantity.last_place or Decimal(1))
    why = f"the other figures leave {range_text(claim.quantity, wanted)}"
    wanted = wanted | value
    return likelihood, Suspect(claim.id, wanted.low, wanted.high, replacement(claim, value), why)


def _left_for(statements: Statements, system: System, claim: Claim, bounds: Bounds) -> Interval | None:
    about = statements.topics[claim.id]
    if claim.kind is Kind.LEVEL:
        same = (n for v, n in system.variables.items() if v.topic == about and v.unit == claim.quantity.unit)
        return next((found for n in same if (found := _range(bounds, n)).bounded), None)
    if claim.kind is not Kind.CHANGE:
        return None
    before = about.during(claim.base_period)
    for variable, number in system.variables.items():
        base = system.variables.get(variable._replace(topic=before))
        if variable.topic == about and base is not None:
            factor = _range(bounds, number) / _range(bounds, base)
            if factor.bounded:
                return Leaf(claim, Use.GROWTH).back(factor)
    return None


def _range(bounds: Bounds, number: int) -> Interval:
    return Interval(Decimal(repr(bounds.low[number])), Decimal(repr(bounds.high[number])))
