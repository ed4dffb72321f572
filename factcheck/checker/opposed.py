"""What goes out and what comes in, told side by side, with their sum or their difference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.checker.phrase import Phrase, sized
from factcheck.checker.statements import Statements
from factcheck.checker.ways import apart, both_ways, falls_short, is_added
from factcheck.domain.claim import Claim, Kind


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
        if statements.wording.in_one_sentence(one, by) and statements.ties.is_more_by(one, other, by):
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
        if not statements.ties.are_opposite(first, second):
            continue
        if whole is Kind.LEVEL and statements.ties.is_total(total, "both_sides"):
            yield sized(both_ways, total, first, second)
        elif statements.ties.is_total(total, "difference"):
            yield sized(apart, total, first, second)
            yield sized(falls_short, total, first, second)


def _is_told_with(statements: Statements, whole: Claim, first: Claim, second: Claim) -> bool:
    """Whether the amount stands in the sentence of two others, or is what the words say they come to or are of."""
    if statements.wording.in_one_sentence(whole, first) or statements.ties.is_of_that(first):
        return True
    return statements.wording.is_next_sentence(second, whole) and statements.ties.is_come_to(whole)
