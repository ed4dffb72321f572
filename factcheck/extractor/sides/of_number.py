"""Whose trade a number tells of, and with whom: from its own words, the sentence, the paragraph, the article."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import FLOWS, GUESTS, ONE_WAY, Frame, mirrored
from factcheck.extractor.measures.people.from_abroad import is_sender
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.debtors import is_of_debtor
from factcheck.extractor.sides.filling import Sides, filled
from factcheck.extractor.sides.group_markets import as_market
from factcheck.extractor.sides.guests import are_guests, with_guests
from factcheck.extractor.sides.later import later_side
from factcheck.extractor.sides.only_places import only_place
from factcheck.extractor.sides.other_way import trades_other_way
from factcheck.extractor.sides.players import owner_of, part_of_group
from factcheck.extractor.sides.set_in import set_in
from factcheck.extractor.sides.still_abroad import still_abroad
from factcheck.extractor.sides.subject import subject_of, whose_people
from factcheck.extractor.sides.there import with_whom_there
from factcheck.extractor.sides.trade_within import among_members, as_within, of_member
from factcheck.extractor.sides.unsaid import own_side
from factcheck.extractor.sides.world_shares import with_owner_open


def completed(frame: Frame, scene: Scene, context: Context) -> Frame:
    """`frame` with the sides that its own words leave open filled from the sentence, the paragraph and the article."""
    if own := of_member(frame, scene, context.home) or among_members(frame, scene, context.home):
        return own
    frame = with_owner_open(_with_another(as_within(as_market(frame, scene, context), scene)), scene)
    frame = with_whom_there(frame, scene, context)
    headed = context.heading.area if context.heading else None
    if headed and _tells_of_headed(frame, context):
        whom = (later_side(scene, frame, headed) or "world") if frame.has_partner else None
        return replace(frame, reporter=headed, partner=whom)
    if frame.measure == GUESTS:
        frame = with_guests(frame, scene, context.home)
    if frame.reporter is None and (doer := whose_people(scene, frame)):
        frame = replace(frame, partner=doer) if _is_other_way(scene, frame) else replace(frame, reporter=doer)
    if again := _said_again(frame, scene, context) or _as_it_ranks(frame, context):
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
    return filled(Sides(frame, scene, context, headed, subject, frame.reporter, frame.partner))


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


def _as_it_ranks(frame: Frame, context: Context) -> Frame | None:
    """What it sold or bought whom the sentence before ranks first there: "It is Mali's top supplier. It sent"."""
    ranked, before = context.ranked, context.before
    if ranked is None or before is None or not any(token.is_rank for token in before.scene.tokens):
        return None
    done_by_it = frame.verb and frame.possessed and _is_open(frame) and not frame.all_partners
    if not done_by_it or {frame.measure, ranked.measure} - ONE_WAY or ranked.partner in (None, "world"):
        return None
    told = ranked if ranked.measure == frame.measure else ranked.mirrored()
    return replace(frame, reporter=told.reporter, partner=told.partner)


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
