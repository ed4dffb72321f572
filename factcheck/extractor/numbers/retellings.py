"""Conversions, which tell the same amount a second time: "883 billion euros ($973bn; £740bn)", "€1.1bn/$1.2bn"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from factcheck.domain.quantity import Quantity
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.numbers.hedges import alternatives, is_hedge
from factcheck.extractor.numbers.units import PERSONS, unit_named
from factcheck.resources import vocabulary, word_shape

_REACH = 60
_GOES_ON = word_shape("retellings", "goes_on")
_BRACKET = re.compile(r"\s?[(\[]\s?Â?")
"""With what is left before the sign of a pound where its bytes were taken for others: "(Â£29bn)"."""
_OPEN = word_shape("retellings", "open")


@lru_cache
def _same() -> re.Pattern[str]:
    """Words that say that it is the same, a hedge before them or behind."""
    return re.compile(
        rf"(?:(?P<before>[\w ]{{1,24}}?)\s)?(?:{alternatives(vocabulary('hedges')['same'])})\s(?P<after>.{{0,24}})",
        re.IGNORECASE,
    )


def retells(first: Quantity, second: Quantity, between: str) -> bool:
    """Whether the words between the two say no more than that the second is the first again."""
    both_money = is_money(first.unit) and is_money(second.unit)
    if opened := _BRACKET.match(between):
        return _is_same(between[opened.end() :])
    if opened := _OPEN.match(between):
        return both_money and _is_hedge(between[opened.end() :])
    words = between.lstrip(", ")
    return both_money and _same().fullmatch(words) is not None and _is_same(words)


def goes_on(between: str) -> bool:
    """Whether the words between two tellings say no more than that there is one more."""
    return _GOES_ON.fullmatch(between) is not None


def _is_same(words: str) -> bool:
    said = _same().fullmatch(words)
    if said is None:
        return _is_hedge(words)
    return _is_hedge(f"{said['before'] or ''} ") and _is_hedge(said["after"])


def _is_hedge(words: str) -> bool:
    """Whether `words`, which a number follows, are a hedge or nothing."""
    return not words.strip() or (words[-1].isspace() and is_hedge(words.strip()))


def _alike(text: str, first: NumberMention, second: NumberMention) -> bool:
    """Whether both have one unit of one size: kilowatt-hours and gigawatt-hours, of one unit here, have two."""
    if first.quantity.unit != second.quantity.unit:
        return False
    said = first.quantity.printed.unit_said, second.quantity.printed.unit_said
    units = [unit_named(text[slice(*words)]) for words in said if words]
    return len({unit.scale for unit in units if unit}) < 2 or first.quantity.unit not in vocabulary("units")["physical"]


def retold(text: str, mentions: Sequence[NumberMention]) -> list[NumberMention]:
    """`mentions` with the start of the first telling given to every one that tells it again."""
    told = list(mentions)
    for place in range(1, len(told)):
        first, second = told[place - 1], told[place]
        if second.form is not Form.AMOUNT or second.status is not None or first.end > second.start:
            continue
        if first.form not in (Form.AMOUNT, Form.PLAIN) or _alike(text, first, second):
            continue
        if first.form is Form.PLAIN and second.quantity.unit == PERSONS.name:
            continue  # a count of people told in brackets is one of some of them: "4,021 (2,050 men and 1,971 women)"
        if second.start - first.end > _REACH:
            continue
        between = text[first.end : second.start]
        if retells(first.quantity, second.quantity, between):
            told[place] = replace(second, retold=first.start)
        elif first.retold is not None and goes_on(between):
            told[place] = replace(second, retold=first.retold)
    return told
