"""A dollar sign where the percent sign beside it on the keyboard is meant: "exports rose 165$ to $8.01 million"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.units import PERCENT
from factcheck.resources import word_shape

_SIGN = "$"
_LARGE = 1000
"""So much or more is no percentage, and by so much an amount among others is scaled."""
_EACH = word_shape("misprinted_signs", "each")


def with_percent_meant(text: str, mentions: Sequence[NumberMention]) -> list[NumberMention]:
    """`mentions` with those in percent that have the sign behind them, where amounts with a scale have it before."""
    scaled = [one for one in mentions if one.quantity.printed.scale >= _LARGE and _SIGN in text[one.start : one.end]]
    if not scaled or any(_SIGN in text[one.quantity.printed.end : one.end] for one in scaled):
        return list(mentions)
    return [_in_percent(one) if _is_meant(text, one) else one for one in mentions]


def _is_meant(text: str, one: NumberMention) -> bool:
    printed = one.quantity.printed
    behind = text[printed.end : one.end] == _SIGN and one.start == printed.start
    return behind and printed.scale == 1 and abs(one.quantity.value) < _LARGE and not _EACH.match(text, one.end)


def _in_percent(one: NumberMention) -> NumberMention:
    return replace(one, form=Form.PERCENT, quantity=replace(one.quantity, unit=PERCENT.name))
