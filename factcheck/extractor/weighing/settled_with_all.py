"""Figures whose words say that they are of the home and of all its partners, so that nothing is left to be weighed."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.sides.trade_with_all import is_of_whole_country
from factcheck.extractor.weighing.side_rows import WORLD, Desk, sides_in

_SURELY = 0.5
"""How likely the home is where it is taken for granted."""


def is_of_all(desk: Desk, draft: Draft) -> bool:
    """Whether a sentence without an area tells the home's trade with all: "Total exports were", or opens a paragraph.

    In an article on the home and one other even that may be of the two.
    """
    own, context = draft.own, desk.reading.context
    if own is None or own.at is None or own.part or desk.tokens or context.other is not None:
        return False
    if own.verb and not desk.reading.scene.tokens[own.at - 1].has("be"):
        return False
    sure = context.homes.get(context.home or "", 0.0) > _SURELY
    opens = own.all_partners or (sure and _has_named_nobody(context))
    opens = opens or is_of_whole_country(own, desk.reading.scene, context)
    if draft.sense.kind is Kind.SHARE or not opens:
        return False
    return (draft.frame.reporter, draft.frame.partner) == (context.home, WORLD)


def is_closed_off(desk: Desk, draft: Draft) -> bool:
    """Whether a semicolon parts the home's trade with all from the areas: "Exports rose to 3 tonnes; Chad bought 2"."""
    context, frame, scene = desk.reading.context, draft.frame, desk.reading.scene
    if (frame.reporter, frame.partner) != (context.home, WORLD) or context.other is not None:
        return False
    if draft.own is None or draft.own.at is None or draft.own.at > draft.at:
        return False
    rest = scene.tokens[draft.at :]
    end = next((place for place, token in enumerate(rest, draft.at) if token.text == ";"), None)
    named = [place for place, area in scene.areas if set(area.sides) != {context.home}]
    return end is not None and bool(named) and min(named) > end


def _has_named_nobody(context: Context) -> bool:
    """Whether the paragraph has told of no one other side yet."""
    return context.before is None or (context.frame is not None and context.frame.partner == WORLD)


def is_with_all(desk: Desk, draft: Draft) -> bool:
    """Whether a sentence that names no other area tells what is no trade: "the stock of investment was $90bn"."""
    context, frame = desk.reading.context, draft.frame
    if frame.measure in FLOWS or frame.partner != WORLD or frame.reporter != context.home or context.other is not None:
        return False
    return all(set(sides_in(desk.reading.scene, token)) <= {context.home} for token in desk.tokens)


def tells_of_all(draft: Draft) -> bool:
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
