"""Whose figure it is and with whom: every pair of areas that it could be."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import islice
from math import inf

import numpy as np

from factcheck.domain.claim import Kind
from factcheck.extractor.areas.outside import insiders_of, is_outside
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures import figures_taken_up, flow_verbs, wholes_beside
from factcheck.extractor.measures.coming_in import imports_goods
from factcheck.extractor.measures.favoured import whom_it_favours
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.measures.from_abroad import is_got
from factcheck.extractor.products.words import has_measure
from factcheck.extractor.unsaid_sides import is_of_whole_country
from factcheck.extractor.weighing.forest import Ballot
from factcheck.extractor.weighing.readings import Overview, Reading
from factcheck.extractor.weighing.side_figures import NAMES
from factcheck.extractor.weighing.side_rows import WORLD, Desk, Pair, SoFar, is_assumed, sides_in
from factcheck.resources import word_set

_IN_SENTENCE = 9
_BEFORE = 4
"""How many areas of the sentences before may be meant, the last named first."""
_MOST_NAMED = 2
_LEAD = 1.2
_SURE = (figures_taken_up.RULE, flow_verbs.RULE, wholes_beside.RULE)
"""The rules that tell the sides with the measure."""
_SURELY = 0.5
"""How likely the home is where it is taken for granted."""
_OPENING = 8
"""Within how many words a sentence says that it goes on with a list."""


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
                settled = not learning and _is_settled(desk, draft)
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


def _is_settled(desk: Desk, draft: Draft) -> bool:
    if draft.rule in _SURE or _takes_turn(desk, draft) or _names_both(desk, draft):
        return True
    home = desk.reading.context.home
    if home and home in (draft.frame.reporter, draft.frame.partner) and not desk.overview.named[home]:
        return True
    if _goes_on_list(desk) or _comes_home(desk, draft) or _is_of_a_third(desk, draft) or _is_with_all(desk, draft):
        return True
    if draft.frame.measure == "balance" and whom_it_favours(desk.reading.scene) == draft.frame.reporter:
        return True
    return is_got(draft.frame, desk.reading.context.home) or _is_of_the_two(desk, draft) or _is_of_all(desk, draft)


def _is_of_all(desk: Desk, draft: Draft) -> bool:
    """Whether a sentence without an area tells the home's trade with all: "Total exports were", or opens a paragraph.

    In an article on the home and one other even that may be of the two.
    """
    own, context = draft.own, desk.reading.context
    if own is None or own.at is None or own.verb or own.part or desk.tokens or context.other is not None:
        return False
    sure = context.homes.get(context.home or "", 0.0) > _SURELY
    opens = (
        own.all_partners or (sure and context.before is None) or is_of_whole_country(own, desk.reading.scene, context)
    )
    if draft.sense.kind is Kind.SHARE or not opens:
        return False
    return (draft.frame.reporter, draft.frame.partner) == (context.home, WORLD)


def _goes_on_list(desk: Desk) -> bool:
    """Whether a sentence that names no area goes on with the goods of the one before: "This was followed by cocoa"."""
    texts = [token.text for token in desk.reading.scene.tokens[:_OPENING]]
    following = any(text in word_set("sentences", "leading_to_next") for text in texts)
    return following and not desk.tokens and any(text in word_set("sentences", "going_on") for text in texts)


def _comes_home(desk: Desk, draft: Draft) -> bool:
    """Whether it is what a country sends to the one whose imports the article is on: "supplies from Chad"."""
    own, context = draft.own, desk.reading.context
    if own is None or own.at is None or not imports_goods(context) or draft.frame.partner != context.home:
        return False
    moving = desk.reading.scene.tokens[own.at].text in word_set("measures", "moving_goods")
    return moving and own.measure == "exports" and own.reporter is not None and desk.is_here(draft.frame.reporter)


def _is_of_a_third(desk: Desk, draft: Draft) -> bool:
    """Whether a third country is said to sell or buy in the world what the home does: "Chad exported 3 tonnes" too."""
    own, context = draft.own, desk.reading.context
    if own is None or own.at is None or draft.frame.partner != WORLD or not desk.is_here(draft.frame.reporter):
        return False
    if own.reporter == WORLD:
        return True
    alike = (
        own.measure == context.main_measure and own.measure.removesuffix("s") in desk.reading.scene.tokens[own.at].text
    )
    third = own.reporter not in (None, context.home) and own.partner is None and context.other is None
    return alike and third


def _is_of_the_two(desk: Desk, draft: Draft) -> bool:
    """Whether a sentence of an article on the trade of two that names no third tells it of these."""
    two = {desk.reading.context.home, desk.reading.context.other}
    told = {draft.frame.reporter, draft.frame.partner}
    of_groups = None not in two and not any(code.isupper() for code in two if code)
    return of_groups and told == two and all(two.issuperset(sides_in(desk.reading.scene, t)) for t in desk.tokens)


def _is_with_all(desk: Desk, draft: Draft) -> bool:
    """Whether a sentence that names no other area tells what is no trade: "the stock of investment was $90bn"."""
    context, frame = desk.reading.context, draft.frame
    if frame.measure in FLOWS or frame.partner != WORLD or frame.reporter != context.home or context.other is not None:
        return False
    return all(set(sides_in(desk.reading.scene, token)) <= {context.home} for token in desk.tokens)


def _takes_turn(desk: Desk, draft: Draft) -> bool:
    """Whether an article that goes through areas tells it of one alone: of the one it names, or whose turn it is."""
    alone = draft.frame.partner is None or (draft.frame.partner == WORLD and draft.sense.kind is not Kind.SHARE)
    return desk.reading.context.in_turn and alone and (not desk.tokens or desk.is_here(draft.frame.reporter))


def _names_both(desk: Desk, draft: Draft) -> bool:
    """Whether the rules took both sides from words of the sentence that simply name them: "all German exports"."""
    sides = draft.frame.reporter, draft.frame.partner
    named = sides[:1] if sides[1] == WORLD and _tells_of_all(draft) else sides
    return all(desk.is_here(side) and not is_assumed(side) for side in named)


def _tells_of_all(draft: Draft) -> bool:
    """Whether the noun's own words say whose and with everybody: "overall German exports".

    A share of them is a part that is told of another side.
    """
    own = draft.own
    if (
        own is None
        or draft.sense.kind is Kind.SHARE
        or not own.all_partners
        or own.verb
        or own.reporter != draft.frame.reporter
    ):
        return False
    return own.reporter is not None and own.reporter.isupper()


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
    return list(dict.fromkeys([*pool, *(code for code in (*whole, *desk.payers, desk.source_area) if code)]))
