"""What a share is a part of, where the text says so: "36 percent of exports", "$9bn, of which a third was tea"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, TWO_SIDED, WHOLE_ECONOMY, Frame
from factcheck.extractor.measures.right_behind import right_behind
from factcheck.extractor.measures.shares.wholes_named import is_whole_of, shared_in
from factcheck.extractor.measures.taken_up.figures_taken_up import takes_up_sum
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.trade_of_two import is_called_mutual, is_of_two
from factcheck.resources import word_set


def whole_of(
    scene: Scene,
    made: Sequence[Draft],
    own: list[Frame],
    resolved: dict[int | None, Frame],
    context: Context,
) -> Frame | None:
    """The whole that the share drafted last is a part of.

    None where it is told by nothing that a claim has a slot for ("13% went by sea"). Where nothing names the part of
    what the number runs into, that is the whole: "the three took 60 percent of the coffee exports".
    """
    share = made[-1]
    if behind := right_behind(scene, share.at, own):
        if behind.product and behind.product == share.frame.product and behind.at == share.frame.at:
            return share.frame
        named = resolved[behind.at]
        of_two = behind.measure in TWO_SIDED and (is_called_mutual(behind, scene) or is_of_two(scene))
        partner = (named.partner if of_two else behind.partner) or "world" if behind.has_partner else None
        return unless_same(share.frame, replace(named, product=None, partner=partner))
    if (whole := shared_in(scene, share.at, own)) and is_whole_of(whole, share.frame):
        return replace(resolved[whole.at], product=None)
    if ratio := _in_same_ratio(made):
        return ratio
    told = _told_before(scene, made, context)
    return unless_same(share.frame, told.carried()) if told else None


def _in_same_ratio(made: Sequence[Draft]) -> Frame | None:
    """GDP, where the share before was one of it: "external debt was 43 percent of GDP and domestic debt 28"."""
    share, before = made[-1], made[-2] if made[:-1] else None
    if before is None or before.whole is None or before.whole.measure not in WHOLE_ECONOMY:
        return None
    goes_on = share.sense.kind is before.sense.kind is Kind.SHARE and share.frame.measure == before.frame.measure
    return before.whole if goes_on and share.frame.measure not in FLOWS else None


def _told_before(scene: Scene, made: Sequence[Draft], context: Context) -> Frame | None:
    """What "of this" takes up: the last number of the sentence before, or that which "of which" follows on."""
    share = made[-1]
    takes_up = next((p for p in range(share.at - 1, -1, -1) if scene.tokens[p].has("of_told")), None)
    if takes_up is None:
        return None
    before = next((draft for draft in reversed(made[:-1]) if draft.at < takes_up), None)
    if before:
        return before.frame
    return context.frame if takes_up == 0 else None


def is_set_against_all(whole: Frame, part: Frame, scene: Scene, at: int, earlier: list[Frame]) -> bool:
    """Whether trade with one is set against that with all: "These exports made up 4 percent of Peru's total"."""
    if whole.measure != part.measure or whole.partner or part.partner in (None, "world") or not earlier:
        return False
    between = scene.tokens[(earlier[-1].at or 0) + 1 : at]
    return any(token.has("share_verb") for token in between) and not any(token.area for token in between[2:])


def part_of_all_trade(whole: Frame, part: Frame, scene: Scene, at: int) -> Frame | None:
    """What was told before, set against all that its seller sold: "This was a third of Peru's exports"."""
    first, _ = scene.clause(at)
    opens = scene.tokens[first].text.partition(" ")[0]
    taken_up = opens in word_set("measures", "taking_up") or takes_up_sum(scene, at)
    if not taken_up or whole.partner or not whole.reporter:
        return None
    if whole.measure == part.measure == "turnover" and whole.reporter in (part.reporter, part.partner):
        return part if part.partner not in (None, "world") else None
    if whole.measure not in ONE_WAY or part.measure not in ONE_WAY:
        return None
    if whole.measure == part.measure:
        return part if whole.reporter == part.reporter and part.partner not in (None, "world") else None
    return replace(part, partner=whole.reporter) if part.partner in (None, whole.reporter) else None


def unless_same(part: Frame, whole: Frame) -> Frame | None:
    """The whole of a share; None where it is the part itself."""
    told = [(one.measure, one.product, one.partner, one.reporter) for one in (part, whole)]
    return None if told[0] == told[1] else whole
