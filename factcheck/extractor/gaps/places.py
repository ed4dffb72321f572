"""How a bare number stands in its sentence: what leads to it, what may follow, and whether it stands as another one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.extractor.gaps.patterns import after, after_decimals, apiece, before
from factcheck.extractor.gaps.sizes import is_tiny_part
from factcheck.extractor.mentions import AreaMention, Form, NumberMention, PeriodMention
from factcheck.resources import word_shape

_REACH = 40
_ALL = 100
"""No share is more percent."""
_SHORT = 20
_OR = ", or "
_SIGNED = re.compile(r" \([+−–-]?[\d.]+\)")
"""What is signed and stands alone in brackets behind an amount: "$81.7 billion (+7)"."""
_TO = word_shape("gaps_places", "to")
_PASSED = word_shape("gaps_places", "passed")
_ALIKE = 5
"""Amounts of one thing differ by no more."""
_ONE_OF = word_shape("gaps_places", "one_of")
_CLOCK = re.compile(r"\d\d?\.\d\d\s[–—-]\s")


def ends_phrase(text: str, number: NumberMention) -> bool:
    """Whether what follows `number` counts nothing."""
    decimals = number.quantity.last_place < 1 and after_decimals().match(text, number.end)
    return bool(decimals) or after().match(text, number.end) is not None


def is_clock(text: str, number: NumberMention) -> bool:
    """Whether the number that opens a paragraph is the time of day of an entry: "11.42 – The minister speaks"."""
    return number.start == 0 and _CLOCK.match(text) is not None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A paragraph with what is named in it, and where its sentences begin."""

    text: str
    numbers: Sequence[NumberMention]
    areas: Sequence[AreaMention]
    periods: Sequence[PeriodMention]
    starts: Sequence[int]

    def sentences_between(self, model: NumberMention, number: NumberMention) -> int:
        """How many sentences end between the two."""
        return bisect_right(self.starts, number.start) - bisect_right(self.starts, model.end)

    def is_signed(self, number: NumberMention) -> bool:
        """Whether a sign or its name says that the number is a change: "+4.2", "minus 6"."""
        if number.direction or number.quantity.value < 0:
            return True
        return self.text[number.start - 1 : number.start] == "+" or self._led_by("sign", number)

    def leads_to_level(self, number: NumberMention) -> bool:
        """Whether it can but be how far something moved "to" a level: "knitwear fell 3 percent to $4bn, bedwear 18 to
        2.7bn"."""
        if number.quantity.printed.scale != 1 or self._led_by("range", number):
            return False
        level = next((one for one in self.numbers if one.start >= number.end), None)
        return (
            level is not None
            and level.quantity.printed.scale != 1
            and _TO.fullmatch(self.text, number.end, level.start) is not None
        )

    def is_for_each(self, number: NumberMention) -> bool:
        """Whether it is so much for each: "1,278 apiece", "175 a day"."""
        return number.quantity.printed.scale == 1 and apiece().match(self.text, number.end) is not None

    def is_bracketed(self, number: NumberMention) -> bool:
        opening = self.text.rfind("(", 0, number.start)
        return opening > self.text.rfind(")", 0, number.start)

    def restates(self, number: NumberMention) -> bool:
        """Whether it stands alone in brackets right behind a number: "$2.8 billion (9.4)", "$2.8 billion, or 9.4"."""
        if self.text[number.end : number.end + 1] == ")" and self.text[number.start - 2 : number.start] == " (":
            return any(one.end == number.start - 2 for one in self.numbers)
        told_again = self.text.endswith(_OR, 0, number.start) and number.quantity.printed.scale == 1
        last = self.last_before(number) if told_again else None
        return last is not None and last.quantity.printed.scale != 1 and number.start - last.end <= len(_OR)

    def last_before(self, number: NumberMention) -> NumberMention | None:
        """The number right before it that states something."""
        return next((one for one in reversed(self.numbers) if one.end < number.start and one.status is None), None)

    def is_percent_of_last(self, number: NumberMention) -> bool:
        """Whether it can only be a percentage that the amount before it changed by.

        "81.7 billion, a plus of 7.1", "81.7 billion, up 7", "81.7 billion (+7)".
        """
        last = self.last_before(number)
        if last is None or last.form not in (Form.AMOUNT, Form.PLAIN):
            return False
        if last.quantity.printed.scale == 1 and not is_tiny_part(last, number):
            return False
        small = number.quantity.printed.scale == 1 and abs(number.quantity.value) < _ALL
        told = self._led_by("change_of", number) or before()["moved"].fullmatch(self.text, last.end, number.start)
        signed = self.is_signed(number) and _SIGNED.fullmatch(self.text, last.end, number.end + 1)
        return small and not self.sentences_between(last, number) and bool(told or signed)

    def is_one_like_last(self, number: NumberMention) -> bool:
        """Whether "one" stands before it for the percentage told last: "the 4% rise follows one of 13"."""
        last = self.last_before(number)
        said = _ONE_OF.search(self.text, last.end if last else 0, number.start)
        return (
            last is not None and last.form is Form.PERCENT and bool(said) and not self.sentences_between(last, number)
        )

    def is_level_passed(self, number: NumberMention, models: Sequence[NumberMention]) -> bool:
        """Whether it is the level that an amount lies so far from: "4.1 billion, 5% below the 4.3 of 2022"."""
        if [one.form for one in models[:2]] != [Form.PERCENT, Form.AMOUNT] or number.quantity.printed.scale != 1:
            return False
        if not _PASSED.match(self.text[models[0].end : number.start]) or self.sentences_between(models[1], number):
            return False
        amount = models[1].quantity
        size = abs(amount.value) / amount.printed.scale
        return size / _ALIKE < abs(number.quantity.value) < size * _ALIKE and self.text.startswith(" of ", number.end)

    def alike(self, number: NumberMention, models: Sequence[NumberMention]) -> list[NumberMention]:
        """`models` with those first that are no aside where `number` is none, and no change where it is a level.

        A list of changes goes on in changes: "exports were up 49 percent, imports 86".
        """
        by = self._led_by("changed", number) or (bool(models) and self._goes_on_in_changes(models[0], number))
        side = self._side_behind(number)
        return sorted(
            models,
            key=lambda one: (side is None or self._side_behind(one) != side, self._differs(one, number, by=by)),
        )

    def _goes_on_in_changes(self, model: NumberMention, number: NumberMention) -> bool:
        """Whether `number` is the next item behind a change in percent that is told alone in its sentence."""
        if model.form is not Form.PERCENT or self.sentences_between(model, number):
            return False
        amount = any(one.form is Form.AMOUNT and not self.sentences_between(one, number) for one in self.numbers)
        between = self.text[model.end : number.start]
        return not amount and before()["listed"].fullmatch(between) is not None

    def _differs(self, model: NumberMention, number: NumberMention, *, by: bool) -> bool:
        if by:
            return model.form is not Form.PERCENT
        if self.is_bracketed(number):
            return not self.is_bracketed(model)
        change = model.form is Form.PERCENT and (model.direction != 0 or abs(number.quantity.value) > _ALL)
        return change or self.is_bracketed(model) or self._is_apposed(model)

    def _is_apposed(self, model: NumberMention) -> bool:
        """Whether a percentage only tells an amount before it in other words: "63 million, 12 percent of all"."""
        if model.form is not Form.PERCENT or not self.text.endswith(", ", 0, model.start):
            return False
        last = self.last_before(model)
        return last is not None and model.start - last.end < _SHORT and last.form in (Form.AMOUNT, Form.PLAIN)

    def stands_as(self, model: NumberMention, number: NumberMention) -> bool:
        """Whether the bare `number` stands in the text as `model`, which has a unit, does."""
        ends = self.sentences_between(model, number)
        if ends > 1:
            return False
        if self._is_behind_area(model, number) and self._has_area_before(model):
            return not ends or model.form is Form.PERCENT
        if self._led_by("pronoun", number):
            return True
        if ends:
            return False
        if self.text[number.start - 1] == "(":
            return self.text[model.start - 1 : model.start] == "(" and self.text[number.end : number.end + 1] == ")"
        if self._led_by("compared", number):
            return True
        ours, theirs = self._side_behind(number), self._side_behind(model)
        return ours is not None and ours == theirs

    def is_listed(self, model: NumberMention, number: NumberMention) -> bool:
        """Whether `number` is one more item of a list that `model` is in: "mines employ 1,200 people, mills 2,100"."""
        last = max((one.end for one in self.numbers if one.end <= number.start), default=0)
        between = self.text[last : number.start]
        return not self.sentences_between(model, number) and before()["listed"].fullmatch(between) is not None

    def goes_on_counting(self, last: NumberMention, number: NumberMention) -> bool:
        """Whether `number` is the next item of a list of counts, or one that `last` is compared with."""
        if self.sentences_between(last, number):
            return False
        between = self.text[last.end : number.start]
        area = self._is_behind_area(last, number)
        return area or self._led_by("compared", number) or before()["listed"].fullmatch(between) is not None

    def changes(self, model: NumberMention, number: NumberMention) -> bool:
        """Whether a bracket right behind the count tells by how many it changed: "403 in Turin (up 67)"."""
        opening = self.text.rfind("(", model.end, number.start)
        return opening >= 0 and opening - model.end < _SHORT and self._led_by("sign", number)

    def is_part(self, number: NumberMention) -> bool:
        """Whether its words make the count a part of the one before: "of these, 512 were in Oslo", "512 of them"."""
        return self._led_by("part", number) or before()["parted"].match(self.text, number.end) is not None

    def goes_on(self, model: NumberMention, number: NumberMention) -> bool:
        """Whether `number` is one more item of a list, or a coordinated one: "textiles 12 percent, carpets 8 and 3"."""
        ends = self.sentences_between(model, number)
        last = max((one.end for one in self.numbers if one.end <= number.start), default=0)
        between = self.text[last : number.start]
        if not ends and (
            between == " and " or before()["listed"].fullmatch(between) or self._is_behind_area(model, number)
        ):
            return True
        if ends > 1:
            return False
        if number.quantity.printed.in_words:
            return self._is_behind_period(number)
        share = model.form is Form.PERCENT and abs(number.quantity.value) <= _ALL
        if share and (self._led_by("changed", number) or (not ends and self._side_behind(number))):
            return True
        return self._is_behind_period(number) or (share and self._led_by("led", number))

    def _is_behind_period(self, number: NumberMention) -> bool:
        period = next((one for one in reversed(self.periods) if one.end <= number.start), None)
        return (
            period is not None and before()["behind_period"].fullmatch(self.text, period.end, number.start) is not None
        )

    def _led_by(self, what: str, number: NumberMention) -> bool:
        return before()[what].search(self.text, max(0, number.start - _REACH), number.start) is not None

    def _is_behind_area(self, model: NumberMention, number: NumberMention) -> bool:
        """Whether an area is named after `model` from which the words lead to `number`."""
        area = next((area for area in reversed(self.areas) if area.end <= number.start), None)
        if area is None or area.start < model.end:
            return False
        return before()["behind_area"].fullmatch(self.text, area.end, number.start) is not None

    def _has_area_before(self, model: NumberMention) -> bool:
        """Whether the number with the unit has an area close before it, with no other number between."""
        area = next((area for area in reversed(self.areas) if area.end <= model.start), None)
        return area is not None and not re.search(r"[\d;]", self.text[area.end : model.start])

    def _side_behind(self, number: NumberMention) -> str | None:
        """The preposition that leads from a number to an area behind it: the "to" of "5.3 to Thailand"."""
        found = before()["side"].match(self.text, number.end)
        if not found or any(one.start <= found.end() < one.end for one in self.periods):
            return None
        return found["side"] if self.text[found.end() : found.end() + 1].isupper() else None
