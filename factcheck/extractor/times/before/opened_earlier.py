"""The earlier time that a sentence opens with and tells more than one figure of: "A year ago it led, Chad followed"."""

from __future__ import annotations

from factcheck.extractor.discourse import Context
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.times.before.earlier import earlier_time
from factcheck.extractor.times.told_periods import STEPS_BACK, Time
from factcheck.resources import word_set

_OPENING = 1
"""The last place at which the time opens the sentence: "In the year before"."""
_NOW = word_set("small_words", "times", "turning_to_now")


def opened_earlier(scene: Scene, at: int, context: Context) -> Time | None:
    """The time a step back that the sentence opens with, where a clause behind its first figure goes on with it.

    "The year before, exports were $29bn, while imports came to $28bn", not "it was $29bn, and it rose to $31bn".
    """
    place = next((place for place, _ in scene.periods if place <= _OPENING), None)
    if place is None or place >= at or any(place < other < at for other, _ in scene.periods):
        return None
    mention = scene.tokens[place].period
    if mention is None or mention.base or mention.relative not in STEPS_BACK:
        return None
    first = next((other for other, _ in scene.numbers if other > place and not scene.tokens[other].is_rank), at)
    if first >= at or any(map(_turns_back, scene.tokens[place + 1 : at])):
        return None
    return earlier_time(scene, place, context)


def _turns_back(token: Token) -> bool:
    """Whether the words leave the earlier time: what has moved since, or what it is set against."""
    moves = token.has("rise_verb", "fall_verb", "rise_noun", "fall_noun", "from", "against", "than", "comparing")
    return moves or token.text in (";", ":", "(") or not _NOW.isdisjoint(token.text.split())
