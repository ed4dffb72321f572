"""A paragraph with single spaces between its words, and what is found in it, back in the text as it stands.

More spaces stand where a text was justified, or in the place of what nobody sees in a word (soft hyphens).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from factcheck.domain.period import Words
from factcheck.domain.quantity import Printed
from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.plain_amounts import PlainText, changed, gaps


def evenly_spaced(text: str) -> PlainText:
    """`text` with one space between words, where it has more."""
    return changed(text, gaps(text))


def back_in(text: PlainText, mentions: Iterable[Any]) -> list[Any]:
    """The mentions that were found in `text`, with the places that they have in the original."""
    return [_back(mention, text) for mention in mentions]


def _back(mention: Any, text: PlainText) -> Any:
    start, end = _place((mention.start, mention.end), text)
    if not isinstance(mention, NumberMention):
        return replace(mention, start=start, end=end)
    quantity = replace(mention.quantity, printed=_printed(mention.quantity.printed, text))
    retold = None if mention.retold is None else text.original(mention.retold)
    return replace(mention, start=start, end=end, quantity=quantity, retold=retold)


def _printed(printed: Printed, text: PlainText) -> Printed:
    start, end = _place((printed.start, printed.end), text)
    hedge, unit = (said and _place(said, text) for said in (printed.hedge_said, printed.unit_said))
    return replace(printed, start=start, end=end, hedge_said=hedge, unit_said=unit)


def _place(words: Words, text: PlainText) -> Words:
    return text.original(words[0]), text.original(words[1] - 1) + 1
