"""What goes on with what a number before it counts: by how much it changed, a part of it, a rate of it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.counted import OF_PEOPLE, RULE
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense

_DOES = 2
"""Within how many tokens behind people stands what they do."""


def goes_on(
    scene: Scene, number: NumberMention, at: int, sense: Sense, frame: Frame | None, made: Sequence[Draft]
) -> Frame | None:
    """What was counted just before, of which the number tells how it changed: "spent 3 million nights, 5% fewer".

    So it does how many it was for a thousand people: "4,900 divorces, 2.6 per thousand"; and of those who do what may
    be trade: "20,000 people crossed the border, 5% fewer"; and which part of them: "30 million people, half of them".
    """
    of_people = number.quantity.unit in OF_PEOPLE
    last = made[-1] if made else None
    if last is None or last.rule != RULE:
        return None
    part = sense.kind is Kind.SHARE and any(token.has("of_told") for token in scene.after(at, 1))
    if not (sense.kind in (Kind.CHANGE, Kind.CHANGE_ABS) or of_people or part):
        return None
    if frame is None or frame.at is None or frame.at < last.at < at:
        return last.frame
    does = frame.verb and frame.weak and last.at < frame.at <= last.at + _DOES
    return last.frame if does else None
