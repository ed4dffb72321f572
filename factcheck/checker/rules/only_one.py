"""The only one that fell, or rose, is the only one.

## What it does
Looks at the growth of the one named and of each other that the article compares it with: the other members of the
group that the text names, or all others in the same trade. It holds where the one goes one way and every member of
the group the other way; it fails where another one goes the same way, or the one does not.

## Why
A single exception makes the sentence wrong, and it is often written from the first lines of a table.

## Example that holds
Turkmenistan was the only Central Asian state with a decline, of 5.2 percent; trade with the four others rose.

## Example that fails
Peru was the only buyer to take less, 3 percent; Chile took 2 percent less.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checker.competitors import on_side, rivals, side_of
from factcheck.checker.facts import Fact, Proof, bases, growths
from factcheck.checker.keys import Topic, topic
from factcheck.checker.relation import Rule
from factcheck.checker.rules.direction import moved
from factcheck.checker.statements import Statements
from factcheck.domain.assertion import Asserted, Assertion
from factcheck.domain.period import Period

RULE = Rule("FC121", "only-one")
ASSERTED = frozenset((Asserted.ONLY_ONE_TO_RISE, Asserted.ONLY_ONE_TO_FALL))
_FEWEST = 2
"""How many others must be told of where the text names no group."""


def proofs(statements: Statements, assertion: Assertion) -> Iterator[Proof]:
    about = topic(assertion.series)
    side = side_of(assertion, about)
    if side is None:
        return
    sign = 1 if assertion.asserted is Asserted.ONLY_ONE_TO_RISE else -1
    for base in bases(statements, about, assertion.base_period):
        own = _moved(statements, about, base, sign)
        if own is None:
            continue
        others = {
            name: fact
            for name, other in rivals(statements, assertion.among, about, side).items()
            if (fact := _moved(statements, other, base, -sign))
        }
        if others:
            complete = _complete(statements, assertion.among, about, side, others)
            yield Proof((own, *others.values()), _told(own, list(others.values()), sign), complete)


def _moved(statements: Statements, about: Topic, base: Period, sign: int) -> Fact | None:
    """That the series goes the way of `sign`, by what the article says first of it."""
    return next((moved(growth, sign) for growth in growths(statements, about, base)), None)


def _complete(statements: Statements, among: str | None, about: Topic, side: str, others: dict[str, Fact]) -> bool:
    """Whether nobody is missing: every member of the group is told of, or several others where no group is named."""
    if among is None or side == "product":
        return among is None and len(others) >= _FEWEST
    group = statements.members(among, about.period) - {on_side(about, side)}
    return bool(group) and group <= set(others)


def _told(own: Fact, others: Sequence[Fact], sign: int) -> str:
    way = "fell" if sign > 0 else "rose"
    listed = ", ".join(fact.told.rpartition(" = ")[2] for fact in others)
    noun = "the other one" if len(others) == 1 else f"the {len(others)} others"
    return f"{own.told} while {noun} {way} ({listed})"
