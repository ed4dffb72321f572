"""The earlier time that the subject of a sentence has: "Exports in the month before stood at $3bn"."""

from __future__ import annotations

from factcheck.extractor.discourse import Context
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.times.before.earlier import earlier_time
from factcheck.extractor.times.told_periods import STEPS_BACK, Time
from factcheck.resources import word_set

_FIGURES = tuple(sorted(word_set("small_words", "times", "figures")))
_MARKS = frozenset(",;:(")
"""Marks that a clause may open behind."""


def of_subject(scene: Scene, at: int, context: Context) -> Time | None:
    """The earlier time that the subject of the number's clause has: "Exports in the month before stood at $3bn"."""
    place = next((place for place, _ in reversed(scene.periods) if place < at), None)
    mention = scene.tokens[place].period if place is not None else None
    if place is None or mention is None or mention.relative not in STEPS_BACK or mention.base or mention.compares:
        return None
    between = scene.tokens[place:at]
    if any(token.number or token.text in _MARKS or token.has("clause") for token in between):
        return None
    verb = next((p for p, token in enumerate(scene.tokens) if token.pos[:2] == "VB" or token.number), at)
    measured = is_figure(scene.tokens[place]) or any(token.measure for token in scene.tokens[:place])
    return earlier_time(scene, place, context) if measured and place < verb < at else None


def is_figure(token: Token) -> bool:
    """Whether the words for an earlier time are a figure themselves: "the previous reading was 3 percent"."""
    return token.text.endswith(_FIGURES)
