"""Months that reserves last, where it is not said of what: "its reserves cover 3.5 months", "against 22 months"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from factcheck.domain.claim import NumberStatus
from factcheck.extractor.mentions import Form, MeasureMention, NumberMention
from factcheck.extractor.periods.patterns import alternatives
from factcheck.extractor.sentences import sentences
from factcheck.resources import vocabulary, word_shape

_MONTHS, _COVER = "months", "months of imports"
_OF = word_shape("import_cover", "of")
_RESERVES = "reserves"


def with_import_cover(
    text: str, numbers: Sequence[NumberMention], measures: Sequence[MeasureMention]
) -> list[NumberMention]:
    """The numbers with months that reserves cover, or that stand behind such in a sentence, as months of imports."""
    if not any(one.measure == _RESERVES for one in measures) or not any(map(_counts_months, numbers)):
        return list(numbers)
    starts = [start for start, _ in sentences(text)]
    told: list[NumberMention] = []
    for number in numbers:
        first = max((start for start in starts if start <= number.start), default=0)
        before = any(one.start >= first and one.quantity.unit == _COVER for one in told)
        of_reserves = any(first <= one.start < number.start and one.measure == _RESERVES for one in measures)
        led = of_reserves and _covering().search(text[first : number.start]) is not None
        covers = _counts_months(number) and (led or before) and not _is_of_other(text, number, told=before)
        told.append(_as_cover(number) if covers else number)
    return told


def _counts_months(number: NumberMention) -> bool:
    return number.status is NumberStatus.DURATION and number.quantity.unit == _MONTHS


def _is_of_other(text: str, number: NumberMention, *, told: bool) -> bool:
    """Whether it is said of what else the months are; behind a cover "in" only dates another."""
    behind = _OF.match(text, number.end)
    return behind is not None and not (told and behind[0].strip() == "in")


def _as_cover(number: NumberMention) -> NumberMention:
    return replace(number, form=Form.AMOUNT, status=None, quantity=replace(number.quantity, unit=_COVER))


@lru_cache(maxsize=1)
def _covering() -> re.Pattern[str]:
    """The words that lead from reserves to how long they last, right before the months."""
    words = vocabulary("measure_units")
    return re.compile(rf"\b{alternatives(words['covering'])}\s+(?:{alternatives(words['covering_about'])}\s+)?$", re.I)
