"""The paragraph that a bare number stands in: what is named around it, and what leads to it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.extractor.gaps.patterns import before
from factcheck.extractor.mentions import AreaMention, NumberMention, PeriodMention

_REACH = 40


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

    def last_before(self, number: NumberMention) -> NumberMention | None:
        """The number right before it that states something."""
        return next((one for one in reversed(self.numbers) if one.end < number.start and one.status is None), None)

    def is_signed(self, number: NumberMention) -> bool:
        """Whether a sign or its name says that the number is a change: "+4.2", "minus 6"."""
        if number.direction or number.quantity.value < 0:
            return True
        return self.text[number.start - 1 : number.start] == "+" or self.led_by("sign", number)

    def is_bracketed(self, number: NumberMention) -> bool:
        """Whether it stands in a bracket."""
        opening = self.text.rfind("(", 0, number.start)
        return opening > self.text.rfind(")", 0, number.start)

    def led_by(self, what: str, number: NumberMention) -> bool:
        """Whether the words right before the number are `what` leads to such a one: see `patterns.before`."""
        return before()[what].search(self.text, max(0, number.start - _REACH), number.start) is not None

    def side_behind(self, number: NumberMention) -> str | None:
        """The preposition that leads from a number to an area behind it: the "to" of "5.3 to Thailand"."""
        found = before()["side"].match(self.text, number.end)
        if not found or any(one.start <= found.end() < one.end for one in self.periods):
            return None
        return found["side"] if self.text[found.end() : found.end() + 1].isupper() else None

    def is_behind_area(self, model: NumberMention, number: NumberMention) -> bool:
        """Whether an area is named after `model` from which the words lead to `number`."""
        area = next((area for area in reversed(self.areas) if area.end <= number.start), None)
        if area is None or area.start < model.end:
            return False
        return before()["behind_area"].fullmatch(self.text, area.end, number.start) is not None
