"""Numbers that the grammar of a sentence ties, whatever area, product or period each of them was read to have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from factcheck.checker.arithmetic.formula import Quotient
from factcheck.checker.arithmetic.leaf import Leaf, rate
from factcheck.checker.arithmetic.precision import ROUNDED
from factcheck.checker.arithmetic.ways import became, divided, is_added, is_amount
from factcheck.checker.relation import Equation
from factcheck.checker.statements import Statements, once
from factcheck.checker.tied import tie_patterns as patterns
from factcheck.checker.tied.named_wholes import named_wholes
from factcheck.checker.tied.opposed import opposed
from factcheck.checker.tied.phrase import Phrase
from factcheck.checker.tied.retold_parts import retold_parts
from factcheck.checker.tied.shares_of_sums import shares_of_sums
from factcheck.checker.tied.sums import sums_in_words
from factcheck.domain.claim import Claim, Kind

_PAIR = ("now", "before")
_BESIDE = 200
"""Within how many characters of a number the next sentence goes on to tell of it."""
_RATES: dict[str | None, str] = {"percentage_points": "percent"}


@once
def phrases(statements: Statements) -> list[Phrase]:
    """What the sentences of an article say of the numbers in them."""
    return list(_told(statements))


@once
def shares_with_wholes(statements: Statements) -> set[str]:
    """The ids of the shares that fit what words show as their part and their whole."""
    held = (phrase for phrase in phrases(statements) if phrase.equation.possible(ROUNDED))
    return {claim.id for phrase in held for claim in phrase.claims if claim.kind is Kind.SHARE}


def _told(statements: Statements) -> Iterator[Phrase]:
    levels: dict[str | None, list[Claim]] = {}
    for level in filter(is_amount, statements.of(Kind.LEVEL)):
        levels.setdefault(level.quantity.unit, []).append(level)
    shares = statements.of(Kind.SHARE)
    yield from _multiplied(statements)
    for part, whole, share in (*named_wholes(statements), *retold_parts(statements)):
        yield Phrase(divided(share, part, whole), (part, whole, share))
    yield from _compared(statements, levels)
    yield from _then_and_now(statements)
    for same in levels.values():
        for one, other in pairwise(same):
            yield from _divided(statements, one, other, same, shares)
    yield from opposed(statements)
    yield from sums_in_words(statements)
    yield from shares_of_sums(statements)


def _compared(statements: Statements, levels: Mapping[str | None, Sequence[Claim]]) -> Iterator[Phrase]:
    """Neighbouring levels of which a few words say that one became the other, and the change told beside them."""
    pairs = [pair for same in levels.values() for pair in pairwise(same) if statements.wording.in_one_sentence(*pair)]
    changes = statements.of(Kind.CHANGE, Kind.CHANGE_ABS, Kind.RATIO)
    for one, other in pairs:
        units = {Kind.CHANGE: "percent", Kind.CHANGE_ABS: one.quantity.unit, Kind.RATIO: "times"}
        for change in (change for change in changes if change.quantity.unit == units[change.kind]):
            if statements.ties.is_moved_from(one, change, other):
                yield Phrase(became(one, other, change), (one, other, change))
            elif (move := statements.ties.became(one, other)) and statements.ties.moved_by(change, one, other):
                yield Phrase(became(*move, change), (*move, change))


def _then_and_now(statements: Statements) -> Iterator[Phrase]:
    """The only two levels of a sentence, or of some in a row, the earlier told by words or times; the only change."""
    for window in _windows(statements):
        levels = [claim for claim in window if claim.kind is Kind.LEVEL]
        changes = [claim for claim in window if claim.kind is not Kind.LEVEL]
        if len(levels) != len(_PAIR) or len(changes) != 1 or len(set(map(statements.ties.is_of_that, levels))) > 1:
            continue
        change = changes[0]
        fits = change.quantity.value and _may_move(change, levels) and not statements.ties.are_opposite(*levels)
        if fits and (move := _earlier_last(statements, *levels)):
            yield Phrase(became(*move, change), (*move, change))


def _windows(statements: Statements) -> Iterator[list[Claim]]:
    """The levels and changes of each sentence, of two in a row on one measure of goods, of up to three on one thing."""
    told = statements.of(Kind.LEVEL, Kind.CHANGE, Kind.CHANGE_ABS)
    rows = [list(row) for place, row in groupby(told, statements.wording.openings) if place]
    yield from rows
    for one, other in pairwise(rows):
        window = one + other
        same_line = statements.wording.line(one[0]) == statements.wording.line(other[0])
        if _are_near(one, other) and (_are_of_one_thing(statements, window) or (same_line and _are_alike(window))):
            yield window
    for one, other, third in zip(rows, rows[1:], rows[2:], strict=False):
        window = one + other + third
        if _are_near(one, other) and _are_near(other, third) and _are_of_one_thing(statements, window):
            yield window


def _are_near(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    return other[0].span.start - one[-1].span.end < _BESIDE


def _are_alike(claims: Sequence[Claim]) -> bool:
    return len({(claim.series.measure, claim.series.product) for claim in claims}) == 1


def _are_of_one_thing(statements: Statements, claims: Sequence[Claim]) -> bool:
    return len({statements.topics[claim.id].during(None) for claim in claims}) == 1


def _may_move(change: Claim, levels: Sequence[Claim]) -> bool:
    """Whether the levels are of one unit, and the change is told in that or as a part of them."""
    units = {level.quantity.unit for level in levels}
    if change.kind is Kind.CHANGE:
        return len(units) == 1 and all(map(is_amount, levels))
    return units == {_RATES.get(change.quantity.unit, change.quantity.unit)}


def _earlier_last(statements: Statements, one: Claim, other: Claim) -> tuple[Claim, Claim] | None:
    """The level now and the earlier one, where words or times tell which is which, and neither denies it."""
    words = {one.id: statements.ties.is_earlier(one), other.id: statements.ties.is_earlier(other)}
    times = {level.id: level.series.period for level in (one, other)}
    for now, before in ((one, other), (other, one)):
        told, base = times[now.id], times[before.id]
        dated = bool(told and base and base.start < told.start)
        denied = words[now.id] or bool(told and base and told.start < base.start)
        if (words[before.id] or dated) and not denied:
            return now, before
    return None


def _multiplied(statements: Statements) -> Iterator[Phrase]:
    """Two amounts of which one is a multiple of the other by the words between or behind them.

    "It sold goods for $6bn, twice the $3bn it bought", "it bought $3bn and sold $6bn, twice as much".
    """
    claims = statements.claims if statements.of(Kind.RATIO) else ()
    for three in zip(claims, claims[1:], claims[2:], strict=False):
        multiple = next((claim for claim in three[1:] if claim.kind is Kind.RATIO), None)
        one, other = [claim for claim in three if claim is not multiple][:2]
        if multiple is None or not (is_added(one) and is_added(other)) or one.quantity.unit != other.quantity.unit:
            continue
        if not statements.wording.in_one_sentence(one, other):
            continue
        if multiple is three[1] and statements.ties.is_multiple_of(multiple, other):
            yield Phrase(Equation(rate(multiple), Quotient(Leaf(one), Leaf(other))), (one, other, multiple))
        if multiple is three[2] and _is_as_much(statements, other, multiple):
            yield Phrase(Equation(rate(multiple), Quotient(Leaf(other), Leaf(one))), (other, one, multiple))


def _is_as_much(statements: Statements, amount: Claim, multiple: Claim) -> bool:
    """Whether the multiple is told right behind the amount that it makes of one before: "$6bn, twice as much"."""
    led = patterns.again(as_share=False).fullmatch(statements.ties.between(amount, multiple))
    return bool(led and patterns.as_much().match(statements.ties.behind(multiple)))


def _divided(
    statements: Statements, one: Claim, other: Claim, same: Sequence[Claim], shares: Sequence[Claim]
) -> Iterator[Phrase]:
    """A part that is told again as a share, and the only other amount in its sentence, the share standing between."""
    together = statements.wording.in_one_sentence
    if not together(one, other) or sum(together(one, level) for level in same) != 2:
        return
    beside = [share for share in shares if together(one, share)]
    if len(beside) != 1:
        return
    share = beside[0]
    for part, whole in ((one, other), (other, one)):
        if statements.ties.told_again(part, share) and statements.ties.is_whole(whole, share):
            yield Phrase(divided(share, part, whole), (part, whole, share))
