"""What two countries turn over is their trade, and no sales of a branch: "the two turned over $3bn"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, takewhile

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import word_set

_SALES = "other:industry sales"
_BOTH = 2
_WITH = 8
"""Within how many words behind the verb it is told with whom: "turned over $3bn worth of goods with Peru"."""
_DEALINGS = 8
"""Within how many words behind the verb it is told that others were dealt with."""


def with_trade_turned_over(own: list[Frame], scene: Scene, context: Context) -> list[Frame]:
    """The frames with what was turned over read as trade where two are said to do it, or nobody in one on two."""
    return [_as_trade(frame, scene, context) for frame in own]


def _as_trade(frame: Frame, scene: Scene, context: Context) -> Frame:
    words = word_set("measures", "turned_over")
    if frame.at is None or frame.measure != _SALES or scene.tokens[frame.at].text not in words:
        return frame
    partner, sides = _with_whom(scene, frame.at), (frame.reporter or "").split("+")
    if partner is None and len(sides) == _BOTH:
        told = like("turnover", frame.measure)
        return replace(frame, measure=told, has_partner=True, reporter=sides[0], partner=sides[1])
    two = any(token.has("two_sides") for token in scene.tokens[: frame.at]) or _deals_abroad(scene, frame.at)
    trade = context.other is not None or (context.claimed is not None and context.claimed.measure in FLOWS)
    undone = trade and any(near.has("be") for near in scene.before(frame.at, 1))
    if not (partner or two or undone):
        return frame
    seller = frame.reporter if frame.reporter != partner else None
    return replace(frame, measure=like("turnover", frame.measure), has_partner=True, reporter=seller, partner=partner)


def _with_whom(scene: Scene, at: int) -> str | None:
    row = list(takewhile(lambda token: token.text not in (";", ":", "."), scene.after(at, _WITH)))
    named = (token for before, token in pairwise(row) if before.text == "with")
    area = next((token.area for token in named if token.area), None)
    return area.sides[0] if area else None


def _deals_abroad(scene: Scene, at: int) -> bool:
    """Whether it is told of dealings with others: "has turned over $3bn in its dealings with other countries"."""
    return any(token.text in word_set("measures", "dealing_with") for token in scene.after(at, _DEALINGS))
