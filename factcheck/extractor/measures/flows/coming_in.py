"""Goods that come in, in a story on what a country imports: "arrivals from Chad rose", "deliveries cost Oman $3bn"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import GUESTS, Frame
from factcheck.extractor.measures.units import WEIGHED, kind_of
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import word_set


def with_goods_coming_in(frames: Sequence[Frame], scene: Scene, context: Context) -> list[Frame]:
    """The frames with arrivals of goods, and what only moves in an importer's story, as imports."""
    return [_as_import(frame, scene, context) for frame in frames]


def _as_import(frame: Frame, scene: Scene, context: Context) -> Frame:
    if frame.at is None or not (_arrives(frame, scene, context) or _is_brought(frame, scene, context)):
        return frame
    measure = like("imports", scene.word(scene.tokens[frame.at]))
    return replace(frame, measure=measure, has_partner=True, verb=False)


def _arrives(frame: Frame, scene: Scene, context: Context) -> bool:
    """Whether it is a good that arrives, which the sentence weighs or the article is about, and no guests."""
    if frame.measure != GUESTS or scene.tokens[frame.at or 0].text != "arrivals":
        return False
    weighed = any(kind_of(number.quantity.unit) in WEIGHED for _, number in scene.numbers)
    return weighed or (imports_goods(context) and context.main_product is not None)


def _is_brought(frame: Frame, scene: Scene, context: Context) -> bool:
    """Whether goods only move, no other country is named, and the article is on what its own one imports."""
    token = scene.tokens[frame.at or 0]
    moves = frame.measure == "exports" and token.pos[:2] == "NN" and token.text in word_set("measures", "moving_goods")
    nobody = frame.reporter is None and frame.partner is None and not frame.part
    alone = all(area.codes == (context.home,) for _, area in scene.areas)
    return moves and nobody and alone and context.other is None and imports_goods(context)


def imports_goods(context: Context) -> bool:
    """Whether the article as a whole is on what its country imports."""
    topic = context.topic
    return topic is not None and topic.measure == "imports" and context.main_measure in (None, "imports")


def sells_to_home(before: Frame, frame: Frame, context: Context) -> bool:
    """Whether `frame` is of what another sells the home: "supplies from Chad rose, while May's imports"."""
    flows = (before.measure, frame.measure) == ("exports", "imports")
    return flows and before.partner == context.home and before.reporter != context.home and imports_goods(context)
