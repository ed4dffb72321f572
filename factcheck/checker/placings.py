"""Ranks whose list stands in the text: "the largest" beside an amount after which smaller ones follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from factcheck.checker.keys import WORLD
from factcheck.checker.relation import Ranking
from factcheck.checker.statements import Statements
from factcheck.domain.claim import Claim, Kind

_RANKED = (Kind.LEVEL, Kind.SHARE, Kind.CHANGE)
_GAP = 250
"""How many characters lie between two figures of a list at most."""
_FAR = 1000
"""How many lie between the first of all and the next, where each is of goods or a partner of its own."""
_LISTED = 3
"""So many figures that stand in order are a list."""
_PAIR = 2
_TOLD_EITHER_WAY = ("inflation", "gdp")
"""Measures whose rate is told as a level or as a change: "inflation of 5 percent", "prices rose 5 percent"."""
_MOST = 12


class Placing(NamedTuple):
    """The rank, the figure that has it and the others of the list."""

    ranking: Ranking
    claims: tuple[Claim, ...]


def placings(statements: Statements) -> Iterator[Placing]:
    """The ranks that have the figure beside them and a list in order around it, whatever these were read to be."""
    for rank in statements.ranks:
        for subject, others in _lists_of(statements, rank, int(rank.quantity.value)):
            yield Placing(Ranking(int(rank.quantity.value), subject, others), (rank, subject, *others))


def _lists_of(statements: Statements, rank: Claim, place: int) -> list[tuple[Claim, tuple[Claim, ...]]]:
    """The figure that has the rank, and the lists in which it does, by as much as is told in order or near it."""
    beside = [claim for claim in statements.claims if claim.kind in _RANKED and _is_ranked(rank, claim)]
    beside = [claim for claim in beside if statements.wording.in_one_sentence(rank, claim)]
    for subject in _nearest_first(statements, rank, beside):
        same = [claim for claim in statements.claims if _is_alike(statements, subject, claim)]
        if abs(place) == 1 and any(_outdoes(other, subject, place) for other in same if other in beside):
            continue
        at = same.index(subject)
        lists = (_in_order(same, at, place), _in_any_order(same, at, place), _among_all(same, at, place))
        told = [listed for listed in lists if _is_list(listed) and statements.are_alike((rank, *listed))]
        if told:
            distinct = {frozenset(claim.id for claim in listed): listed for listed in told}
            return [(subject, tuple(one for one in listed if one is not subject)) for listed in distinct.values()]
    return []


def _is_list(listed: Sequence[Claim]) -> bool:
    """Whether they are enough: two of goods or a partner of its own each, or more."""
    return len(listed) >= _LISTED or (len(listed) == _PAIR and _are_apart(*listed))


def _nearest_first(statements: Statements, rank: Claim, beside: Sequence[Claim]) -> list[Claim]:
    """The figures beside the rank, the one in step with it first where as many ranks stand there, then of the same."""
    ranks = [other for other in statements.ranks if statements.wording.in_one_sentence(rank, other)]
    in_step = dict(zip((other.id for other in ranks), beside, strict=False)) if len(ranks) == len(beside) else {}
    own = in_step.get(rank.id)
    about = statements.topics
    of_other = {claim.id: about[claim.id] != about[rank.id] for claim in beside}
    return sorted(beside, key=lambda claim: (claim is not own, of_other[claim.id], rank.span.gap(claim.span)))


def _is_ranked(rank: Claim, claim: Claim) -> bool:
    """Whether it is of the kind that the text says is ranked, where it says so."""
    return rank.ranks is None or claim.kind is rank.ranks or (rank.ranks is Kind.LEVEL and claim.kind is Kind.SHARE)


def _is_alike(statements: Statements, one: Claim, other: Claim) -> bool:
    """Whether both tell the same of their own: goods of this and of that, to here and to there."""
    about, of_other = statements.topics[one.id], statements.topics[other.id]
    same = about.measure == of_other.measure and about.period == of_other.period
    if same and one.series.measure != other.series.measure:
        same = about.origin == of_other.origin or about.destination == of_other.destination
    kinds = {one.kind, other.kind}
    rates = kinds == {Kind.LEVEL, Kind.CHANGE} and one.series.measure in _TOLD_EITHER_WAY
    return same and (len(kinds) == 1 or rates) and one.quantity.unit == other.quantity.unit


def _in_order(same: Sequence[Claim], at: int, place: int) -> list[Claim]:
    """The figures from the first place on, each smaller than the one before it, or larger for the lowest place."""
    start = at - (abs(place) - 1)
    if start < 0 or any(_is_total(one) and not _is_total(same[at]) for one in same[start:at]):
        return []
    row = same[start:]
    falling = takewhile(lambda pair: _beats(*pair, place) and _is_near(*pair, pair[0] is row[0]), pairwise(row))
    listed = [row[0], *(later for _, later in falling)][:_MOST]
    return listed if len(listed) >= abs(place) else []


def _in_any_order(same: Sequence[Claim], at: int, place: int) -> list[Claim]:
    """The first of all, or the last, and the figures behind it, none of which is ahead; for the last also before it."""
    if abs(place) != 1:
        return []
    rows = [same[at:]] if place > 0 else [same[at:], same[at::-1]]
    return max((_beaten(row, place) for row in rows), key=len)


def _beaten(row: Sequence[Claim], place: int) -> list[Claim]:
    """The first of the row and those after it that it beats."""
    first = row[0]
    beaten = takewhile(lambda pair: _beats(first, pair[1], place) and _is_near(*pair, pair[0] is first), pairwise(row))
    return [first, *(other for _, other in beaten)][:_MOST]


def _among_all(same: Sequence[Claim], at: int, place: int) -> list[Claim]:
    """All that stand near, each of its own, where the one has its place among them in whatever order they are told."""
    first, last = at, at
    while first and _is_near(same[first - 1], same[first], True):
        first -= 1
    while last + 1 < len(same) and _is_near(same[last], same[last + 1], True):
        last += 1
    own = same[at]
    others = [one for one in same[first : last + 1] if one is own or _are_apart(own, one)][:_MOST]
    if len(others) < max(_LISTED, abs(place)) or own not in others:
        return []
    ranked = Ranking(place, own, tuple(one for one in others if one is not own))
    return [own, *ranked.others] if ranked.actual_place == place else []


def _beats(one: Claim, other: Claim, place: int) -> bool:
    """Whether one is larger than the other, both gains or both losses; or smaller where the place is from the last."""
    sign = 1 if place > 0 else -1
    alike = (one.quantity.value > 0) == (other.quantity.value > 0)
    return alike and sign * other.quantity.value < sign * one.quantity.value


def _outdoes(one: Claim, other: Claim, place: int) -> bool:
    """Whether one that stands in the same sentence, and is of its own, is ahead of the other."""
    return _are_apart(one, other) and _beats(one, other, place)


def _is_near(one: Claim, other: Claim, is_first: bool) -> bool:
    return one.span.gap(other.span) <= (_FAR if is_first and _are_apart(one, other) else _GAP)


def _is_total(claim: Claim) -> bool:
    """Whether it is of all goods, with all the world."""
    return not claim.series.product and claim.series.partner in (None, WORLD)


def _are_apart(one: Claim, other: Claim) -> bool:
    """Whether each is of goods of its own, or with a partner of its own."""
    here, there = one.series, other.series
    named = here.product and there.product and here.product != there.product
    if here.reporter != there.reporter and here.partner == there.partner:
        return True
    if here.measure != there.measure:
        return WORLD not in (here.partner, there.partner)
    return bool(named) or (here.partner != there.partner and WORLD not in (here.partner, there.partner))
