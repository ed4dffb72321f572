"""Rates of exchange: "480 tenge to the dollar", "$1 = 12,778 soums", "USD/KZT 480.5"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import NumberStatus
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.currencies import is_currency
from factcheck.resources import word_shape

_CUE = word_shape("exchange_rates", "cue")
_PAIR = word_shape("exchange_rates", "pair")
_EQUALS = word_shape("exchange_rates", "equals")
_TO_ONE = word_shape("exchange_rates", "to_one")
_RATE_OF_TWO = word_shape("exchange_rates", "rate_of_two")
_END = re.compile(r"[.;!?](?:\s|$)|\n")
_REACH = 40
_LARGEST_RATE = 100_000


def exchange_rates(text: str, mentions: Sequence[NumberMention], home: str | None) -> list[NumberMention]:
    """`mentions` with the rates of exchange among them marked so."""
    marked = _rates_of_two(text, mentions, home)
    for place, mention in enumerate(marked):
        if mention.status not in (None, NumberStatus.COUNT):
            continue
        following = marked[place + 1] if place + 1 < len(marked) else None
        end = _rate_end(text, mention, home)
        if following and _is_one(mention) and _EQUALS.fullmatch(text[mention.end : following.start]):
            end = following.end
        if end and following and following.start < end and following.quantity.unit == mention.quantity.unit:
            continue
        if end:
            marked[place] = replace(mention, status=NumberStatus.EXCHANGE_RATE)
        if end and following and following.start < end:
            marked[place + 1] = replace(following, status=NumberStatus.EXCHANGE_RATE)
    return marked


def _rates_of_two(text: str, mentions: Sequence[NumberMention], home: str | None) -> list[NumberMention]:
    """`mentions` with the numbers behind "the dollar/yen rate" marked, up to where its sentence ends."""
    stretches = []
    for told in _RATE_OF_TWO.finditer(text):
        if all(is_currency(text, *told.span(n), home) for n in (1, 2)):
            end = _END.search(text, told.end())
            stretches.append((told.end(), end.start() if end else len(text)))
    rate = NumberStatus.EXCHANGE_RATE
    return [
        replace(m, status=rate)
        if (_is_bare(m) or _is_money(m))
        and m.quantity.value < _LARGEST_RATE
        and any(start <= m.start < end for start, end in stretches)
        else m
        for m in mentions
    ]


def _is_bare(mention: NumberMention) -> bool:
    plain = mention.form is Form.PLAIN and mention.quantity.unit is None
    return plain and mention.status in (None, NumberStatus.COUNT)


def _is_money(mention: NumberMention) -> bool:
    return mention.form is Form.AMOUNT and (mention.quantity.unit or "").isupper()


def _is_one(mention: NumberMention) -> bool:
    """Whether it is one unit of money, of which a rate tells the price."""
    return _is_money(mention) and mention.quantity.value == 1


def _rate_end(text: str, mention: NumberMention, home: str | None) -> int:
    """Where the words of the rate end that `mention` states, 0 where it states none."""
    digits = mention.quantity.printed.start
    pair = _PAIR.search(text, max(0, digits - _REACH), digits)
    if pair and all(is_currency(text, *pair.span(n), home) for n in (1, 2)):
        return mention.end
    plain = mention.form is Form.PLAIN and mention.quantity.unit is None
    if not plain and not _is_money(mention):
        return 0
    one = _TO_ONE.match(text, mention.end)
    if one and is_currency(text, *one.span(1), home) and (not plain or one[0].lstrip().startswith(("to", "/"))):
        return one.end()
    if plain:
        return 0
    told = _CUE.search(text, max(0, mention.start - _REACH), mention.start)
    return mention.end if told and mention.quantity.value < _LARGEST_RATE else 0
