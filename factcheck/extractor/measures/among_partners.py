"""Shares of partners in an article on trade both ways: "Among all its partners Peru ranks first, with 14 percent"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

RULE = "all trade, as a new paragraph speaks of partners"


def among_partners(scene: Scene, at: int, context: Context) -> Frame | None:
    """The trade of the home with all, where one flow was told last and a paragraph that opens speaks of partners."""
    topic, last = context.topic, context.frame
    if topic is None or last is None or context.before is not None or scene.measures:
        return None
    if topic.measure != "turnover" or topic.reporter != context.home or last.measure not in ONE_WAY:
        return None
    partners = word_set("measures", "beside_nouns", "partners")
    named = any(token.text in partners for token in scene.tokens[:at])
    return replace(topic, partner="world", product=None) if named else None
