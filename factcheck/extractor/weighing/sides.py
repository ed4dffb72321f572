"""Whose figure it is and with whom: every pair of areas that it could be."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import islice
from math import inf

import numpy as np

from factcheck.extractor.areas.outside import insiders_of, is_outside
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.areas.where_ranked import is_among_whom, is_first_of
from factcheck.extractor.products.surroundings import has_measure
from factcheck.extractor.weighing.forest import Ballot
from factcheck.extractor.weighing.readings import Overview, Reading
from factcheck.extractor.weighing.settled_sides import is_settled
from factcheck.extractor.weighing.side_figures import NAMES
from factcheck.extractor.weighing.side_rows import WORLD, Desk, sides_in
from factcheck.extractor.weighing.sides_so_far import Pair, SoFar

_IN_SENTENCE = 9
_BEFORE = 4
"""How many areas of the sentences before may be meant, the last named first."""
_MOST_NAMED = 2
_LEAD = 1.2


def ballots(readings: Sequence[Reading], *, learning: bool = False) -> Iterator[tuple[Draft, Ballot[Pair]]]:
    """For every draft with a side, the pairs of sides that it could have.

    Where its sentence names both, or a verb tells who took or earned it, they are settled, and only who is `learning`
    has the others as well.
    """
    overview, so_far = Overview.of(readings), SoFar()
    for sentence, reading in enumerate(readings):
        desk = Desk(reading, sentence, overview, so_far)
        together: Hashable = None
        for draft in reading.told:
            together = together if draft.sense.bracket else _told_with(draft, sentence)
            if draft.frame.reporter is not None:
                settled = not learning and is_settled(desk, draft)
                one = _settled(draft) if settled else _ballot(desk, draft, together, learning=learning)
                yield draft, one
            so_far.last = sentence, (draft.frame.reporter, draft.frame.partner)
            so_far.reporters[draft.frame.reporter] += 1
            so_far.partners[draft.frame.partner] += 1
            so_far.numbers += 1
        so_far.name((side for token in desk.tokens for side in sides_in(reading.scene, token)), sentence)


def _told_with(draft: Draft, sentence: int) -> Hashable:
    """What is the same for the numbers of one measure word, whose sides are decided together, and else for no other."""
    carried = draft.frame.at is None
    return sentence, carried, draft.at if carried else draft.frame.at


def _settled(draft: Draft) -> Ballot[Pair]:
    """What the rules say, and nothing else: 39 of 44 such were right on articles never seen."""
    pair = draft.frame.reporter, draft.frame.partner
    return Ballot([pair], np.empty((0, len(NAMES)), dtype=np.float32), inf)


def _has_balance(desk: Desk, draft: Draft) -> bool:
    """Whether a verb right behind the one whose balance the rules say it is says so: "Peru had a surplus of $3bn"."""
    own, tokens = draft.own, desk.reading.scene.tokens
    if draft.frame.measure != "balance" or own is None or own.at is None:
        return False
    place = next((place for place in range(own.at - 1, -1, -1) if tokens[place].area), None)
    if place is None or draft.frame.reporter not in sides_in(desk.reading.scene, tokens[place]):
        return False
    verbs = [token for token in tokens[place + 1 : own.at] if token.is_finite]
    return bool(verbs) and has_measure(verbs[0].text)


def _ballot(desk: Desk, draft: Draft, together: Hashable, *, learning: bool) -> Ballot[Pair]:
    """The pairs with their figures; where there is but one it is settled."""
    frame = draft.frame
    pool = _pool(desk, draft)
    ruled = frame.reporter, frame.partner
    sides: list[str | None] = [*pool, WORLD] if frame.has_partner else [None]
    pairs = [*_trading(desk, pool, sides)]
    if draft.listed in pool:
        pairs = [pair for pair in pairs if draft.listed in pair]
    if _has_balance(desk, draft):
        pairs = [pair for pair in pairs if pair[0] == frame.reporter]
    pairs = [ruled, *(pair for pair in pairs if pair != ruled)]
    if len(pairs) == 1 and not learning:
        return _settled(draft)
    return Ballot(pairs, desk.rows(draft, pool, pairs), _LEAD, together=together)


def _trading(desk: Desk, pool: Sequence[str], sides: Sequence[str | None]) -> Iterator[Pair]:
    """Those of the pool with those of the sides that they may trade with.

    What lies outside a group has no figures, and with the group it is all others; no country trades with its own parts.
    """
    country_of = desk.overview.countries
    insiders = {other: insiders_of(other) for other in sides if other}
    for one in pool:
        if is_outside(one):
            continue
        for other in sides:
            if other is None or not (
                one == other or one in insiders[other] or country_of.get(one) == other or country_of.get(other) == one
            ):
                yield one, other


def _pool(desk: Desk, draft: Draft) -> list[str]:
    """The areas that may be meant: the sentence's, those named last, and those that the rules keep in mind."""
    context = desk.reading.context
    recent = islice((side for side in reversed(desk.so_far.areas) if side not in desk.here), _BEFORE)
    kept = (
        draft.frame.reporter, draft.frame.partner, context.home, context.other, context.reporter, context.partner,
        context.spoken_of, context.counterpart, context.group, context.heading and context.heading.area,
        *(context.two_areas or ()), *islice(desk.overview.order, _MOST_NAMED), *desk.homes,
    )  # fmt: skip
    pool = [*desk.here[:_IN_SENTENCE], *recent, *(code for code in kept if code and code != WORLD)]
    regions = (context.home, draft.frame.reporter, draft.frame.partner)
    whole = (desk.overview.countries.get(region or "") for region in regions)
    pool.extend(code for code in (*whole, *desk.payers, desk.source_area) if code)
    return [code for code in dict.fromkeys(pool) if not _only_leads(desk, code)]


def _only_leads(desk: Desk, side: str) -> bool:
    """Whether the area is named only as the one that another comes behind, or as the group among whom it is one:
    "the second-largest buyer after Chad", "Spain led among the EU customers".
    """
    places, scene = desk.places.get(side, ()), desk.reading.scene
    return bool(places) and all(is_first_of(scene, place) or is_among_whom(scene, place) for place in places)
