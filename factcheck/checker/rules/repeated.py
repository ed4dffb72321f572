"""The same figure is told twice with the same result.

## What it does
Compares the statements of one quantity: one paragraph against another, the caption against the text. A figure of the
headline that the text does not have is told by headline-body. A growth that is told as a multiple right beside it
("tripled, a rise of 200 percent") is held against that.

## Why
When a figure is corrected in the text, its second mention is forgotten.

## Example that holds
Trade nears $90 billion (headline); trade came to $89.4 billion (text).

## Example that fails
Trade came to $98.4 billion (caption); trade came to $89.4 billion (text).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from factcheck.checker.ambiguity import MOST_TELLINGS, same_quantity
from factcheck.checker.arithmetic.leaf import Leaf, Use, rate
from factcheck.checker.relation import Equation, Relation, Rule
from factcheck.checker.rules.headline_body import told_apart
from factcheck.checker.statements import Statements
from factcheck.checker.suspects.typos import is_swapped, looks_like_slip
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim, Kind

RULE = Rule("FC109", "repeated")
_CEILING = Severity.WARNING
_BESIDE = 60
"""How many characters apart two ways to tell one growth stand at most; farther off it is mostly another growth."""


def relations(statements: Statements) -> Iterator[Relation]:
    headlines = {claim.id for claim, _ in told_apart(statements)}
    for claims in same_quantity(statements):
        if 1 < len(claims) <= MOST_TELLINGS:
            yield from _pairs(statements, [claim for claim in claims if claim.id not in headlines])
    for change, multiple in _in_two_ways(statements):
        yield Relation(RULE, Equation(Leaf(change, Use.GROWTH), rate(multiple)), (multiple, change), ceiling=_CEILING)


def _in_two_ways(statements: Statements) -> Iterator[tuple[Claim, Claim]]:
    """A change in percent and a multiple between the same two periods, one right behind the other in the text."""
    moves = [move for move in statements.all_growths() if not move.assumed_base]
    ratios = [move for move in moves if move.claim.kind is Kind.RATIO]
    for change, ratio in product((move for move in moves if move.claim.kind is Kind.CHANGE), ratios):
        claims = change.claim, ratio.claim
        same = (ratio.now, ratio.before) == (change.now, change.before)
        if same and claims[0].span.gap(claims[1].span) < _BESIDE and statements.are_alike(claims):
            yield claims


def _pairs(statements: Statements, claims: Sequence[Claim]) -> Iterator[Relation]:
    parts = {other.id for one, other in combinations(claims, 2) if statements.ties.is_part_of(other, one)}
    for one, other in combinations([claim for claim in claims if claim.id not in parts], 2):
        equation = Equation(Leaf(other), Leaf(one))
        told = statements.ties.told_again(one, other) or is_swapped(one.quantity, other.quantity)
        relation = Relation(RULE, equation, (one, other), ceiling=_CEILING, supposed=not told)
        if not statements.are_alike((one, other)) or _are_parts(statements, one, other):
            continue
        if statements.wording.in_one_row(one, other):
            continue
        if statements.wording.in_one_sentence(one, other) and statements.ties.are_opposite(one, other):
            continue
        told_once = looks_like_slip(one.quantity, other.quantity) or _are_in_two_ways(one, other)
        if told_once or (relation.holds and one is claims[0]):
            yield relation


def _are_parts(statements: Statements, one: Claim, other: Claim) -> bool:
    """Whether they are two shares of one sentence, which hardly tells one share twice, but those of two parts.

    It does so where one in words is told in digits right beside: "more than half, 53 percent".
    """
    shares = one.kind is other.kind is Kind.SHARE and not _are_in_two_ways(one, other)
    return shares and statements.wording.in_one_sentence(one, other)


def _are_in_two_ways(one: Claim, other: Claim) -> bool:
    if one.kind is not Kind.SHARE or other.kind is not Kind.SHARE:
        return False
    in_words = {claim.quantity.printed.in_words for claim in (one, other)}
    return len(in_words) > 1 and one.span.gap(other.span) < _BESIDE
