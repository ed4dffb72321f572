"""Counts of a row: "Riga counted 2,300, Liepaja 410", "372 were in Jutland (up 176), 403 in Zealand"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from factcheck.domain.claim import NumberStatus
from factcheck.extractor.gaps.sizes import FEWEST, SCALED_BELOW
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.hedges import alternatives
from factcheck.resources import vocabulary, word_shape

_TO = word_shape("told_by_last", "to")
_JOINT = r"(?:\s\([^()]*\))?(?:,|;|,?\sand|,?\sbut)\s"
"""What parts one of the row from the next, behind a bracket that tells more of it."""


def count_at_last_place(text: str, number: NumberMention, filled: Sequence[NumberMention]) -> NumberMention | None:
    """The count before `number` in a row that tells of each where it is; those that a bracket tells stand between."""
    here = _at_place().match(text, number.end)
    last = next((one for one in reversed(filled) if _is_outside_brackets(text, one)), None)
    if here is None or last is None or last.status is not None or not _counts(last) or not _counts(number):
        return None
    there = _at_place().match(text, last.end)
    if there is None or there["side"] != here["side"] or not _is_small_enough(last, number):
        return None
    return last if _joint().fullmatch(text, there.end(), number.start) else None


def count_before(number: NumberMention, filled: Sequence[NumberMention]) -> NumberMention | None:
    """The larger count right before a small one that may go on with it: "Riga counted 2,300, Liepaja 410"."""
    last = filled[-1] if filled else None
    if number.status is not NumberStatus.COUNT or last is None or (last.status, last.form) != (None, Form.PLAIN):
        return None
    whole = last.quantity.printed.scale == 1 and last.quantity.last_place == number.quantity.last_place == 1
    large = last.like is not None or last.quantity.value >= SCALED_BELOW
    return last if whole and large and number.quantity.value >= FEWEST else None


def count_moved_to(text: str, number: NumberMention, filled: Sequence[NumberMention]) -> NumberMention | None:
    """The count told last, where a percentage leads on "to" the next: "Oslo rose 4% to 2,300, Molde 5% to 340"."""
    if not filled or filled[-1].form is not Form.PERCENT or not _TO.fullmatch(text, filled[-1].end, number.start):
        return None
    last = next((one for one in reversed(filled) if one.form is not Form.PERCENT), None)
    return last if last and last.status is None and last.form is Form.PLAIN and _counts(number) else None


def _counts(number: NumberMention) -> bool:
    """Whether it counts whole things, without a scale or a unit that is no thing."""
    plain = number.form in (Form.PLAIN, Form.AMOUNT) and number.quantity.printed.scale == 1
    return plain and number.quantity.last_place == 1 and number.quantity.value >= FEWEST


def _is_small_enough(last: NumberMention, number: NumberMention) -> bool:
    return last.like is not None or last.quantity.value >= number.quantity.value


def _is_outside_brackets(text: str, number: NumberMention) -> bool:
    return text.rfind("(", 0, number.start) <= text.rfind(")", 0, number.start)


@lru_cache(maxsize=1)
def _at_place() -> re.Pattern[str]:
    """What tells where those are whom a count counts: "were in Jutland", "in gaming"."""
    sides = alternatives(vocabulary("numbers")["gaps"]["sides"])
    return re.compile(
        rf"(?:\s(?:were|was|are|is|went|came|live|lived))?\s(?P<side>{sides})\s(?:the\s)?"
        r"(?:[^\W\d_][\w'’-]*)(?:\s(?!and\b|but\b)[^\W\d_][\w'’-]*){0,3}?"
        r"(?=[,;.]|\s\(|\sand\b|$)"
    )


@lru_cache(maxsize=1)
def _joint() -> re.Pattern[str]:
    return re.compile(_JOINT)
