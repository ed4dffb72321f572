"""Conversions in brackets, which tell the same amount a second time: "883 billion euros ($973bn; £740bn)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.hedges import alternatives, is_hedge
from factcheck.resources import vocabulary

_GOES_ON = re.compile(r"(?:;|,|\s?/|\sor|\sand)\s?")


@lru_cache
def _bracket() -> re.Pattern[str]:
    same = alternatives(vocabulary("hedges")["same"])
    return re.compile(rf"(?P<bracket>\s?\(\s?)(?:(?:{same})\s)?", re.IGNORECASE)


def _opens(between: str) -> bool:
    """Whether the words between two amounts open a bracket, with nothing in it but that it is the same, and a hedge."""
    found = _bracket().match(between)
    if found is None:
        return False
    rests = (between[found.end() :], between[found.end("bracket") :])
    return any(not rest or (rest[-1].isspace() and is_hedge(rest[:-1])) for rest in rests)


def retold(text: str, mentions: Sequence[NumberMention]) -> list[NumberMention]:
    """`mentions` with the start of the first telling given to every one that tells it again in brackets."""
    told = list(mentions)
    for place in range(1, len(told)):
        first, second = told[place - 1], told[place]
        if Form.AMOUNT not in (first.form, second.form) or second.form is not Form.AMOUNT or first.end > second.start:
            continue
        if first.quantity.unit == second.quantity.unit or first.form not in (Form.AMOUNT, Form.PLAIN):
            continue
        between = text[first.end : second.start]
        if _opens(between):
            told[place] = replace(second, retold=first.start)
        elif first.retold is not None and _GOES_ON.fullmatch(between):
            told[place] = replace(second, retold=first.retold)
    return told
