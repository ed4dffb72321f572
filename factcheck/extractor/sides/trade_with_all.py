"""Whether trade whose words name no partner is with all: a share of the world's, a country's whole, its totals."""

from __future__ import annotations

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import ONE_WAY, Frame, names_itself
from factcheck.extractor.products.words import is_good
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.trade_of_two import is_of_two
from factcheck.extractor.sides.world_shares import is_share_of_worlds
from factcheck.resources import word_set


def speaks_of_all(frame: Frame, scene: Scene) -> bool:
    """Whether the sentence says that it is trade with all, or a share of what all trade."""
    return _is_share_of_all(frame, scene) or _is_with_everybody(frame, scene)


def is_own_total(reporter: str | None, frame: Frame, scene: Scene, context: Context) -> bool:
    """Whether what is told of the reporter's trade after trade with one partner can but be with all again."""
    if _sums_up_totals(reporter, frame, context) or _turns_to_other_flow(reporter, frame, scene, context):
        return True
    if _trades_goods(reporter, frame, scene, context) or _is_in_another_good(reporter, frame, scene, context):
        return True
    if _turns_over(reporter, frame, scene, context) or _is_flow_named_first(reporter, frame, scene, context):
        return True
    return _is_gap_named_anew(reporter, frame, scene, context)


def is_of_whole_country(frame: Frame, scene: Scene, context: Context) -> bool:
    """Whether it can only be the trade of a country with all, in an article on no two and a sentence without an area.

    "The trade deficit widened", "the main export items were copper and tea".
    """
    if context.other is not None or frame.at is None or frame.verb or frame.part or scene.areas:
        return False
    before, after = scene.before(frame.at, 2), scene.after(frame.at, 1)
    if frame.measure == "balance":
        if context.frame is not None and context.frame.measure == "balance":
            return False
        named = scene.tokens[frame.at].text.startswith(("trade", "foreign trade", "external trade", "balance of"))
        return named and any(token.text == "the" for token in before[:1])
    items = any(token.text in word_set("measures", "items_of_trade") for token in after)
    return items and frame.measure in ONE_WAY


def _is_share_of_all(frame: Frame, scene: Scene) -> bool:
    """Whether it is a share of what all countries trade, be others named beside it: "India's trade share grew"."""
    owned = frame.at is not None and frame.reporter is not None
    behind = scene.after(max(frame.at or 0, frame.stop), 1) if owned else []
    return is_share_of_worlds(frame, scene) or any(token.text in ("share", "shares") for token in behind)


def _is_with_everybody(frame: Frame, scene: Scene) -> bool:
    """Whether the sentence speaks of trade with all at once: "to all destinations", "with the outside world".

    What it tells behind a number of that may be a part: "imports from everywhere were $9bn, and Chad supplied $2bn".
    """
    if not scene.says("everybody", "whole", "area"):
        return False
    return any(_is_all(scene, place) and not _is_told_of(scene, place, frame) for place in range(len(scene.tokens)))


def _is_all(scene: Scene, place: int) -> bool:
    token = scene.tokens[place]
    if token.area and token.area.codes == ("world",):
        return any(near.has("with") for near in scene.before(place, 2))
    behind = scene.after(place, 1) if token.has("whole") else []
    return token.has("everybody") or any(near.measure is not None and near.measure.part for near in behind)


def _is_told_of(scene: Scene, place: int, frame: Frame) -> bool:
    """Whether a number is told of all before the measure stands."""
    return any(token.number for token in scene.tokens[place : max(frame.at or 0, place)])


def _turns_over(reporter: str | None, frame: Frame, scene: Scene, context: Context) -> bool:
    """Whether the trade is said to be one country's, as nobody says of that of two: "Peru's turnover was $3bn"."""
    owned = frame.measure == "turnover" and frame.named_reporter and not frame.verb and not frame.part
    return owned and reporter == context.home and not (frame.possessed or frame.same or is_of_two(scene))


def _is_flow_named_first(reporter: str | None, frame: Frame, scene: Scene, context: Context) -> bool:
    """Whether a new paragraph tells of the home's exports by their owner, where only gaps were told with its other.

    In an article on the home's trade the gap with one partner may be what it is pressed to close.
    """
    last = context.frame
    if context.before is not None or context.flow is not None or last is None or last.measure != "balance":
        return False
    named = frame.measure in ONE_WAY and frame.named_reporter and not (frame.possessed or frame.same or frame.verb)
    alone = all(reporter in area.codes for _, area in scene.areas)
    return named and alone and reporter == context.home and frame.product is None


def _is_gap_named_anew(reporter: str | None, frame: Frame, scene: Scene, context: Context) -> bool:
    """Whether it is the home's balance, named by its owner behind that with one partner: "Kenya's deficit narrowed"."""
    named = frame.measure == "balance" and frame.named_reporter and not (frame.possessed or frame.same or frame.verb)
    if not named or context.other is not None or reporter != context.home or "world" not in context.traded_with:
        return False
    if frame.at is None or "trade" not in scene.tokens[frame.at].text:
        return False
    return all(reporter in area.codes for _, area in scene.areas)


def _sums_up_totals(reporter: str | None, frame: Frame, context: Context) -> bool:
    """Whether it is the balance of flows with all, which the sentence before in the paragraph told."""
    flow = context.flow
    if frame.measure != "balance" or context.before is None or flow is None:
        return False
    return flow == context.frame and (flow.reporter, flow.partner) == (reporter, "world")


def _turns_to_other_flow(reporter: str | None, frame: Frame, scene: Scene, context: Context) -> bool:
    """Whether a country that was told to sell a good to one of several buys something itself: "It imported tyres"."""
    last = context.frame
    if (
        last is None
        or last.product is None
        or context.other is not None
        or reporter != context.home
        or frame.at is None
    ):
        return False
    other_way = frame.measure in ONE_WAY and last.measure in ONE_WAY and frame.measure != last.measure
    return other_way and last.reporter == reporter and names_itself(scene.tokens[frame.at])


def _trades_goods(reporter: str | None, frame: Frame, scene: Scene, context: Context) -> bool:
    """Whether the home, whose trade with all was told, sold or bought goods, with nobody named: "It exported goods"."""
    if not frame.verb or frame.at is None or context.other is not None or reporter != context.home:
        return False
    row = [token.text for token in scene.after(frame.at, 2)]
    here = any(reporter in area.codes for _, area in scene.areas)
    several = len(context.partners - {reporter, "world"}) > 1
    return here and several and "goods" in row and names_itself(scene.tokens[frame.at])


def _is_in_another_good(reporter: str | None, frame: Frame, scene: Scene, context: Context) -> bool:
    """Whether it is the home's trade in a good of which nothing was told with the partner told of before."""
    last = context.frame
    if frame.verb or not frame.at or last is None or context.other is not None or scene.areas:
        return False
    if reporter != context.home or last.reporter != reporter or not names_itself(scene.tokens[frame.at]):
        return False
    before, behind = scene.before(frame.at, 1), scene.after(frame.at, 2)
    goods = [token.text for token in before]
    if [token.text for token in behind[:1]] == ["of"]:
        goods = [token.text for token in behind[1:]]
    return any(is_good(text) and text not in (last.product or "") for text in goods)
