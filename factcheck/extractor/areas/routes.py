"""Areas that goods only pass on their way to another: "exports to Vietnam through Singapore"."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.extractor.mentions import AreaMention
from factcheck.resources import word_shape

_ROUTE = word_shape("routes", "route")

_JOINED = word_shape("routes", "joined")


def without_routes(mentions: Iterable[AreaMention], line: str) -> list[AreaMention]:
    """The mentions without those that stand right behind another and are but the way to it, be they two."""
    kept: list[AreaMention] = []
    way: AreaMention | None = None
    for mention in mentions:
        again = way is not None and not mention.possessive and _JOINED.fullmatch(line, way.end, mention.start)
        if again or (kept and _ROUTE.fullmatch(line, kept[-1].end, mention.start)):
            way = mention
        else:
            kept.append(mention)
    return kept
