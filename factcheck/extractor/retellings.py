"""Conversions in brackets, which tell the same amount a second time: "883 billion euros ($973bn; £740bn)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.mentions import Form, NumberMention

_OPENS = re.compile(
    r"\s?\(\s?(?:(?:or|i\.e\.|about|around|nearly|almost|some|over|more than|approximately|roughly|equivalent to|equal to|equals|just over|just under|less than|~|≈)\s?){0,3}"
)
_GOES_ON = re.compile(r"(?:;|,|\s?/|\sor|\sand)\s?")


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
        if _OPENS.fullmatch(between):
            told[place] = replace(second, retold=first.start)
        elif first.retold is not None and _GOES_ON.fullmatch(between):
            told[place] = replace(second, retold=first.retold)
    return told
