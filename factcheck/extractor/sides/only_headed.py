"""Whether a headline names another country only for what it does there: "China comes first as Peru sells 5% more"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.trade_of_two import is_of_two

_BEFORE = 2
"""Within how many tokens before its name stands what ties it to the trade told, or to its other side."""


def is_only_headed(told: Sequence[Sequence[tuple[Scene, Sequence[Frame]]]], home: str | None, other: str) -> bool:
    """Whether the article is on the home's trade with all: neither does its headline tell of trade with the other, nor
    does its first sentence with figures name it, and what follows names another as often.
    """
    headline = told[0] if told else []
    named = [(scene, place) for scene, _ in headline for place, area in scene.areas if other in area.codes]
    tied = any(other in (frame.reporter, frame.partner) for _, measured in headline for frame in measured)
    if not named or tied or any(_is_tied(scene, place, home) for scene, place in named):
        return False
    first = next((scene for row in told[1:] for scene, measured in row if scene.numbers and measured), None)
    if first is None or is_of_two(first):
        return False
    rows = (area for row in told[1:] for scene, _ in row for _, area in scene.areas)
    often = Counter(code for area in rows for code in area.codes if code != home)
    others = (count for code, count in often.items() if code != other)
    return not any(other in area.codes for _, area in first.areas) and max(others, default=0) >= often[other]


def _is_tied(scene: Scene, place: int, home: str | None) -> bool:
    """Whether the name stands behind a preposition, or in one row or one pair with the home: "Peru and Chile"."""
    area = scene.tokens[place].area
    before = [near for near in scene.before(place, _BEFORE) if near.text != "the"][:1]
    behind = [near for near in scene.after(place, _BEFORE) if near.text != "the"]
    row = len(behind) > 1 and behind[0].has("and") and behind[1].area is not None
    return row or (area is not None and home in area.codes) or any(near.has("preposition", "and") for near in before)
