"""Whose figure it is where the words themselves say so, so that nothing is left to be weighed."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.areas.outside import insiders_of
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.areas import belonging
from factcheck.extractor.measures.balances.favoured import whom_it_favours
from factcheck.extractor.measures.flows import next_good
from factcheck.extractor.measures.flows.clause_fronts import front_of
from factcheck.extractor.measures.flows.players import plays
from factcheck.extractor.measures.frame import ONE_WAY, names_itself
from factcheck.extractor.measures.people.communities import is_community
from factcheck.extractor.measures.people.from_abroad import is_got
from factcheck.extractor.measures.shares import wholes_beside
from factcheck.extractor.measures.taken_up import figures_taken_up, of_two
from factcheck.extractor.measures.verbs import flow_verbs
from factcheck.extractor.mentions import SourceMention
from factcheck.extractor.sides import still_abroad
from factcheck.extractor.sides.region_of_line import region_of_line
from factcheck.extractor.sides.rivals import rival_at
from factcheck.extractor.sides.trade_of_two import is_of_two
from factcheck.extractor.told import Told, said_of
from factcheck.extractor.weighing.settled_with_all import is_closed_off, is_of_all, is_with_all, tells_of_all
from factcheck.extractor.weighing.side_rows import WORLD, Desk, is_assumed, sides_in
from factcheck.extractor.weighing.sides_going_on import goes_on
from factcheck.extractor.weighing.taken_up_with import is_taken_up_with
from factcheck.resources import word_set

_BRACKET = 2
_SURE = (figures_taken_up.RULE, flow_verbs.RULE, wholes_beside.RULE, next_good.RULE)
"""The rules that tell the sides with the measure."""


def is_settled(desk: Desk, draft: Draft) -> bool:
    """Whether the rules stand: the sentence names both sides, or says otherwise that it can be no others."""
    if draft.rule in _SURE or _takes_turn(desk, draft) or _names_both(desk, draft) or _is_of_one_of_two(desk, draft):
        return True
    if desk.reading.context.told_by is not None:  # else the trees, who seldom saw it, take the article's own side
        return True
    home = desk.reading.context.home
    if _is_beside_rivals(desk, draft) or _is_of_the_world(draft) or home == WORLD == draft.frame.reporter:
        return True
    if home and home in (draft.frame.reporter, draft.frame.partner) and not desk.overview.named[home]:
        return True
    if isinstance(draft.frame.reporter, Told) and draft.frame.reporter.how == still_abroad.RULE:
        return True
    if _goes_on_with_it(desk, draft) or _is_of_player(desk, draft):
        return True
    if is_taken_up_with(desk.reading.scene, draft.frame, draft.at) or _is_fronted(desk, draft) or _is_joint(draft):
        return True
    if _is_in_bracket_of_side(desk, draft) or _is_of_its_line(desk, draft):
        return True
    if _is_of_office(desk, draft) or _is_of_insiders(draft) or goes_on(desk, draft) or is_closed_off(desk, draft):
        return True
    if _comes_home(desk, draft) or _is_of_a_third(desk, draft) or is_with_all(desk, draft):
        return True
    if draft.frame.reporter == home and is_community(desk.reading.scene, draft.at, draft.frame):
        return True
    if draft.frame.measure == "balance" and whom_it_favours(desk.reading.scene) == draft.frame.reporter:
        return True
    return is_got(draft.frame, desk.reading.context.home) or _is_of_the_two(desk, draft) or is_of_all(desk, draft)


def _is_of_its_line(desk: Desk, draft: Draft) -> bool:
    """Whether it is the part of a country that opens its line of a list of such, be it the capital: "Riga – 8.6%"."""
    heading = region_of_line(desk.reading.context)
    return heading is not None and draft.frame.reporter == heading.area


def _is_of_the_world(draft: Draft) -> bool:
    """Whether the measure's own words say that it is that of the world: "world soybean output"."""
    own, whose = draft.own, draft.frame.reporter
    if isinstance(whose, Told) and whose.how == belonging.OF_ALL:
        return True
    return own is not None and own.reporter == WORLD == draft.frame.reporter and not own.has_partner


def _is_beside_rivals(desk: Desk, draft: Draft) -> bool:
    """Whether it is what a rival sells or makes, or the home's where the sentence names none but its rivals."""
    scene, home = desk.reading.scene, desk.reading.context.home
    rivals = {rival for place, _ in scene.numbers if (rival := rival_at(scene, place, home))}
    if not rivals or draft.frame.partner not in (WORLD, None):
        return False
    if draft.frame.reporter in rivals:
        return rival_at(scene, draft.at, home) == draft.frame.reporter
    return draft.frame.reporter == home and {*desk.places} <= {*rivals, home, WORLD}


def _is_of_one_of_two(desk: Desk, draft: Draft) -> bool:
    """Whether it is told of the former or the latter of two areas: "The latter took 3 tonnes"."""
    return draft.rule == of_two.RULE and draft.frame.partner in (desk.reading.context.two_areas or ())


def _is_fronted(desk: Desk, draft: Draft) -> bool:
    """Whether its clause opens with whom the trade is with."""
    front = front_of(draft.frame, desk.reading.scene, draft.at)
    return front is not None and front == draft.frame.partner


def _is_joint(draft: Draft) -> bool:
    """Whether several are said to do it together: "Chad and Mali bought 3 tonnes"."""
    own = draft.own
    joint = own is not None and own.verb and own.measure in ONE_WAY and "+" in (own.reporter or "")
    apart = own is not None and draft.frame.partner not in (own.reporter or "").split("+")
    return joint and own is not None and own.reporter == draft.frame.reporter and apart


def _goes_on_with_it(desk: Desk, draft: Draft) -> bool:
    """Whether "it" does what a verb tells, which is whom the sentence before is about: another, or the home with all.

    So a group that a verb tells to trade with the home does: "the EU as a whole bought goods for $3bn".
    """
    own, context, frame = draft.own, desk.reading.context, draft.frame
    if own is None or not own.verb or not (context.home or "").isupper():
        return False
    if own.reporter is not None:
        group = not own.reporter.isupper() and desk.is_here(frame.reporter)
        deals = own.at is not None and not names_itself(desk.reading.scene.tokens[own.at])
        deals = deals and context.main_product is None
        return group and deals and own.reporter == frame.reporter and frame.partner == context.home
    opens = desk.reading.scene.tokens[0].text in word_set("areas", "anaphora", "takers")
    meant = opens and context.spoken_of is not None and frame.reporter == context.spoken_of
    return meant and (frame.reporter != context.home or frame.partner == WORLD)


def _is_of_player(desk: Desk, draft: Draft) -> bool:
    """Whether it is the flow of who is called a supplier or a market: "the main supplier, with exports of $3bn".

    So is what another of the sentence has with the home as "its" own: "Chad cut its purchases".
    """
    own, scene = draft.own, desk.reading.scene
    if own is not None and own.possessed and not own.verb and desk.is_here(draft.frame.reporter):
        return draft.frame.partner == desk.reading.context.home
    named = {side for token in desk.tokens for side in sides_in(scene, token)}
    return own is not None and plays(scene, own) and named.issuperset((draft.frame.reporter, draft.frame.partner))


def _is_in_bracket_of_side(desk: Desk, draft: Draft) -> bool:
    """Whether it stands in a bracket right behind the area that is its other side: "after Chad ($12bn) and Mali"."""
    row = desk.reading.scene.before(draft.at, _BRACKET)
    area = row[1].area if len(row) == _BRACKET and row[0].text == "(" else None
    partner = draft.frame.partner
    return area is not None and partner in area.sides and partner != draft.frame.reporter and not is_assumed(partner)


def _is_of_office(desk: Desk, draft: Draft) -> bool:
    """Whether the rules took it from the name of an office: "Chad's customs reports bilateral trade at $3bn"."""
    said = said_of(draft.frame.reporter)
    tokens = desk.reading.scene.tokens
    return any(isinstance(t.mention, SourceMention) and desk.reading.scene.words([t]) == said for t in tokens)


def _is_of_insiders(draft: Draft) -> bool:
    """Whether its own words set it against all outside a group, whose trade it is: "extra-EU exports"."""
    own = draft.own
    outside = own.partner if own is not None else None
    return outside is not None and draft.frame.partner == WORLD and draft.frame.reporter in insiders_of(outside)


def _comes_home(desk: Desk, draft: Draft) -> bool:
    """Whether it is what a country is said to send to the home, which are no exports to all: "supplies from Chad"."""
    own, context = draft.own, desk.reading.context
    if own is None or own.at is None or own.verb or draft.frame.partner != context.home:
        return False
    sent = own.measure == "exports" and "export" not in desk.reading.scene.tokens[own.at].text
    return sent and own.reporter == draft.frame.reporter and desk.is_here(own.reporter)


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
    groups = not any(code.isupper() for code in two if code)
    alone = None not in two and (groups or is_of_two(desk.reading.scene))
    return alone and told == two and all(two.issuperset(sides_in(desk.reading.scene, t)) for t in desk.tokens)


def _takes_turn(desk: Desk, draft: Draft) -> bool:
    """Whether an article that goes through areas tells it of one alone: of the one it names, or whose turn it is."""
    alone = draft.frame.partner is None or (draft.frame.partner == WORLD and draft.sense.kind is not Kind.SHARE)
    return desk.reading.context.in_turn and alone and (not desk.tokens or desk.is_here(draft.frame.reporter))


def _names_both(desk: Desk, draft: Draft) -> bool:
    """Whether the rules took both sides from words of the sentence that simply name them: "all German exports"."""
    sides = draft.frame.reporter, draft.frame.partner
    if sides[0] and sides[1] is None and "+" in sides[0]:
        return desk.is_here(sides[0])
    named = sides[:1] if sides[1] == WORLD and tells_of_all(draft) else sides
    return all(desk.is_here(side) and not is_assumed(side) for side in named)
