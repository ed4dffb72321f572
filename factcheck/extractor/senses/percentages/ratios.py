"""Percentages and fractions that are factors: "half the level of a year before", "108 percent of the same period"."""

from __future__ import annotations

from dataclasses import replace
from itertools import dropwhile, takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.units import TIMES
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.amounts.base_levels import is_base
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.senses.percentages.indices import FACTOR, HUNDRED, INDEX, index_sense
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.senses.way import way
from factcheck.resources import vocabulary, word_set

_REACH, _NEAR = 6, 5
_LARGE = 1000
_TWO = 2
_TIMED = 3
"""How many tokens are a pronoun and the time whose level it means: "those of 2019"."""
_CLOSING = frozenset({"(", ",", ";"})
"""What closes the time of a level: "to 87 percent of last year's level, and imports"."""
_ENDS = frozenset(".,;:)?!")


def ratio_sense(scene: Scene, at: int, number: NumberMention, found: dict[int, Sense]) -> Sense | None:
    """The sense of a part of what was at another time, or of something else; None where it is a part of a whole."""
    behind = scene.after(at, _REACH)
    if not behind:
        return None
    if index := index_sense(scene, at, number, found):
        return index
    again = behind[0].text.endswith(" again")
    as_much = (behind[0].text.startswith("as ") and not again) or (behind[0].text == "as" and _as_much(behind[1:]))
    if number.form is Form.FRACTION and as_much:
        return Sense(Kind.RATIO, rule=FACTOR, word=behind[0])
    if number.form is Form.FRACTION and behind[0].text == "what":
        return Sense(Kind.RATIO, rule=FACTOR, word=behind[0])
    if number.form is Form.FRACTION and _is_of_its_figure(behind):
        return Sense(Kind.RATIO, rule=FACTOR, word=behind[0])
    lost = number.form is Form.PERCENT and _is_lost(scene, at)
    told = None if lost else _level_behind(scene, at, behind)
    return Sense(Kind.RATIO, rule=FACTOR, word=told) if told else None


def told_so(number: NumberMention, sense: Sense) -> NumberMention:
    """The number as `sense` has it: half is 0.5 times, 108 percent of the same period 8 percent more."""
    quantity = number.quantity
    if sense.rule == FACTOR:
        value, low, high = (x / HUNDRED for x in (quantity.value, quantity.low, quantity.high))
        last = quantity.last_place / HUNDRED
        told = replace(quantity, value=value, low=low, high=high, last_place=last, unit=TIMES.name)
        return replace(number, quantity=told, form=Form.MULTIPLE)
    if sense.rule == INDEX:
        ends = sorted(abs(x - HUNDRED) for x in (quantity.low, quantity.high))
        told = replace(quantity, value=abs(quantity.value - HUNDRED), low=ends[0], high=ends[1])
        return replace(number, quantity=told)
    return number


def _as_much(behind: list[Token]) -> bool:
    words = vocabulary("measures")["ratios"]["as_much"]
    return bool(behind) and behind[0].text in words and not any(token.text == "again" for token in behind[1:2])


def _level_behind(scene: Scene, at: int, behind: list[Token]) -> Token | None:
    """The earlier level that the number is so much of: "of the $5 billion a year before", "the level of 2019"."""
    words = vocabulary("measures")["ratios"]
    number = scene.tokens[at].number
    in_words = number is not None and number.form is Form.FRACTION
    of, noun = behind[0].text.split()[0], behind[0].text.split()[-1]
    if in_words and _stands_for_level(behind):
        return behind[0]
    if of != "of" and not (in_words and of == "the"):
        return None
    led = any(token.has("share_verb") and token.text not in words["falling_to"] for token in scene.before(at, 1))
    if led and not in_words:
        return None
    restates = any(token.number and _is_level(token.number) for token in scene.tokens[:at])
    other = _alone_behind(scene, at, behind)
    if other and (in_words or (other.period and other.period.base)):
        return other
    for step, token in enumerate(behind):
        later = scene.after(at + 1 + step, _NEAR)
        if token.number and _is_level(token.number):
            times = any(one.period for one in (*behind[:step], *later))
            whole = any(one.has("whole") for one in behind[:step])
            dated = restates and times and not whole and not _names_flow(later[:1])
            return token if dated or is_base(scene, at + 1 + step) else None
        if token.text in words["levels"] or (step == 0 and noun in words["levels"]):
            later = list(takewhile(lambda one: not one.number and one.text not in _CLOSING, later))
            near = (*behind[max(0, step - 2) : step], *later)
            return token if any(one.period for one in near) and not any(one.measure for one in later) else None
        if token.text in words["peaks"] and step:
            return token
        if token.text == "what" and in_words and (restates or any(one.has("be") for one in later[:2])):
            return token if any(one.period for one in later) and not _names_flow(later) else None
        if token.period and in_words and restates and step < 3:
            return token if not _names_flow(later[:2]) or _is_same_then(scene, at, token, later) else None
        if not (token.period or token.text in words["passed"] or token.area):
            return None
    return None


def _is_lost(scene: Scene, at: int) -> bool:
    """Whether so much of the level is gone or was added: "lost 27 percent of their value", "short by 5% of $3bn"."""
    left = [token for _, token in left_of(scene, at)[:_TWO]]
    if left and left[0].text == "by":
        return any(map(way, left[1:]))
    return any(token.has("fall_verb", "rise_verb") for token in left[:1])


def _stands_for_level(behind: list[Token]) -> bool:
    """Whether a pronoun stands for the level of another time: "half those of 2019", "a third of that in May"."""
    row = list(dropwhile(lambda token: token.text == "of", behind))[:_TIMED]
    if len(row) < _TIMED or row[1].text not in ("of", "in") or row[2].period is None:
        return False
    return row[0].text.removeprefix("of ") in word_set("measures", "ratios", "standing_for_level")


def _is_same_then(scene: Scene, at: int, then: Token, later: list[Token]) -> bool:
    """Whether the same of an earlier time is named: "9 tonnes were cut in 2017, which was half of the 2016 harvest"."""
    named = next((token.measure for token in later[:1] if token.measure), None)
    told = next((token.measure for token in reversed(scene.tokens[:at]) if token.measure), None)
    same = named is not None and told is not None and named.measure == told.measure
    now = [token.period.period for token in scene.tokens[:at] if token.period and token.period.period]
    return same and bool(now) and then.period is not None and then.period.period not in now


def _is_level(number: NumberMention) -> bool:
    """Whether it is so much of something, be its unit told before: "of the 139,000 of a year before"."""
    return number.form is Form.AMOUNT or (number.form is Form.PLAIN and number.quantity.value >= _LARGE)


def _alone_behind(scene: Scene, at: int, behind: list[Token]) -> Token | None:
    """Whose same figure it is so much of, with nothing behind: "half of the EU's", "of today's", "was half of that"."""
    row = [token for token in behind if token.text not in ("the", "of the")]
    row = row[1:] if row and row[0].text == "of" else row
    if len(row) > 1 and (row[0].area or row[0].period or row[0].text == "today") and row[1].text == "'s":
        return row[0] if len(row) == _TWO or row[2].text in _ENDS else None
    was = any(t.has("be") or t.text == "had" for t in scene.before(at, 3))
    if len(row) and row[0].text in ("of that", "that") and was:
        return row[0] if len(row) == 1 or row[1].text in _ENDS else None
    return None


def _is_of_its_figure(behind: list[Token]) -> bool:
    """Whether it is so much of the figure that another time had: "only half last year's $9 billion"."""
    row = [token for token in behind if token.text not in ("of", "the", "of the")][: _TWO + 1]
    owned = len(row) > _TWO and row[0].period is not None and row[1].text == "'s"
    number = row[_TWO].number if owned else None
    return number is not None and _is_level(number)


def _names_flow(tokens: list[Token]) -> bool:
    return any(token.measure is not None or token.number is not None for token in tokens)
