"""Figures that are told of one flow, or of the two that make a turnover or a balance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.domain.period import Period
from factcheck.extractor.agreeing.changes import Changes, against, of_one_time, to_measure, to_sides
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS, mirrored
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.weighing.side_rows import WORLD
from factcheck.extractor.weighing.sides_so_far import Pair

_BOTH_WAYS = (
    ("turnover", "exports", "imports"),
    ("turnover", "imports", "exports"),
    ("exports", "imports", "balance"),
    ("exports", "balance", "imports"),
    ("imports", "exports", "balance"),
    ("imports", "balance", "exports"),
)
"""A whole and its two parts; a surplus is what exports have more than imports, a deficit the other way about."""


def both_ways(drafts: Sequence[Draft]) -> Iterator[Changes]:
    """What makes a whole and its two parts a turnover, or a flow with the balance, of the same sides and time."""
    measures = [draft.frame.measure for draft in drafts]
    if not FLOWS.issuperset(measures) or len({draft.frame.product for draft in drafts}) > 1 or _are_weighed(drafts):
        return
    for roles in _BOTH_WAYS:
        sign = -1 if roles[0] == "imports" else 1
        for sides in sides_of(drafts):
            told = [c for draft, role in zip(drafts, roles, strict=True) for c in to_flow(draft, role, sides, sign)]
            yield from ([*told, *of_one_time(drafts, period)] for period in periods_of(drafts))


def _are_weighed(drafts: Sequence[Draft]) -> bool:
    """Whether a sum of one flow is told in no money: a whole and its kinds by weight or piece, and no balance."""
    one_flow = len({draft.frame.measure for draft in drafts}) == 1
    return one_flow and not any(is_money(draft.number.quantity.unit or "") for draft in drafts)


def alike(drafts: Sequence[Draft]) -> Iterator[Changes]:
    """What makes all tell of one measure and one pair of sides."""
    if len({draft.frame.product for draft in drafts}) > 1:
        return
    for measure, sides in dict.fromkeys((draft.frame.measure, _pair(draft)) for draft in drafts):
        yield [change for draft in drafts for change in to_flow(draft, measure, sides)]


def to_flow(draft: Draft, measure: str, sides: Pair, sign: int = 1) -> Changes:
    """What makes the draft tell of this flow, seen from the end against which less speaks.

    Args:
        sign: of a balance, -1 where it is a deficit.
    """
    reporter, partner = sides
    straight = [*to_measure(draft, measure, sign if measure == "balance" else 1), *to_sides(draft, reporter, partner)]
    if not straight or partner in (None, WORLD) or measure not in FLOWS - {"balance"}:
        return straight
    turned = [*to_measure(draft, mirrored(measure)), *to_sides(draft, partner, reporter)]
    return min(straight, turned, key=against)


def sides_of(drafts: Sequence[Draft]) -> list[Pair]:
    """The pairs of sides that they are told of, each once."""
    return list(dict.fromkeys(map(_pair, drafts)))


def periods_of(drafts: Sequence[Draft]) -> list[Period]:
    """The periods that they are told of, each once."""
    return list(dict.fromkeys(draft.time.period for draft in drafts if draft.time.period))


def _pair(draft: Draft) -> Pair:
    return draft.frame.reporter, draft.frame.partner
