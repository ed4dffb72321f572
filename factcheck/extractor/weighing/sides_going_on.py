"""Sentences without an area that go on with the sides of the ones before: of a headed paragraph, a list, the rest."""

from __future__ import annotations

from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.taken_up.carried import TAKEN_UP
from factcheck.extractor.sides.filling import is_with_rest
from factcheck.extractor.weighing.side_rows import WORLD, Desk
from factcheck.resources import word_set

_OPENING = 8
"""Within how many words a sentence says that it goes on with a list."""


def goes_on(desk: Desk, draft: Draft) -> bool:
    """Whether the number has the sides of those before it, as the place of its sentence says."""
    if _is_in_row(desk, draft) or _is_with_rest(desk, draft) or _is_taken_up(desk, draft):
        return True
    return _is_headed(desk, draft) or _is_in_list(desk)


def _is_taken_up(desk: Desk, draft: Draft) -> bool:
    """Whether "it" takes up the trade just told with the one other area: "Trade with Chad grew. It came to $3bn"."""
    before = desk.reading.context.before
    if draft.rule != TAKEN_UP or desk.tokens or before is None or len(before.others) != 1:
        return False
    return draft.frame.reporter == desk.reading.context.home and draft.frame.partner == before.others[0]


def _is_in_row(desk: Desk, draft: Draft) -> bool:
    """Whether others did with the home what a verb told of the first: "Chad bought 3 tonnes, Mali 2 and Togo 1"."""
    own, tokens, home = draft.own, desk.reading.scene.tokens, desk.reading.context.home
    if own is None or own.at is None or not own.verb or draft.frame.partner != home or not draft.at:
        return False
    area = tokens[draft.at - 1].area
    gapped = area is not None and draft.frame.reporter in area.codes
    return gapped and any(token.number for token in tokens[own.at : draft.at - 1])


def _is_headed(desk: Desk, draft: Draft) -> bool:
    """Whether a sentence without an area goes on in a paragraph headed by one: "Asia: … Exports rose to $3bn"."""
    heading = desk.reading.context.heading
    area = heading.area if heading else None
    return area is not None and not desk.tokens and area in (draft.frame.reporter, draft.frame.partner)


def _is_in_list(desk: Desk) -> bool:
    """Whether a sentence that names no area goes on with the goods of the one before: "This was followed by cocoa"."""
    texts = [token.text for token in desk.reading.scene.tokens[:_OPENING]]
    following = any(text in word_set("sentences", "leading_to_next") for text in texts)
    return following and not desk.tokens and any(text in word_set("sentences", "going_on") for text in texts)


def _is_with_rest(desk: Desk, draft: Draft) -> bool:
    """Whether it is the other flow of whose trade with the rest of the world was told last."""
    flow, frame = desk.reading.context.flow, draft.frame
    told = flow is not None and frame.partner == WORLD and frame.reporter == flow.reporter
    return told and is_with_rest(desk.reading.scene)
