"""Whose trade a number tells of, and with whom: from its own words, the sentence, the paragraph, the article."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.extractor.areas.members import is_nested, unless_all
from factcheck.extractor.areas.outside import insiders_of, is_outside
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.agents import is_done_by_nobody_else
from factcheck.extractor.measures.frame import FLOWS, GUESTS, ONE_WAY, Frame, mirrored
from factcheck.extractor.measures.from_abroad import has_share_sent, is_sender
from factcheck.extractor.measures.players import plays
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.both import both_of
from factcheck.extractor.sides.debtors import is_of_debtor
from factcheck.extractor.sides.group_markets import as_market
from factcheck.extractor.sides.guests import are_guests, with_guests
from factcheck.extractor.sides.having import has_its_own
from factcheck.extractor.sides.later import later_side, part_side
from factcheck.extractor.sides.only_places import only_place
from factcheck.extractor.sides.other_way import trades_other_way
from factcheck.extractor.sides.players import owner_of, part_of_group, player_of, taker_of, with_whom
from factcheck.extractor.sides.set_in import set_in
from factcheck.extractor.sides.still_abroad import still_abroad
from factcheck.extractor.sides.subject import subject_of, whose_people
from factcheck.extractor.sides.there import with_whom_there
from factcheck.extractor.sides.trade_within import among_members, as_within, is_within, of_member
from factcheck.extractor.sides.unsaid import may_report, own_side, partner_of
from factcheck.extractor.sides.whose_figures import whose_figures, whose_office
from factcheck.resources import word_set


@dataclass(slots=True)
class _Sides:
    """The sides of a frame while they are filled, a step after the other."""

    frame: Frame
    scene: Scene
    context: Context
    headed: str | None
    """The area that the passage is headed by."""
    subject: str | None
    """Whom the sentence is about, as long as that fills no side."""
    reporter: str | None
    partner: str | None


def completed(frame: Frame, scene: Scene, context: Context) -> Frame:
    """`frame` with the sides that its own words leave open filled from the sentence, the paragraph and the article."""
    if own := of_member(frame, scene, context.home) or among_members(frame, scene, context.home):
        return own
    frame = _with_another(as_within(as_market(frame, scene, context), scene))
    frame = with_whom_there(frame, scene, context)
    headed = context.heading.area if context.heading else None
    if headed and _tells_of_headed(frame, context):
        whom = (later_side(scene, frame, headed) or "world") if frame.has_partner else None
        return replace(frame, reporter=headed, partner=whom)
    if frame.measure == GUESTS:
        frame = with_guests(frame, scene, context.home)
    if frame.reporter is None and (doer := whose_people(scene, frame)):
        frame = replace(frame, partner=doer) if _is_other_way(scene, frame) else replace(frame, reporter=doer)
    if again := _said_again(frame, scene, context):
        return again
    subject = None if headed or _is_complete(frame) else _subject(frame, scene, context)
    if frame.possessed and frame.reporter is None and (owner := owner_of(scene, frame, subject, context)):
        frame, subject = replace(frame, reporter=owner), None
    if place := set_in(frame, scene):
        return replace(frame, reporter=place, partner="world")
    owed = is_of_debtor(frame, scene)
    if owed or not frame.has_partner:
        subject = None if is_sender(frame, scene, subject, context.home) else subject
        whose = frame.reporter or headed or subject or only_place(scene) or still_abroad(scene, context)
        partner = "world" if owed else None
        return replace(frame, reporter=whose or own_side(frame, scene, None, context), partner=partner)
    if frame.measure not in FLOWS and _is_open(frame) and subject is None and (other := still_abroad(scene, context)):
        return replace(frame, reporter=other, partner="world")
    if frame.same and context.frame and _is_open(frame) and _may_be_same(frame, context.frame):
        frame, subject = replace(frame, reporter=context.frame.reporter, partner=context.frame.partner), None
    if subject and (member := part_of_group(scene, frame, subject, context)):
        return member
    sides = _Sides(frame, scene, context, headed, subject, frame.reporter, frame.partner)
    for fill in (_by_tellers, _by_players, _by_subject, _by_article, _mended):
        fill(sides)
    return _as_frame(sides)


def _is_open(frame: Frame) -> bool:
    return frame.reporter is None and frame.partner is None


def _may_be_same(frame: Frame, last: Frame) -> bool:
    """Whether "these exports" may be the trade told last, and not what others were told to import."""
    return last.has_partner and not (frame.measure in ONE_WAY and last.measure == mirrored(frame.measure))


def _subject(frame: Frame, scene: Scene, context: Context) -> str | None:
    """Whom the sentence is about, if the trade may be theirs."""
    subject = subject_of(scene, frame)
    if subject and trades_other_way(scene, subject, frame, context.home):
        return None
    return None if frame.measure == GUESTS and subject and are_guests(scene, subject) else subject


def _by_tellers(sides: _Sides) -> None:
    """Whose figures they are said to be, and whose office tells them."""
    frame, scene, context = sides.frame, sides.scene, sides.context
    if sides.reporter is None and (teller := whose_figures(scene, frame)) not in (None, context.home, sides.partner):
        sides.reporter = teller
        sides.partner = sides.partner or later_side(scene, frame, teller) or context.home
    if sides.reporter is None and (teller := whose_office(scene, frame, context)):
        sides.reporter, sides.partner = teller, sides.partner or context.home


def _by_players(sides: _Sides) -> None:
    """Who buys, sends, takes or has a part in it by the words of the sentence."""
    frame, scene, context = sides.frame, sides.scene, sides.context
    if frame.part and (player := player_of(scene, frame, sides.subject, context)):
        sides.partner, sides.subject = player, None
    sent = sides.reporter is None and sides.partner in (None, "world")
    if sent and has_share_sent(frame, scene, sides.subject, context.home):
        sides.reporter, sides.partner, sides.subject = context.home, sides.subject, None
    if sides.reporter is None and sides.partner is None and (both := both_of(scene, context)):
        sides.reporter, sides.partner = both
    if sides.reporter is None and sides.partner is None:
        sides.partner = sides.headed or with_whom(scene, frame)
    if sides.reporter is None and sides.partner is None and (taker := taker_of(scene, frame, context)):
        sides.partner, sides.subject = taker, None
    named = frame.partner is not None and sides.headed not in (sides.partner, context.home)
    if sides.reporter is None and sides.headed and named:
        sides.reporter = sides.headed


def _by_subject(sides: _Sides) -> None:
    """The subject of the sentence as the one whose trade it is, or as the other side."""
    frame, scene, context, subject = sides.frame, sides.scene, sides.context, sides.subject
    told = sides.partner is not None and (frame.partner is not None or scene.tokens[0].text != "with")
    own = sides.reporter is None and subject and subject != sides.partner
    if own and subject and has_its_own(scene, subject, frame, context):
        sides.frame = frame = replace(frame, named_reporter=True)
        sides.reporter, sides.partner, sides.subject = subject, sides.partner or "world", None
        subject = None
    if subject and subject != context.home and sides.partner is None and plays(scene, frame):
        sides.reporter, sides.partner = subject, context.home
    if sides.partner is None and frame.reporter != context.home and is_done_by_nobody_else(scene, frame):
        sides.partner = context.home
    if sides.reporter is not None or not subject:
        return
    if subject != sides.partner and (told or may_report(subject, scene, context)):
        sides.reporter = subject
    elif sides.partner is None and subject != context.home:
        sides.partner = subject


def _by_article(sides: _Sides) -> None:
    """What the sentence leaves open, as the sentences before and the article have it."""
    frame, scene, context = sides.frame, sides.scene, sides.context
    if sides.reporter is None and frame.partner == context.home and frame.measure in ONE_WAY:
        owner = subject_of(scene, frame, owner=True)
        sides.reporter = owner if owner != sides.partner else None
        if sides.reporter is None and frame.verb and context.reporter == context.home:
            sides.reporter = context.partner if context.partner != "world" else None
    if sides.reporter is None and sides.partner == "world" and is_with_rest(scene) and context.flow:
        told_of_home = context.flow.partner == context.home
        sides.reporter = context.home if told_of_home else context.flow.reporter
    if sides.reporter is None:
        sides.reporter = own_side(frame, scene, sides.partner, context)
    if sides.partner is None and frame.all_partners:
        sides.partner = part_side(scene, frame, sides.reporter)
    elif sides.partner is None:
        sides.partner = partner_of(sides.reporter, sides.subject, frame, scene, context)
    if sides.reporter is None and context.home:
        sides.reporter, sides.partner = context.home, None


def _mended(sides: _Sides) -> None:
    """Nobody trades with itself but a group whose members do, and who is outside of a country is not it."""
    frame, context = sides.frame, sides.context
    if sides.partner == sides.reporter and not (sides.partner == context.home == context.other):
        sides.partner = None
    if sides.partner and sides.reporter:
        named = [code for _, area in sides.scene.areas for code in area.codes]
        sides.partner = unless_all(sides.partner, sides.reporter, named)
    sides.partner = None if frame.partner is None and is_nested(sides.reporter, sides.partner) else sides.partner
    if sides.partner and sides.reporter in (insiders := insiders_of(sides.partner)):
        sides.reporter, sides.partner = insiders[0], "world"
    if sides.reporter and is_outside(sides.reporter) and context.home != sides.partner:
        sides.reporter = context.home
    unsaid = sides.partner in (None, "world") or (frame.partner is None and sides.reporter == context.home)
    if unsaid and sides.reporter and is_within(sides.scene, frame, sides.reporter):
        sides.partner = sides.reporter


def _as_frame(sides: _Sides) -> Frame:
    """The frame with its sides; what all the world sells to one is what that one buys."""
    filled = replace(sides.frame, reporter=sides.reporter, partner=sides.partner or "world")
    one_way = sides.reporter == "world" and filled.measure in ONE_WAY and filled.partner != "world"
    return filled.mirrored() if one_way else filled


def _said_again(frame: Frame, scene: Scene, context: Context) -> Frame | None:
    """The flow that the same verb told in the sentence before, of whom a pronoun takes up: "In 2022 it had bought"."""
    told, before = context.frame, context.before
    if not frame.verb or not frame.possessed or frame.at is None or told is None or before is None:
        return None
    verb = scene.tokens[frame.at].text.rpartition(" ")[2]
    same = any(token.measure and token.text.rpartition(" ")[2] == verb for token in before.scene.tokens)
    turned = {told.measure, frame.measure} == ONE_WAY
    if not (same and turned):
        return None
    return replace(frame, measure=told.measure, reporter=told.reporter, partner=told.partner)


def is_with_rest(scene: Scene) -> bool:
    """Whether it tells of trade with all others but one: "Imports from the rest of the world rose"."""
    return any(token.area and token.text in word_set("areas", "the_rest") for token in scene.tokens)


def _tells_of_headed(frame: Frame, context: Context) -> bool:
    """Whether it is the trade of the area that heads the passage: where countries are gone through one by one."""
    goes_through = context.heading is not None and (context.heading.digest or not (context.home or "").isupper())
    unsaid = frame.reporter is None and frame.partner in (None, "world")
    return goes_through and frame.at is not None and unsaid


def _is_other_way(scene: Scene, frame: Frame) -> bool:
    """Whether the frame tells the opposite of its verb, as the other side does it: "its customers bought"."""
    told = scene.tokens[frame.at].measure if frame.at is not None else None
    return told is not None and told.measure != frame.measure


def _with_another(frame: Frame) -> Frame:
    """Without the seller where that is the buyer too: "it sold Benin cars" names whom, and not who sold."""
    to_itself = frame.verb and frame.reporter == frame.partner
    return replace(frame, reporter=None) if to_itself else frame


def _is_complete(frame: Frame) -> bool:
    """Whether its own words leave no side open, so that it does not matter whom the sentence is about."""
    whom = frame.partner is not None or frame.all_partners or not frame.has_partner
    return frame.reporter is not None and whom and not frame.part
