"""Whose dollars a bare "$" means: Canada's where Statistics Canada tells of Canada, else those of the United States.

The newspapers and offices of a country that pays in dollars of its own write "$" for them, and mark those of others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.sources.agencies import agency
from factcheck.resources import vocabulary

_SIGN = "$"


def own_dollar(home: str | None, docs: Sequence[Doc]) -> str | None:
    """The ISO 4217 code of the dollar of `home` where a bare "$" means it; None where it means US dollars.

    It does where an office of `home` is the source, only dollars of others are marked ("US$", "FJ$"), or nobody from
    elsewhere is the source; not where its own are ("C$").
    """
    dollar = vocabulary("currencies")["ambiguous"]["dollar"]
    code: str | None = dollar["homes"].get(home)
    if code is None:
        return None
    plain = frozenset([_SIGN, *dollar["words"]])
    marked = {
        number.quantity.unit for doc in docs for number in doc._.numbers if _said(doc._.text, number) not in plain
    }
    offices = {known.country for doc in docs for source in doc._.sources if (known := agency(source.name))}
    told = home in offices or not offices
    others = marked & {"USD", *dollar["homes"].values()}
    return code if code not in marked and (told or others) else None


def in_own_dollars(text: str, numbers: Sequence[NumberMention], code: str) -> list[NumberMention]:
    """`numbers` with those behind a bare "$" in the currency `code`."""
    return [
        replace(number, quantity=replace(number.quantity, unit=code)) if _said(text, number) == _SIGN else number
        for number in numbers
    ]


def _said(text: str, number: NumberMention) -> str:
    said = number.quantity.printed.unit_said
    return text[said[0] : said[1]].lower() if said else ""
