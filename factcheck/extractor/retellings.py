"""Conversions in brackets, which tell the same amount a second time: "883 billion euros ($973bn; £740bn)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from factcheck.extractor.hedges import alternatives, hedge_words
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.vocabulary import vocabulary

_GOES_ON = re.compile(r"(?:;|,|\s?/|\sor|\sand)\s?")


@lru_cache
def _opens() -> re.Pattern[str]:
    same = alternatives(vocabulary("hedges")["same"])
    return re.compile(rf"\s?\(\s?(?:(?:{same})\s)?(?:(?:{hedge_words()})\s?)?", re.IGNORECASE)


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
        if _opens().fullmatch(between):
            told[place] = replace(second, retold=first.start)
        elif first.retold is not None and _GOES_ON.fullmatch(between):
            told[place] = replace(second, retold=first.retold)
    return told
