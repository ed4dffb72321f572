"""Sentences that turn to the trade with another, of which figures follow: "With Chad it was the other way round"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import TWO_SIDED
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_LEAD = 4
"""Within how many words before whom it turns to a sentence says so: "in the case of the"."""


def turn_to_partner(context: Context, scene: Scene) -> None:
    """Make whom a sentence without a measure turns to the other side of what the paragraph goes on to tell."""
    area = _turned_to(scene, context.home) if not scene.numbers else None
    if area is None:
        return
    context.reporter, context.partner = context.home, area
    context.other = area if context.other else None
    frame = context.frame
    if frame and frame.has_partner and frame.reporter == context.home:
        context.frame = replace(frame, partner=area)


def _turned_to(scene: Scene, home: str | None) -> str | None:
    """The one area that is led to: "With Chad it was …", "In the case of Chad, …", "Things are different with Chad"."""
    abroad = [(place, area) for place, area in scene.areas if area.codes != (home,)]
    if len(abroad) != 1 or len(abroad[0][1].sides) != 1:
        return None
    place, area = abroad[0]
    lead = " ".join(token.text for token in reversed(scene.before(place, _LEAD)) if token.text != "the")
    opens = lead in word_set("sentences", "turning_to_partner") or _is_trade_with(scene, place)
    closes = all(token.text == "." for token in scene.after(place, 1))
    led = closes and lead.rpartition(" ")[2] in ("with", "for")
    told = " ".join(token.text for token in scene.tokens)
    apart = led and any(words in told for words in word_set("sentences", "likening"))
    return area.sides[0] if opens or apart else None


def _is_trade_with(scene: Scene, place: int) -> bool:
    """Whether the sentence opens with the trade with the area at `place`: "Commerce with Chad is another matter"."""
    opening = scene.before(place, _LEAD)
    if len(opening) != place or not opening or opening[0].text != "with":
        return False
    return any(token.measure and token.measure.measure in TWO_SIDED for token in opening)
