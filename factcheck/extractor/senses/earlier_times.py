"""Whether an earlier time beside a level makes it one of before: "last year's $3bn", "$9bn (a year earlier: $8bn)"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.mentions import Form, PeriodMention
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_EARLIER = ("year_earlier", "previous")
"""What a time is relative to that lies before what is spoken of."""
_FIGURES = word_set("small_words", "senses", "figures")
_IN_BRACKET = 8
"""How many words a bracket may have that tells what it was earlier."""
_THREE = 3
"""The bracket, the time and the number."""


def is_of_earlier_time(left: list[Token]) -> bool:
    """Whether an earlier time owns the number: "the previous year's level of $70.2 billion"."""
    left = [token for token in left if token.text not in word_set("directions", "before_figures")]
    for place, token in enumerate(left[:4]):
        named = place == 1 and left[0].text == "of" and token.pos[:2] == "NN"
        if named or token.text == "'s":
            continue
        if token.period:
            earlier = token.period.base or token.period.relative in _EARLIER
            return earlier and token.period.relative != "annual"
        if token.text != "of" and not token.has("level_noun", "whole") and token.text not in _FIGURES:
            return False
    return False


def is_behind_earlier_time(scene: Scene, at: int) -> bool:
    """Whether an earlier time leads to it behind a colon or a bracket: "$9bn (a year earlier: $8bn)"."""
    before = scene.before(at, 2)
    if len(before) < 2 or before[1].period is None:
        return False
    if before[0].text == ":":
        return _is_labelled(scene, at, before[1].period) or _is_told_after_more(scene, at)
    return before[0].text == "(" and (before[1].period.base or _after_than(scene, at - 2))


def _is_labelled(scene: Scene, at: int, time: PeriodMention) -> bool:
    """Whether an earlier time and a colon lead to it: "$9bn (a year earlier: $8bn)", no "than a year ago: $9bn"."""
    return time.relative in _EARLIER and not _after_than(scene, at - 2)


def _is_told_after_more(scene: Scene, at: int) -> bool:
    """Whether it is what by so much more was compared with: "$5bn was earned, $2bn more than a year ago: $3bn"."""
    number = scene.tokens[at].number
    if not _after_than(scene, at - 2):
        return False
    told = [one for place, one in scene.numbers if place < at]
    alike = [one for one in told if number and one.form is number.form and one.quantity.unit == number.quantity.unit]
    return len(alike) > 1 or (len(alike) == 1 and told[-1].form is Form.PERCENT)


def is_before_earlier_time(scene: Scene, at: int) -> bool:
    """Whether an earlier time stands right behind it: "$3bn a year earlier", "the $3bn of the month before"."""
    if _is_what_it_moved_to(scene, at):
        return False
    owned = False
    for token in scene.after(at, 4):
        if token.period and token.period.compares and not (owned and token.period.relative in _EARLIER):
            return False
        if token.period and (token.period.base or token.period.relative in _EARLIER):
            return True
        if token.text not in word_set("directions", "before_bases"):
            return False
        owned = token.text == "of"
    return False


def _is_what_it_moved_to(scene: Scene, at: int) -> bool:
    """Whether the time behind it is what the change before is measured over: "fell 2% to $3bn over the last year"."""
    led = scene.tokens[at - 1].text == "to" and any(token.text == "over" for token in scene.after(at, 1))
    told = [number for place, number in scene.numbers if place < at]
    return led and bool(told) and told[-1].form is Form.PERCENT


def _after_than(scene: Scene, at: int) -> bool:
    """Whether the period at `at` is what something was compared with: "less than between January and March 2022"."""
    return any(token.has("than", "comparing", "against") for token in scene.before(at, 3))


def opens_with_earlier_time(scene: Scene, place: int) -> bool:
    """Whether a bracket opens there that tells what it was earlier: "$9bn (a year ago $8bn)", not "(a year ago)"."""
    row = takewhile(lambda token: token.text != ")", scene.tokens[place : place + _IN_BRACKET])
    told = [token for token in row if token.text == "(" or token.period or token.number][:_THREE]
    return len(told) == _THREE and told[0].text == "(" and told[1].period is not None and told[2].number is not None
