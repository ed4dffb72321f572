"""Words that often mean something else and are sure where an amount is theirs: "a budget gap: revenue of $5bn"."""

from __future__ import annotations

from itertools import dropwhile

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_TO_NUMBER, _VERBS = 2, 3
_PERFECT = word_set("small_words", "shared", "have")
_LEADING = word_set("small_words", "measures", "to_an_amount")


def has_amount(frame: Frame, scene: Scene) -> bool:
    """Whether "of" leads from the word right to an amount: "revenue of $5bn met spending of $7bn"."""
    behind = scene.after(frame.stop, _TO_NUMBER)
    return len(behind) == _TO_NUMBER and behind[0].text == "of" and behind[1].number is not None


def comes_to(frame: Frame, scene: Scene) -> bool:
    """Whether what the word names is the subject of so much, beside what else its account has: "loans reached $3bn"."""
    accounted = frame.measure == "budget" or frame.measure in word_set("measures", "of_banks")
    if frame.at is None or not accounted or is_led_to(frame, scene):
        return False
    behind = list(dropwhile(lambda token: token.text in _PERFECT, scene.after(frame.at, _TO_NUMBER + _VERBS)))
    led = bool(behind) and (behind[0].has("level_verb", "be") or behind[0].text in _LEADING)
    return led and any(token.number for token in behind[:_VERBS])


def is_led_to(frame: Frame, scene: Scene) -> bool:
    """Whether a preposition leads to the word, so that it is not what moves: "money put into the economy grew"."""
    return any(token.has("preposition") for token in scene.before(frame.at or 0, 2))
