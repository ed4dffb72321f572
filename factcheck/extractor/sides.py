"""Whose trade a number tells of, and with whom: from its own words, the sentence, the paragraph, the article."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from factcheck.extractor.areas.members import is_member
from factcheck.extractor.areas.outside import insiders_of
from factcheck.extractor.both_sides import both_of
from factcheck.extractor.discourse import Context
from factcheck.extractor.having import has_its_own
from factcheck.extractor.later_sides import later_side
from factcheck.extractor.measures.agents import is_done_by_nobody_else
from factcheck.extractor.measures.frame import FLOWS, GUESTS, ONE_WAY, Frame, joined
from factcheck.extractor.measures.from_abroad import has_share_sent, is_sender
from factcheck.extractor.measures.players import buys
from factcheck.extractor.other_way import trades_other_way
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.subject import subject_of, whose_people
from factcheck.extractor.unsaid_sides import may_report, own_side, partner_of
from factcheck.extractor.whose_figures import whose_figures, whose_office
from factcheck.resources import vocabulary, word_set

_BEHIND = 6
"""Within how many tokens behind a measure stands the group whose members trade with each other."""


def completed(frame: Frame, scene: Scene, context: Context) -> Frame:
    """`frame` with the sides that its own words leave open filled from the sentence, the paragraph and the article."""
    headed = context.heading.area if context.heading else None
    if headed and _tells_of_headed(frame, context):
        whom = (later_side(scene, frame, headed) or "world") if frame.has_partner else None
        return replace(frame, reporter=headed, partner=whom)
    if frame.measure == GUESTS:
        frame = _from_abroad(frame, scene, context.home)
    if frame.reporter is None and (doer := whose_people(scene, frame)):
        frame = replace(frame, partner=doer) if _is_other_way(scene, frame) else replace(frame, reporter=doer)
    if again := _said_again(frame, scene, context):
        return again
    subject = None if headed or _is_complete(frame) else subject_of(scene, frame)
    if subject and trades_other_way(scene, subject, frame, context.home):
        subject = None
    if frame.measure == GUESTS and subject and _are_guests(scene, subject):
        subject = None
    if frame.possessed and frame.reporter is None and (owner := _owner(scene, frame, subject, context)):
        frame, subject = replace(frame, reporter=owner), None
    if not frame.has_partner:
        subject = None if is_sender(frame, scene, subject, context.home) else subject
        return replace(
            frame, reporter=frame.reporter or headed or subject or own_side(frame, scene, None, context), partner=None
        )
    if frame.same and context.frame and context.frame.has_partner and frame.reporter is None and frame.partner is None:
        frame, subject = replace(frame, reporter=context.frame.reporter, partner=context.frame.partner), None
    if subject and (member := _part_of_group(scene, frame, subject, context)):
        return member
    reporter, partner = frame.reporter, frame.partner
    if reporter is None and (teller := whose_figures(scene, frame)) not in (None, context.home, partner):
        reporter, partner = teller, partner or later_side(scene, frame, teller) or context.home
    if reporter is None and (teller := whose_office(scene, frame, context)):
        reporter, partner = teller, partner or context.home
    if frame.part and (player := _player(scene, frame, subject, context)):
        partner, subject = player, None
    if reporter is None and partner in (None, "world") and has_share_sent(frame, scene, subject, context.home):
        reporter, partner, subject = context.home, subject, None
    if reporter is None and partner is None and (both := both_of(scene, context)):
        reporter, partner = both
    if reporter is None and partner is None:
        partner = headed or _with_whom(scene, frame)
    if reporter is None and partner is None and (taker := _taker(scene, frame, context)):
        partner, subject = taker, None
    if reporter is None and headed and frame.partner is not None and headed not in (partner, context.home):
        reporter = headed
    told = partner is not None and (frame.partner is not None or scene.tokens[0].text != "with")
    if reporter is None and subject and subject != partner and has_its_own(scene, subject, frame, context):
        frame, reporter, partner, subject = replace(frame, named_reporter=True), subject, partner or "world", None
    if subject and subject != context.home and partner is None and buys(scene, frame):
        reporter, partner = subject, context.home
    if partner is None and frame.reporter != context.home and is_done_by_nobody_else(scene, frame):
        partner = context.home
    if reporter is None and subject and subject != partner and (told or may_report(subject, scene, context)):
        reporter = subject
    elif reporter is None and partner is None and subject and subject != context.home:
        partner = subject
    if reporter is None and frame.partner == context.home and frame.measure in ONE_WAY:
        reporter = next((code for code in (subject_of(scene, frame, owner=True),) if code != partner), None)
    if reporter is None and partner == "world" and is_with_rest(scene) and context.flow:
        reporter = context.flow.reporter
    if reporter is None:
        reporter = own_side(frame, scene, partner, context)
    if partner is None and not frame.all_partners:
        partner = partner_of(reporter, subject, frame, scene, context)
    if reporter is None:
        reporter, partner = context.home, None
    if partner == reporter and not (partner == context.home == context.other):
        partner = None
    if partner and reporter in (insiders := insiders_of(partner)):
        reporter, partner = insiders[0], "world"
    unsaid = partner in (None, "world") or (frame.partner is None and reporter == context.home)
    if unsaid and reporter and _is_within(scene, frame, reporter):
        partner = reporter
    if reporter == "world" and frame.measure in ONE_WAY and partner not in (None, "world"):
        return replace(frame, reporter=reporter, partner=partner).mirrored()
    return replace(frame, reporter=reporter, partner=partner or "world")


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


def _from_abroad(frame: Frame, scene: Scene, home: str | None) -> Frame:
    """The frame with whose guests they are for its partner: "China visitors were up" in an article on Bhutan."""
    before = scene.tokens[frame.at - 1].area if frame.at else None
    named = before is not None and not before.possessive and before.codes == (frame.reporter,)
    guests = frame.at is not None and scene.tokens[frame.at].text in vocabulary("measures")["guests"]
    if not (named and guests) or home in (None, frame.reporter):
        return frame
    return replace(frame, reporter=None, partner=frame.reporter)


def _part_of_group(scene: Scene, frame: Frame, subject: str, context: Context) -> Frame | None:
    """The trade with a member that is told as a part of that with its group, which it has none with itself.

    "Togo is China's largest partner, with 20 percent of the trade with Africa".
    """
    if frame.reporter is not None or frame.measure not in FLOWS or not is_member(subject, frame.partner):
        return None
    named = (*(code for _, area in scene.areas for code in area.codes), context.home)
    others = (code for code in named if code and code.isupper() and not is_member(code, frame.partner))
    other = next(others, None)
    return replace(frame, reporter=other, partner=subject) if other else None


def _are_guests(scene: Scene, area: str) -> bool:
    """Whether the area is only where guests come from: "Chinese visitors rose 5 percent and Thai ones 3 percent"."""
    return any(
        token.area
        and area in token.area.codes
        and not token.area.possessive
        and any(near.measure and near.measure.measure == GUESTS for near in scene.after(place, 1))
        for place, token in enumerate(scene.tokens)
    )


def _tells_of_headed(frame: Frame, context: Context) -> bool:
    """Whether it is the trade of the area that heads the passage: where countries are gone through one by one."""
    goes_through = context.heading is not None and (context.heading.digest or not (context.home or "").isupper())
    unsaid = frame.reporter is None and frame.partner in (None, "world")
    return goes_through and frame.at is not None and unsaid


def _is_other_way(scene: Scene, frame: Frame) -> bool:
    """Whether the frame tells the opposite of its verb, as the other side does it: "its customers bought"."""
    told = scene.tokens[frame.at].measure if frame.at is not None else None
    return told is not None and told.measure != frame.measure


def _is_complete(frame: Frame) -> bool:
    """Whether its own words leave no side open, so that it does not matter whom the sentence is about."""
    whom = frame.partner is not None or frame.all_partners or not frame.has_partner
    return frame.reporter is not None and whom and not frame.part


def _is_within(scene: Scene, frame: Frame, group: str) -> bool:
    """Whether the trade is that of a group's members with each other: "trade among EAEU members", "intra-African"."""
    if group.isupper() or group == "world" or frame.at is None:
        return False
    named = scene.tokens[max(0, frame.at - 3) : max(frame.at, frame.stop) + 1]
    if any(token.text.startswith(tuple(vocabulary("cues")["intra"])) for token in named):
        return True
    behind = scene.tokens[frame.at + 1 : max(frame.at, frame.stop) + 1 + _BEHIND]
    place = next((p for p, token in enumerate(behind) if token.area and token.area.codes == (group,)), None)
    if place is None or any(token.area and token.area.codes != (group,) for token in behind[place + 1 :]):
        return False
    lead = next((token for token in reversed(behind[:place]) if token.has("preposition")), None)
    return (lead is not None and lead.has("within_group")) or any(token.has("each_other") for token in behind)


def _owner(scene: Scene, frame: Frame, subject: str | None, context: Context) -> str | None:
    """Whose "its" is: that of the sentence's subject, or of the area spoken of last.

    Whose customers and suppliers are told one by one keeps them: "Its best customer was Peru, its best supplier Chile".
    """
    owner = subject_of(scene, frame, owner=True)
    candidates = (owner, context.reporter, context.spoken_of) if frame.part else (subject, owner, context.spoken_of)
    return next((code for code in candidates if code and code != frame.partner), None)


def _player(scene: Scene, frame: Frame, subject: str | None, context: Context) -> str | None:
    """Who plays a part in trade: the subject ("Peru is the largest buyer"), or the first area named behind.

    It may only be pointed to: "As a market it is worth $3bn".
    """
    if subject and subject != frame.reporter:
        return _row_before(scene, frame, subject) or subject
    behind = scene.tokens[frame.stop + 1 :] if frame.at is not None else []
    opening = [token.text for token in behind[:2] if token.text != ","][:1]
    if opening in (["it"], ["they"]) and frame.reporter is None:
        return context.spoken_of if context.spoken_of != context.home else context.counterpart
    behind = list(takewhile(lambda token: not token.text.startswith("followed"), behind))
    return next(
        (t.area.codes[0] for t in behind if t.area and t.area.form != "region" and t.area.codes[0] != frame.reporter),
        None,
    )


def _row_before(scene: Scene, frame: Frame, subject: str) -> str | None:
    """All of the row that an apposition says to play the part: "China, India and Peru, the largest suppliers, had"."""
    if frame.at is None or not scene.tokens[frame.at].text.endswith("s"):
        return None
    row = [*takewhile(_is_of_row, scene.tokens[: frame.at])]
    codes = [code for token in row if token.area for code in token.area.codes]
    return joined(codes) if subject in codes and row[-1].text == "the" and row[-2].text == "," else None


def _is_of_row(token: Token) -> bool:
    return token.area is not None or token.text in (",", "and", "the")


def _taker(scene: Scene, frame: Frame, context: Context) -> str | None:
    """The area that has a share of the flow or buys it: "China took 36 percent of exports"."""
    stop = frame.at if frame.at is not None else len(scene.tokens)
    first, _ = scene.clause(stop - 1) if stop else (0, 0)
    taker = None
    for token in scene.tokens[first:stop]:
        if token.area and token.area.form != "region":
            taker = token.area.codes[0]
        elif (
            taker
            and taker != context.home
            and not is_member(taker, context.home)
            and (
                token.has("share_verb") or (token.measure and token.measure.verb and token.measure.measure == "imports")
            )
        ):
            return taker
    return None


def _with_whom(scene: Scene, frame: Frame) -> str | None:
    """The area after "with" or "to" before the measure: "with Russia, where exports fell"."""
    found = None
    stop = frame.at if frame.at is not None else len(scene.tokens)
    for place, token in enumerate(scene.tokens[:stop]):
        left_out = any(t.text in ("left", "excluded", "aside", "apart") for t in scene.after(place, 1))
        if token.area and place and scene.tokens[place - 1].text in ("with", "to") and not left_out:
            found = token.area.codes[0]
    return found
