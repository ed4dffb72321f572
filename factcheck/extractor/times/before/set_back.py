"""Whether the words beside a number set it back to an earlier time."""

from __future__ import annotations

from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.behind import behind
from factcheck.extractor.times.beside import is_owned_by_earlier
from factcheck.extractor.times.told_periods import STEPS_BACK
from factcheck.resources import vocabulary, word_set

_TWO = 2


def is_set_back(scene: Scene, at: int) -> bool:
    """Whether the words beside the level set it back in time."""
    return steps_back(scene, at) or _is_of_what_is_compared(scene, at)


def _is_of_what_is_compared(scene: Scene, at: int) -> bool:
    """Whether another is compared with the level: "higher than the surplus of a year ago at $2bn"."""
    before = scene.before(at, _TWO)
    if len(before) < _TWO or before[0].text != "at" or before[1].period is None or not before[1].period.base:
        return False
    for token in reversed(scene.tokens[: at - _TWO]):
        if token.has("than", "comparing") or token.number or token.text in (",", ";"):
            return False
        if token.text in word_set("measures", "verbs", "unchanged", "modifiers"):
            return False
        if token.pos in ("NN", "NNS") and not token.period:
            return True
    return False


def is_recorded(scene: Scene, at: int) -> bool:
    """Whether a participle says when it was: "compared to the 7 percent increase recorded in May 2013"."""
    place = behind(scene, at)
    return place is not None and any(token.pos == "VBN" for token in scene.tokens[at + 1 : place])


def steps_back(scene: Scene, at: int) -> bool:
    """Whether the number is told of an earlier time right behind it: "the 29 percent measured a year earlier".

    Or one that owns it: "after the previous month's 29 percent".
    """
    place = behind(scene, at)
    mention = scene.tokens[place].period if place is not None else None
    located = place is not None and _is_located(scene, place)
    told = mention is not None and mention.relative in STEPS_BACK and (located or not mention.compares)
    return told or is_owned_by_earlier(scene, at) or _restates_earlier(scene, at)


def _is_located(scene: Scene, place: int) -> bool:
    """Whether the number is told of the period itself, be it an earlier one: "growth in the previous quarter"."""
    led = any(token.text in word_set("periods", "locating") for token in scene.before(place, 1))
    return led and not word_set("periods", "one_before").isdisjoint(scene.tokens[place].text.split())


def _restates_earlier(scene: Scene, at: int) -> bool:
    """Whether it is the earlier level that another was just set against: "more than that of a year before, $9bn"."""
    before, after = scene.before(at, 2), scene.after(at, 1)
    if len(before) < _TWO or before[0].text != "," or (after and after[0].text not in (".", ",", ";", ")")):
        return False
    mention = before[1].period
    if mention is None or _lists_others(scene, at):
        return False
    return mention.base and mention.relative in STEPS_BACK


def _lists_others(scene: Scene, at: int) -> bool:
    """Whether the amount is one of other goods in a list: "3,000 cars, down 6% from a year earlier, 2,000 trucks"."""
    number = scene.tokens[at].number
    counted = number is not None and number.quantity.unit in vocabulary("measure_units")["goods"]
    changed = [one for place, one in scene.numbers if place < at][-1:]
    return counted and bool(changed) and changed[0].form is Form.PERCENT
