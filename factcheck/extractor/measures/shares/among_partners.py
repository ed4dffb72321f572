"""Shares of partners in an article on trade both ways: "Among all its partners Peru ranks first, with 14 percent"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import word_set

_TRADE = "turnover"
RULE = "all trade, as a new paragraph speaks of partners"


def among_partners(scene: Scene, at: int, context: Context) -> Frame | None:
    """The trade of the home with all, where one flow was told last and a paragraph that opens speaks of partners."""
    last = context.frame
    if last is None or last.measure not in ONE_WAY or context.before is not None or scene.measures:
        return None
    if not any(token.text in word_set("measures", "beside_nouns", "partners") for token in scene.tokens[:at]):
        return None
    topic = context.topic
    if topic and topic.measure == _TRADE and topic.reporter == context.home:
        return replace(topic, partner="world", product=None)
    if context.home is None or not _is_on_both(context):
        return None
    return replace(
        last.carried(), measure=like(_TRADE, last.measure), reporter=context.home, partner="world", product=None
    )


def _is_on_both(context: Context) -> bool:
    """Whether all the home's trade was told of before, or both flows of it, and not only one of them."""
    told = {(one.measure, one.partner, one.product) for one in context.two_flows}
    return _TRADE in context.newest or {(flow, "world", None) for flow in ONE_WAY} <= told
