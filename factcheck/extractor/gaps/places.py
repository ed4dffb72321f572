"""Whether a bare number stands in its sentence as another one: compared with it, in a list with it, as a part of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.extractor.gaps.patterns import before
from factcheck.extractor.gaps.surroundings import Surroundings
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.resources import word_shape

_ALL = 100
"""No share is more percent."""
_SHORT = 20
_PARALLEL = word_shape("places", "parallel")
_BEHIND = word_shape("places", "behind")


def alike(around: Surroundings, number: NumberMention, models: Sequence[NumberMention]) -> list[NumberMention]:
    """`models` with those first that are no aside where `number` is none, and no change where it is a level.

    A list of changes goes on in changes: "exports were up 49 percent, imports 86".
    """
    by = around.led_by("changed", number) or (bool(models) and _goes_on_in_changes(around, models[0], number))
    side = around.side_behind(number)
    return sorted(
        models,
        key=lambda one: (side is None or around.side_behind(one) != side, _differs(around, one, number, by=by)),
    )


def _goes_on_in_changes(around: Surroundings, model: NumberMention, number: NumberMention) -> bool:
    """Whether `number` is the next item behind a change in percent that is told alone in its sentence."""
    if model.form is not Form.PERCENT or around.sentences_between(model, number):
        return False
    amount = any(one.form is Form.AMOUNT and not around.sentences_between(one, number) for one in around.numbers)
    between = around.text[model.end : number.start]
    return not amount and before()["listed"].fullmatch(between) is not None


def _differs(around: Surroundings, model: NumberMention, number: NumberMention, *, by: bool) -> bool:
    if by:
        return model.form is not Form.PERCENT
    if around.is_bracketed(number):
        return not around.is_bracketed(model)
    change = model.form is Form.PERCENT and (model.direction != 0 or abs(number.quantity.value) > _ALL)
    return change or around.is_bracketed(model) or _is_apposed(around, model)


def _is_apposed(around: Surroundings, model: NumberMention) -> bool:
    """Whether a percentage only tells an amount before it in other words: "63 million, 12 percent of all"."""
    if model.form is not Form.PERCENT or not around.text.endswith(", ", 0, model.start):
        return False
    last = around.last_before(model)
    return last is not None and model.start - last.end < _SHORT and last.form in (Form.AMOUNT, Form.PLAIN)


def stands_as(around: Surroundings, model: NumberMention, number: NumberMention) -> bool:
    """Whether the bare `number` stands in the text as `model`, which has a unit, does."""
    ends = around.sentences_between(model, number)
    if ends > 1:
        return False
    if around.is_behind_area(model, number) and _has_area_before(around, model):
        return not ends or model.form is Form.PERCENT
    if around.led_by("pronoun", number):
        return True
    if ends:
        return False
    if around.text[number.start - 1] == "(":
        return around.text[model.start - 1 : model.start] == "(" and around.text[number.end : number.end + 1] == ")"
    if around.led_by("compared", number):
        return True
    ours, theirs = around.side_behind(number), around.side_behind(model)
    return (ours is not None and ours == theirs) or _is_parallel(around, model, number)


def _is_parallel(around: Surroundings, model: NumberMention, number: NumberMention) -> bool:
    """Whether the same small word follows a share and the next one: "14 percent in towns and 9 in villages"."""
    if model.form is not Form.PERCENT or abs(number.quantity.value) > _ALL:
        return False
    behind = _BEHIND.match(around.text, number.end)
    between = _PARALLEL.fullmatch(around.text, model.end, number.start)
    return behind is not None and between is not None and behind["word"] == between["word"]


def _has_area_before(around: Surroundings, model: NumberMention) -> bool:
    """Whether the number with the unit has an area close before it, with no other number between."""
    area = next((area for area in reversed(around.areas) if area.end <= model.start), None)
    return area is not None and not re.search(r"[\d;]", around.text[area.end : model.start])


def is_listed(around: Surroundings, model: NumberMention, number: NumberMention) -> bool:
    """Whether `number` is one more item of a list that `model` is in: "mines employ 1,200 people, mills 2,100"."""
    last = max((one.end for one in around.numbers if one.end <= number.start), default=0)
    between = around.text[last : number.start]
    return not around.sentences_between(model, number) and before()["listed"].fullmatch(between) is not None


def goes_on(around: Surroundings, model: NumberMention, number: NumberMention) -> bool:
    """Whether `number` is one more item of a list, or a coordinated one: "textiles 12 percent, carpets 8 and 3"."""
    ends = around.sentences_between(model, number)
    last = max((one.end for one in around.numbers if one.end <= number.start), default=0)
    between = around.text[last : number.start]
    if not ends and (
        between == " and " or before()["listed"].fullmatch(between) or around.is_behind_area(model, number)
    ):
        return True
    if ends > 1:
        return False
    if number.quantity.printed.in_words:
        return _is_behind_period(around, number)
    share = model.form is Form.PERCENT and abs(number.quantity.value) <= _ALL
    if share and (around.led_by("changed", number) or (not ends and around.side_behind(number))):
        return True
    return _is_behind_period(around, number) or (share and around.led_by("led", number))


def _is_behind_period(around: Surroundings, number: NumberMention) -> bool:
    period = next((one for one in reversed(around.periods) if one.end <= number.start), None)
    return period is not None and before()["behind_period"].fullmatch(around.text, period.end, number.start) is not None


def goes_on_counting(around: Surroundings, last: NumberMention, number: NumberMention) -> bool:
    """Whether `number` is the next item of a list of counts, or one that `last` is compared with."""
    if around.sentences_between(last, number):
        return False
    between = around.text[last.end : number.start]
    area = around.is_behind_area(last, number)
    return area or around.led_by("compared", number) or before()["listed"].fullmatch(between) is not None


def changes(around: Surroundings, model: NumberMention, number: NumberMention) -> bool:
    """Whether a bracket right behind the count tells by how many it changed: "403 in Turin (up 67)"."""
    opening = around.text.rfind("(", model.end, number.start)
    return opening >= 0 and opening - model.end < _SHORT and around.led_by("sign", number)


def is_part(around: Surroundings, number: NumberMention) -> bool:
    """Whether its words make the count a part of the one before: "of these, 512 were in Oslo", "512 of them"."""
    return around.led_by("part", number) or before()["parted"].match(around.text, number.end) is not None
