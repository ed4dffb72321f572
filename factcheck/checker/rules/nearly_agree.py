"""Figures that were read to belong together nearly agree.

## What it does
Looks at the changes, shares, turnovers and balances that no other check has tied to anything, and at the levels that
stand nearest and were read to be of the same area, of the times or the flows that they tell of: two levels of the two
times of a change, a part and a larger amount for a share, exports and imports for a turnover or a balance. Of which
product, or else with whom, each is may have been read differently. It speaks up only where they do not fit, and one
slip of the pen explains it; it is a note, as they need not belong together.

## Why
What a figure is of is often said by the way, and misread in one of three. A slip in it should show all the same.

## Example that holds
Peru's exports of tin came to $4.20 billion in 2021. In 2020 its exports of ore had been $4.00 billion. Its exports
rose 5 percent in 2021.

## Example that fails
Peru's exports of tin came to $4.20 billion in 2021. In 2020 its exports of ore had been $4.00 billion. Its exports
rose 50 percent in 2021.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence

from factcheck.checker.arithmetic.precision import TIERS
from factcheck.checker.arithmetic.ways import apart, became, both_ways, divided, is_amount
from factcheck.checker.figures import Figures
from factcheck.checker.fitting_units import may_have_moved
from factcheck.checker.keys import WORLD
from factcheck.checker.relation import Relation, Rule
from factcheck.checker.rules.growth import REAL
from factcheck.checker.statements import Statements
from factcheck.checker.suspects.in_words import slips
from factcheck.checker.suspects.typos import DIGIT, POINT, SCALE, SWAPPED
from factcheck.checker.tied.phrase import Phrase, sized
from factcheck.checker.tied.shares_of_sums import is_of_several
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim, Kind

RULE = Rule("FC128", "nearly-agree")
TENTATIVE = True
_BESIDE = 600
"""Within how many characters of a figure stand those that it may be told with."""
_OF_THE_PEN = (SWAPPED, DIGIT, POINT, SCALE)
_MADE_OF_FLOWS = {"turnover": both_ways, "balance": apart}
_OF_TWO = 2
"""A relation of more claims than two ties them by arithmetic."""


def remnants(statements: Statements, relations: Sequence[Relation]) -> Iterator[Relation]:
    """What does not fit of claims that none of the relations ties, where a slip explains it."""
    tied = {claim.id for relation in relations if len(relation.claims) > _OF_TWO for claim in relation.claims}
    figures = Figures(statements.claims)
    for claim in statements.claims:
        told = _told_with(statements, claim) if claim.id not in tied and claim.series.period else None
        if told is None or _are_of_two_things(statements, told.claims) or not statements.are_alike(told.claims):
            continue
        if told.equation.possible(TIERS[Severity.NOTE]):
            continue
        likeliest = next(iter(slips(figures, told.equation, told.claims)), None)
        if likeliest and likeliest.kind in _OF_THE_PEN:
            yield Relation(RULE, told.equation, told.claims, ceiling=Severity.NOTE, only_failures=True)


def _told_with(statements: Statements, claim: Claim) -> Phrase | None:
    """The claim with the two levels beside it that it was most likely told with."""
    measure = claim.series.measure
    if claim.kind is Kind.SHARE:
        if (claim.against and claim.against.measure != measure) or is_of_several(statements, claim):
            return None
        return _divided(statements, claim, _beside(statements, claim))
    if claim.kind in (Kind.CHANGE, Kind.CHANGE_ABS) and claim.base_period and measure not in REAL:
        return _moved(statements, claim, _beside(statements, claim))
    if claim.kind is Kind.LEVEL and measure in _MADE_OF_FLOWS:
        return _two_ways(claim, _beside(statements, claim))
    return None


def _beside(statements: Statements, claim: Claim) -> list[Claim]:
    """The levels of the same area that stand beside a claim."""
    claims = statements.claims
    first = bisect_left(claims, claim.span.start - _BESIDE, key=_start)
    near = claims[first : bisect_right(claims, claim.span.start + _BESIDE, key=_start)]
    levels = (one for one in near if one.kind is Kind.LEVEL and one is not claim and is_amount(one))
    return [one for one in levels if one.series.reporter == claim.series.reporter]


def _start(claim: Claim) -> int:
    return claim.span.start


def _are_of_two_things(statements: Statements, claims: Sequence[Claim]) -> bool:
    """Whether the claims are of two partners by name, or differ in partner and product both."""
    partners = {claim.series.partner or WORLD for claim in claims}
    products = {statements.topics[claim.id].product for claim in claims}
    return len(partners - {WORLD}) > 1 or (len(partners) > 1 and len(products) > 1)


def _is_of_other_goods(statements: Statements, claim: Claim, level: Claim) -> bool:
    """Whether a level is by name of other goods than a change or a share is by the words of its own sentence."""
    one, other = (statements.topics[told.id].product for told in (claim, level))
    carried = any(reason.slot == "product" and reason.guessed for reason in claim.reasons)
    return bool(one and other and one != other and not carried)


def _moved(statements: Statements, change: Claim, levels: Sequence[Claim]) -> Phrase | None:
    """The nearest levels of the two times of a change."""
    same = [one for one in levels if one.series.measure == change.series.measure and one.quantity.value > 0]
    same = [one for one in same if not _is_of_other_goods(statements, change, one)]
    if change.kind is Kind.CHANGE_ABS:
        same = [one for one in same if one.quantity.unit == change.quantity.unit]
    now = _nearest(change, same, lambda one: one.series.period == change.series.period)
    before = _nearest(change, same, lambda one: one.series.period == change.base_period)
    if not now or not before or now.quantity.unit != before.quantity.unit:
        return None
    if not may_have_moved(statements, change, now, before):
        return None
    return Phrase(became(now, before, change), (now, before, change))


def _two_ways(whole: Claim, levels: Sequence[Claim]) -> Phrase | None:
    """The nearest exports and imports for a turnover or a balance."""
    about = whole.quantity.unit, whole.series.period
    same = [one for one in levels if (one.quantity.unit, one.series.period) == about]
    exports = _nearest(whole, same, lambda one: one.series.measure == "exports")
    imports = _nearest(whole, same, lambda one: one.series.measure == "imports")
    if not exports or not imports:
        return None
    return sized(_MADE_OF_FLOWS[whole.series.measure], whole, exports, imports)


def _divided(statements: Statements, share: Claim, levels: Sequence[Claim]) -> Phrase | None:
    """The nearest level in the sentence of a share, and the nearest larger one."""
    about = share.series.measure, share.series.period
    same = [one for one in levels if (one.series.measure, one.series.period) == about]
    beside = [one for one in same if statements.wording.in_one_sentence(share, one)]
    part = _nearest(share, beside, lambda one: not _is_of_other_goods(statements, share, one))
    if not part:
        return None
    unit, size = part.quantity.unit, part.quantity.value
    whole = _nearest(share, same, lambda one: one.quantity.unit == unit and one.quantity.value > size)
    return Phrase(divided(share, part, whole), (part, whole, share)) if whole else None


def _nearest(claim: Claim, levels: Sequence[Claim], fits: Callable[[Claim], bool]) -> Claim | None:
    return min(filter(fits, levels), key=lambda one: claim.span.gap(one.span), default=None)
