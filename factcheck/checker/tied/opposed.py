"""What goes out and what comes in, told side by side, with their sum or their difference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.checker.arithmetic.ways import apart, both_ways, falls_short, is_added
from factcheck.checker.keys import BALANCE
from factcheck.checker.statements import Statements
from factcheck.checker.tied import tie_patterns as patterns
from factcheck.checker.tied.phrase import Phrase, sized
from factcheck.domain.claim import Claim, Kind

_FLOWS = ("exports", "imports")
_REACH = 90
"""How many characters lie between amounts of which one exceeds the other at most."""


def opposed(statements: Statements) -> Iterator[Phrase]:
    """Neighbouring amounts that go opposite ways, with what they come to, which may be told as a change by so much."""
    amounts = [one for one in statements.claims if is_added(one)]
    for unit in dict.fromkeys(one.quantity.unit for one in amounts):
        same = [one for one in amounts if one.quantity.unit == unit]
        now = [one for one in same if not statements.ties.is_earlier(one)]
        for row in (now, same) if len(now) < len(same) else (same,):
            yield from _in_row(statements, row)


def _in_row(statements: Statements, row: Sequence[Claim]) -> Iterator[Phrase]:
    for three in _threes([one for one in row if one.kind is Kind.LEVEL]):
        yield from _two_ways(statements, three)
    for three in _threes(row):
        yield from _two_ways(statements, three, whole=Kind.CHANGE_ABS)
        one, other, by = three
        if statements.wording.in_one_sentence(one, by) and _is_more_by(statements, one, other, by):
            yield sized(apart, by, one, other)
            yield sized(falls_short, by, one, other)


def _threes(row: Sequence[Claim]) -> Iterator[tuple[Claim, Claim, Claim]]:
    return zip(row, row[1:], row[2:], strict=False)


def _two_ways(statements: Statements, three: tuple[Claim, Claim, Claim], whole: Kind = Kind.LEVEL) -> Iterator[Phrase]:
    """What goes opposite ways, told in one sentence, and its sum or its difference, which is of the kind `whole`."""
    for total, first, second in (three, (three[2], *three[:2])):
        if [total.kind, first.kind, second.kind] != [whole, Kind.LEVEL, Kind.LEVEL]:
            continue
        if not statements.wording.in_one_sentence(first, second) or not _is_told_with(statements, total, first, second):
            continue
        if not (statements.ties.are_opposite(first, second) or _are_set_against(statements, total, first, second)):
            continue
        if whole is Kind.LEVEL and statements.ties.is_total(total, "both_sides"):
            yield sized(both_ways, total, first, second)
        elif statements.ties.is_total(total, "difference") or total.series.measure == BALANCE:
            yield sized(apart, total, first, second)
            yield sized(falls_short, total, first, second)


def _are_set_against(statements: Statements, total: Claim, first: Claim, second: Claim) -> bool:
    """Whether a balance is told by what it lies between: "a gap of $3bn: $5bn against $8bn", not then and now."""
    if total.series.measure != BALANCE or not patterns.set_against().fullmatch(statements.ties.between(first, second)):
        return False
    return not patterns.earlier().search(statements.ties.behind(second))


def _is_more_by(statements: Statements, one: Claim, other: Claim, by: Claim) -> bool:
    """Whether of two amounts one is said to exceed the other by a third, a few words between each two."""
    exceeding, leading = statements.ties.between(one, other), statements.ties.between(other, by)
    if max(len(exceeding), len(leading)) > _REACH:
        return False
    return bool(patterns.exceeded().search(exceeding) and patterns.by_as_much().search(leading))


def _is_come_to(statements: Statements, claim: Claim) -> bool:
    """Whether its sentence goes on from numbers before it to what they come to: "The gap, at $3bn, widened"."""
    opened = statements.wording.openings(claim)
    led = statements.wording.between(opened[1], claim.span.start) if opened else ""
    return bool(patterns.comes_to().match(led)) and not patterns.holds_number(led)


def _is_told_with(statements: Statements, whole: Claim, first: Claim, second: Claim) -> bool:
    """Whether the amount stands in the sentence of two others, or is what the words say they come to or are of."""
    if statements.wording.in_one_sentence(whole, first) or statements.ties.is_of_that(first):
        return True
    return statements.wording.is_next_sentence(second, whole) and _is_come_to(statements, whole)


def left_balances(statements: Statements) -> set[frozenset[str]]:
    """Each balance with the flow right before it that words say to have left it: "imports of $5bn, leaving a gap"."""
    found = set[frozenset[str]]()
    levels = statements.of(Kind.LEVEL)
    for flow, balance in pairwise(levels):
        if flow.series.measure not in _FLOWS or balance.series.measure != BALANCE:
            continue
        between = statements.ties.between(flow, balance)
        if statements.wording.in_one_sentence(flow, balance) and patterns.leaving().fullmatch(between):
            found.add(frozenset((flow.id, balance.id)))
    return found
