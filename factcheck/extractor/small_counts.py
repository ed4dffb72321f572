"""Small bare numbers and ages that state a statistic because a measure before them is told so.

"15 companies" and "73 years" are mostly no statistics, so such numbers are put aside where they are found. They are
taken up again where the sentence names, before them, what is counted or lasts: "the number of banks fell from 21 to
19", "life expectancy rose to 73.4 years".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from factcheck.domain.claim import NumberStatus
from factcheck.extractor.mentions import Form, MeasureMention, NumberMention
from factcheck.extractor.numbers.hedges import alternatives
from factcheck.extractor.sentences import sentences
from factcheck.resources import vocabulary

_REACH = 30


def with_small_counts(
    text: str, numbers: Sequence[NumberMention], measures: Sequence[MeasureMention]
) -> list[NumberMention]:
    """`numbers` with those taken up that a count or a length of time before them is told in."""
    counting = [measure for measure in measures if measure.counting or measure.measure in _lasting()]
    if not counting:
        return list(numbers)
    ends = [end for _, end in sentences(text)]
    return [
        replace(number, status=None) if any(_is_of(text, number, one, ends) for one in counting) else number
        for number in numbers
    ]


def _is_of(text: str, number: NumberMention, measure: MeasureMention, ends: Sequence[int]) -> bool:
    """Whether the sentence tells `number` of `measure`, with no noun of its own behind it."""
    lasting = measure.measure in _lasting()
    if number.status is not (NumberStatus.DURATION if lasting else NumberStatus.COUNT) or number.form is not Form.PLAIN:
        return False
    if number.start < measure.end or any(measure.end <= end <= number.start for end in ends):
        return False
    led = _leads().search(text, max(measure.end, number.start - _REACH), number.start)
    return bool(led) and _ends().match(text, number.end) is not None


@lru_cache(maxsize=1)
def _lasting() -> frozenset[str]:
    return frozenset(vocabulary("measure_units")["lasting"])


@lru_cache(maxsize=1)
def _leads() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternatives(vocabulary('unlisted')['leads'])})\s$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _ends() -> re.Pattern[str]:
    """What may follow: the end of a phrase, and no noun that would be counted."""
    words = alternatives(vocabulary("numbers")["gaps"]["after"])
    return re.compile(rf"\s*(?:$|[,;:)\]–—]|[.!?](?!\d)|\s(?:{words})(?!\w))", re.IGNORECASE)
