"""What is said to be down from a figure is lower than it, and what is up from one higher.

## What it does
Looks at two figures of one kind that a few words tie ("down from", "rose to 5 from 4", "fell from 4 to 5") and compares
them the way that the words go. It needs no change in percent, and tells only what goes the other way.

## Why
Two figures that were exchanged, or a "down" left from the last release, show in no sum.

## Example that holds
Exports to Kenya stood at $82 million, up from $76.8 million.

## Example that fails
Exports to Kenya stood at $82 million, down from $76.8 million.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.arithmetic.precision import TIERS, reading
from factcheck.checker.explain import quoted
from factcheck.checker.finding import finding
from factcheck.checker.relation import Rule
from factcheck.checker.statements import Statements
from factcheck.checker.tied import tie_patterns
from factcheck.domain.check import Check, Severity
from factcheck.domain.claim import Claim, Kind
from factcheck.resources import any_of, vocabulary

RULE = Rule("FC310", "moved-from")
_UP, _DOWN = 1, -1
_LONGEST_GAP = 40
_TOLD = (Kind.LEVEL, Kind.SHARE)


def findings(statements: Statements) -> Iterator[Check]:
    """One for each figure that went the other way than the words say."""
    for one, other in pairwise(statements.of(*_TOLD)):
        if _are_alike(statements, one, other) and (told := _told(statements, one, other)):
            now, before, way = told
            if _went(now, before) == -way:
                yield _check(now, before, way)


def _are_alike(statements: Statements, one: Claim, other: Claim) -> bool:
    same = one.kind is other.kind and one.quantity.unit == other.quantity.unit
    if not same or one.series.measure != other.series.measure or one.quantity.value * other.quantity.value <= 0:
        return False
    return statements.wording.in_one_sentence(one, other)


def _told(statements: Statements, one: Claim, other: Claim) -> tuple[Claim, Claim, int] | None:
    """Of two figures in the order of the text the later, the earlier and the way from this to that, by the words."""
    between, before = statements.ties.between(one, other), statements.ties.before(one)
    if len(between) > _LONGEST_GAP or tie_patterns.holds_number(between) or _ends_bracket(statements, one, other):
        return None
    if away := _away().search(between):
        way = _way(between[: away.start()]) or (_way(before) if tie_patterns.became().search(before) else None)
        return (one, other, way) if way else None
    if (away := _away().search(before)) and tie_patterns.became().search(between):
        way = _way(before[: away.start()])
        return (other, one, way) if way else None
    return None


def _ends_bracket(statements: Statements, one: Claim, other: Claim) -> bool:
    """Whether the first stands in a bracket that the second stands behind: "70 (38 men and 32 women), up from 69"."""
    between = statements.wording.between(one.span.end, other.span.start)
    return between.count(")") > between.count("(")


def _way(words: str) -> int | None:
    """Which way the last of the words go."""
    if _last("falling_verbs").search(words):
        return _DOWN
    return _UP if _last("rising_verbs").search(words) else None


def _went(now: Claim, before: Claim) -> int:
    """Which way the sizes of the figures certainly went, 0 where they may be the same."""
    later, earlier = _size(now), _size(before)
    if later.low > earlier.high:
        return _UP
    return _DOWN if later.high < earlier.low else 0


def _size(claim: Claim) -> Interval:
    read = reading(claim.quantity, TIERS[Severity.NOTE])
    return read if claim.quantity.value > 0 else Interval(-read.high, -read.low)


def _check(now: Claim, before: Claim, way: int) -> Check:
    said, is_so = ("up", "lower") if way is _UP else ("down", "higher")
    told = f"{quoted(now)} is {is_so} than {quoted(before)}"
    message = f"{told}, but the text makes it {said} from that. Is one of them wrong, or did we misread the text?"
    return finding(RULE, [now, before], message, told)


@cache
def _away() -> re.Pattern[str]:
    """What leads to the figure that another moved from."""
    words = vocabulary("wording")
    return re.compile(rf"\b(?:{any_of(words['moved_from'])})\s+(?:(?:{any_of(words['measured_from_by'])})\s+)*$")


@cache
def _last(verbs: str) -> re.Pattern[str]:
    """One of the verbs at the end, with up to three words behind it: "fell slightly in May", "fell in May to"."""
    return re.compile(rf"\b(?:{any_of(vocabulary('numbers')[verbs])})(?:\s+[\w-]+){{0,3}}\s*$")
