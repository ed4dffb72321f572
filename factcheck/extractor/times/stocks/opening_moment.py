"""The day that an article on a stock opens with: "as of March 22"."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.domain.period import Period
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_EDGES = (("closing",), ("edges", "start"))
"""The words by which a day is told as the last or the first of a time."""


def opening_moment(sentences: Iterable[tuple[Scene, list[Frame]]]) -> Period | None:
    """The day that the first sentence on a stock tells it of: "as of March 22", "at the end of June".

    Args:
        sentences: each with what it measures.
    """
    stock = False
    for scene, measured in sentences:
        stock = any(frame.stock for frame in measured) or (stock and not measured)
        if not (stock or any(token.text in word_set("periods", "counting_days") for token in scene.tokens)):
            continue
        for place, mention in scene.periods:
            token, before = scene.tokens[place], scene.before(place, 1)
            dated = (
                any(sign.isdigit() for sign in token.text)
                and bool(before)
                and before[0].has("preposition", "to_period")
            )
            day = mention.period if mention.relative is None and not mention.base else None
            if any(later.text in word_set("periods", "now") for later in scene.tokens[place:]):
                continue
            words = token.text.split()
            edge = any(not word_set("periods", *edge).isdisjoint(words) for edge in _EDGES)
            if day and day.start == day.end and (dated or edge):
                return day
    return None
