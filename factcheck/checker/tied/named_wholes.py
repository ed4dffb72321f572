"""Shares that stand right beside their whole, or right beside a part and its whole: "9% of the $5m", "8 out of 20"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.checker.arithmetic.ways import is_amount
from factcheck.checker.statements import Statements
from factcheck.checker.tied import tie_patterns as patterns
from factcheck.checker.tied.retold_parts import Retold
from factcheck.checker.tied.ties import Triple
from factcheck.domain.claim import Claim, Kind

_NEAR = 120
"""Within how many characters a number is told beside another of the sentence before."""


def named_wholes(statements: Statements) -> Iterator[Triple]:
    """A part, its whole and the share that it is of that, where the whole stands behind "of" right beside either."""
    levels = [one for one in statements.of(Kind.LEVEL) if is_amount(one)]
    for place, (one, other) in enumerate(pairwise(statements.claims)):
        if other.kind is not Kind.LEVEL or not is_amount(other) or not _is_of(statements, one, other):
            continue
        same = [level for level in levels if level.quantity.unit == other.quantity.unit]
        if one.kind is Kind.SHARE:
            found = [Retold(part, one) for part in _parts(statements, place, other, same)]
        else:
            found = [Retold(one, share) for share in _shares(statements, place)] if one in same else []
        for retold in found:
            if retold.fits(other) or not any(retold.fits(level) for level in same if level is not retold.part):
                yield retold.part, other, retold.share


def _is_of(statements: Statements, one: Claim, other: Claim) -> bool:
    between = statements.wording.between(one.span.end, other.span.start)
    return statements.wording.in_one_sentence(one, other) and bool(patterns.of_the().fullmatch(between))


def _parts(statements: Statements, place: int, whole: Claim, same: Sequence[Claim]) -> list[Claim]:
    """The amount right before the share, or right behind the whole, that is neither earlier nor of another share."""
    claims, share = statements.claims, statements.claims[place]
    before, behind = claims[max(0, place - 1) : place], claims[place + 2 : place + 3]
    together = statements.wording.in_one_sentence
    beside = [one for one in before if together(one, share) or _is_alone(statements, one, share, same)]
    beside += [one for one in behind if together(one, share)]
    parts = [one for one in beside if one in same and not statements.ties.is_earlier(one)]
    return [one for one in parts if not _is_told_otherwise(statements, one, share)][:1]


def _is_alone(statements: Statements, one: Claim, share: Claim, same: Sequence[Claim]) -> bool:
    """Whether it is the only amount of its unit in the sentence before that of the share."""
    told = [level for level in same if statements.wording.in_one_sentence(level, one)]
    return len(told) == 1 and _is_near(statements, one, share)


def _is_told_otherwise(statements: Statements, part: Claim, share: Claim) -> bool:
    shares = (one for one in statements.of(Kind.SHARE) if one is not share)
    return any(statements.ties.told_again(part, one) for one in shares)


def _shares(statements: Statements, place: int) -> list[Claim]:
    """The share that the part and its whole are told again as, or the one told right before them."""
    claims = statements.claims
    part, whole = claims[place : place + 2]
    behind = [share for share in claims[place + 2 : place + 3] if statements.ties.told_again(whole, share)]
    before = [share for share in claims[max(0, place - 1) : place] if _is_near(statements, share, part)]
    return [share for share in behind or before if share.kind is Kind.SHARE]


def _is_near(statements: Statements, one: Claim, other: Claim) -> bool:
    line = statements.wording.line
    return line(one) == line(other) and one.span.gap(other.span) <= _NEAR
