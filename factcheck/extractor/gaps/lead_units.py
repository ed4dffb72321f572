"""The unit that the words before a list tell once for all its figures: "Exports in June, million euros: Oslo 195"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from factcheck.domain.quantity import Printed, Qualifier, Quantity
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.head_units import ONE, HeadUnit, unit_of
from factcheck.extractor.numbers.hedges import alternatives
from factcheck.extractor.numbers.units import PERCENT
from factcheck.resources import vocabulary, word_set, word_shape

_LONGEST = 100
_OPENS = word_shape("lead_units", "opens")
_ENDS = re.compile(r"[.!?;]\s*$")
_WITHIN = re.compile(
    rf"(?<=[.!?]\s)(?P<lead>[^\W\d_a-z][^.:;!?]{{1,{_LONGEST}}}):\s[^.;:!?\d]{{1,40}}\s\d[\d.,]*(?:\s\([^()]{{1,20}}\))?;\s"
)
"""Within a paragraph a sentence that leads to a list, with the first figure of that."""
_LINE = re.compile(r"[^\W\d_a-z][^.;:!?\d]{1,40}\s[\d.,]*\d(?:\s\([^()]*\))?\s*")


def lead_unit(text: str, numbers: Sequence[NumberMention], home: str | None) -> tuple[NumberMention, int] | None:
    """What stands for the unit told before the list in `text`, or for one that follows it, and where its words end."""
    colon = text.find(":")
    told = _told(text, 0, colon if colon > 0 else len(text), numbers, home)
    within = (_told(text, found.start("lead"), found.end("lead"), numbers, home) for found in _WITHIN.finditer(text))
    return told or next(filter(None, within), None)


def _told(
    text: str, start: int, end: int, numbers: Sequence[NumberMention], home: str | None
) -> tuple[NumberMention, int] | None:
    """The same, where the words that lead to the list go from `start` to `end`."""
    named = any(start <= number.start < end and number.quantity.unit for number in numbers)
    if end - start > _LONGEST or _ENDS.search(text, start, end) or named:
        return None
    lead = " " * start + text[start:end]
    unit = _part_of_whole(lead) or unit_of(lead, home)
    if unit is None or unit.name is None or unit.name in word_set("measure_units", "counted"):
        return None
    if not (unit.is_percent or _OPENS.search(lead, start, unit.spans[0][0])):
        return None
    printed = Printed("", 0, 0, scale=unit.scale, unit_said=unit.spans[0])
    quantity = Quantity(unit.scale, unit.scale, unit.scale, unit.scale, unit.name, Qualifier.EXACT, printed)
    return NumberMention(0, 0, Form.PERCENT if unit.is_percent else Form.AMOUNT, quantity), end


def is_line(text: str) -> bool:
    """Whether it is a line of a list without a mark, a name with its figure: "Sweden 195"."""
    return _LINE.fullmatch(text) is not None


def _part_of_whole(lead: str) -> HeadUnit | None:
    found = _percentages().search(lead)
    return HeadUnit(PERCENT.name, ONE, (found.span(1),)) if found else None


@lru_cache
def _percentages() -> re.Pattern[str]:
    words = alternatives(vocabulary("numbers")["gaps"]["percentage_of"])
    return re.compile(rf"[,(]\s*(?:in\s|as\s)?((?:a\s|an\s)?(?:{words}))\sof\b", re.IGNORECASE)
