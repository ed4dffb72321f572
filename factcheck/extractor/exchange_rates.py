"""Rates of exchange: "480 tenge to the dollar", "$1 = 12,778 soums", "USD/KZT 480.5"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import NumberStatus
from factcheck.extractor.currencies import is_currency
from factcheck.extractor.mentions import Form, NumberMention

_CUE = re.compile(r"\brates?\s(?:of|at|was|is|stood at|:)\s*$|\bexchange(?:d)?\s(?:at|for)\s*$", re.IGNORECASE)
_PAIR = re.compile(r"\b([A-Z]{3})(?:/|\sper\s)([A-Z]{3})\s*:?\s*$")
_EQUALS = re.compile(r"\s?(?:=|equals?|is worth|was worth|buys)\s?$")
_TO_ONE = re.compile(
    r"\s?(?:to|per|against|for|/)\s?(?:the\s|one\s|an?\s|each\s|1\s)?((?:US|U\.S\.)\s\w+|[$€£¥]|[^\W\d_]+)(?:\s?1)?(?![\d.,]*\d)"
)
_REACH = 40


def exchange_rates(text: str, mentions: Sequence[NumberMention], home: str | None) -> list[NumberMention]:
    """`mentions` with the rates of exchange among them marked so."""
    marked = list(mentions)
    for place, mention in enumerate(marked):
        if mention.status not in (None, NumberStatus.COUNT):
            continue
        if _is_rate(text, mention, home):
            marked[place] = replace(mention, status=NumberStatus.EXCHANGE_RATE)
        if place and mention.form in (Form.AMOUNT, Form.PLAIN):
            one = marked[place - 1]
            if (
                one.form is Form.AMOUNT
                and one.quantity.value == 1
                and one.end <= mention.start
                and _EQUALS.fullmatch(text[one.end : mention.start])
            ):
                marked[place - 1 : place + 1] = (replace(m, status=NumberStatus.EXCHANGE_RATE) for m in (one, mention))
    return marked


def _is_rate(text: str, mention: NumberMention, home: str | None) -> bool:
    start = max(0, mention.start - _REACH)
    pair = _PAIR.search(text, start, mention.start)
    if pair and all(is_currency(text, *pair.span(n), home) for n in (1, 2)):
        return True
    if mention.form is not Form.AMOUNT or not (mention.quantity.unit or "").isupper():
        return False
    one = _TO_ONE.match(text, mention.end)
    if one and is_currency(text, *one.span(1), home):
        return True
    return bool(_CUE.search(text, start, mention.start)) and mention.quantity.value < 100_000
