"""Numbers that measure nothing, told by their own shape, and where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.domain.claim import NumberStatus
from factcheck.extractor.mentions import Form
from factcheck.extractor.numbers.designation_shapes import shapes
from factcheck.extractor.numbers.hedges import alternatives
from factcheck.extractor.numbers.units import persons_next
from factcheck.resources import vocabulary, word_shape


@dataclass(frozen=True, slots=True)
class Designation:
    """`text[start:end]` and what it is."""

    start: int
    end: int
    status: NumberStatus
    form: Form = Form.PLAIN


_IN = word_shape("designations", "in")
_REACH = 12
"""Within how many characters before a year stands the word that leads to it."""


def designations(text: str) -> list[Designation]:
    """All of them in `text`, in order and without overlap; where two shapes meet the earlier in the table stays."""
    taken = bytearray(len(text) + 1)
    found: list[Designation] = []
    for shape in shapes():
        for match in shape.find(text):
            start, end = match.span("n" if match["n"] is not None else "m")
            if shape.form is Form.YEAR and (_counts_people(text, start, end) or _counts_events(text, start, end)):
                continue
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append(Designation(start, end, shape.status, shape.form))
    return sorted(found, key=lambda one: one.start)


@lru_cache
def _leads_to_year() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(vocabulary('designations')['before_year'])})\s$", re.IGNORECASE)


def _counts_people(text: str, start: int, end: int) -> bool:
    """Whether what looks like a year counts persons: "1990 people"."""
    return persons_next(text, end) and not _leads_to_year().search(text, max(0, start - _REACH), start)


@lru_cache
def _counted() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternatives(vocabulary('designations')['counted_in_a_year'])})\b")


def _counts_events(text: str, start: int, end: int) -> bool:
    """Whether what looks like a year counts what happened or was made, no word of time before it: "2020 births"."""
    return _counted().match(text, end) is not None and not _IN.search(text, max(0, start - _REACH), start)


def word_with_digits(text: str, start: int, end: int, floor: int = 0) -> tuple[int, int]:
    """The whole word, letters and all, that the digits `text[start:end]` stand in: EU27, 5G, mp3."""
    while start > floor and (text[start - 1].isalpha() or text[start - 1] == "_"):
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    return start, end
