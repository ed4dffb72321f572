"""The two sides of trade, filled a step after the other where the words of the measure leave them open."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.extractor.areas.members import is_nested, unless_all
from factcheck.extractor.areas.outside import insiders_of, is_outside
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.flows.players import plays
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.measures.people.from_abroad import has_share_sent
from factcheck.extractor.measures.verbs.agents import is_done_by_nobody_else
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.both import both_of
from factcheck.extractor.sides.having import has_its_own
from factcheck.extractor.sides.later import later_side, part_side
from factcheck.extractor.sides.players import player_of, taker_of, with_whom
from factcheck.extractor.sides.subject import subject_of
from factcheck.extractor.sides.trade_within import is_within
from factcheck.extractor.sides.unsaid import may_report, own_side, partner_of
from factcheck.extractor.sides.whose_figures import whose_figures, whose_office
from factcheck.resources import word_set


@dataclass(slots=True)
class Sides:
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


def filled(sides: Sides) -> Frame:
    """The frame with the sides that are open filled by who is said to tell, to play a part, and to be spoken of."""
    for fill in (_by_tellers, _by_players, _by_subject, _by_article, _mended):
        fill(sides)
    return _as_frame(sides)


def _by_tellers(sides: Sides) -> None:
    """Whose figures they are said to be, and whose office tells them."""
    frame, scene, context = sides.frame, sides.scene, sides.context
    if sides.reporter is None and (teller := whose_figures(scene, frame)) not in (None, context.home, sides.partner):
        sides.reporter = teller
        sides.partner = sides.partner or later_side(scene, frame, teller) or context.home
    if sides.reporter is None and (teller := whose_office(scene, frame, context)):
        sides.reporter, sides.partner = teller, sides.partner or context.home


def _by_players(sides: Sides) -> None:
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


def _by_subject(sides: Sides) -> None:
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


def _by_article(sides: Sides) -> None:
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


def _mended(sides: Sides) -> None:
    """Nobody trades with itself but a group whose members do, and who is outside of a country is not it."""
    frame, context = sides.frame, sides.context
    if sides.partner == sides.reporter and not (sides.partner == context.home == context.other):
        sides.partner = None
    several = (sides.reporter or "").split("+")
    if frame.partner is None and len(several) > 1 and sides.partner in several:
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


def _as_frame(sides: Sides) -> Frame:
    """The frame with its sides; what all the world sells to one is what that one buys."""
    told = replace(sides.frame, reporter=sides.reporter, partner=sides.partner or "world")
    one_way = sides.reporter == "world" and told.measure in ONE_WAY and told.partner != "world"
    return told.mirrored() if one_way else told


def is_with_rest(scene: Scene) -> bool:
    """Whether it tells of trade with all others but one: "Imports from the rest of the world rose"."""
    return any(token.area and token.text in word_set("areas", "the_rest") for token in scene.tokens)
