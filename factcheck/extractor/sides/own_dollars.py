"""Whose dollars a bare "$" means: Canada's where Statistics Canada tells of Canada, else those of the United States.

The newspapers and offices of a country that pays in dollars of its own write "$" for them, and mark those of others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.numbers.currency_homes import country_named
from factcheck.extractor.sources.agencies import agency
from factcheck.resources import vocabulary, word_shape

_SIGN, _DOLLARS = "$", "dollars"
_FEW = 2
"""So many sums of money do not tell how a text marks its own."""
_WHOSE = word_shape("own_dollars", "whose")


def own_dollar(home: str | None, docs: Sequence[Doc]) -> str | None:
    """The ISO 4217 code of the dollar of `home` where a bare "$" means it; None where it means US dollars.

    It does where an office of `home` is the source, only dollars of others are marked ("US$", "FJ$"), or nobody from
    elsewhere is the source, and where words say so; not where its own are ("C$"), unless only the first of all is.
    """
    dollar = vocabulary("currencies")["ambiguous"]["dollar"]
    code: str | None = (dollar["homes"] | dollar["signs"]).get(home)
    if code is None:
        return None
    plain = frozenset([_SIGN, *dollar["words"]])
    marked = {
        number.quantity.unit for doc in docs for number in doc._.numbers if _said(doc._.text, number) not in plain
    }
    if any(_says_whose(doc._.text, home) for doc in docs):
        return code
    offices = {known.country for doc in docs for source in doc._.sources if (known := agency(source.name))}
    told = home in offices or not (offices or home in dollar["signs"])
    others = marked & {"USD", *dollar["homes"].values()}
    if home in offices and others == {code} and _is_marked_once(docs, plain):
        return code
    return code if code not in marked and (told or others) else None


def _is_marked_once(docs: Sequence[Doc], plain: frozenset[str]) -> bool:
    """Whether only the first dollars of a text are marked as its own, and none of those in brackets beside them.

    "a surplus of A$1.5 billion … up from $1.2 billion", not "A$1.5 billion ($1 billion)".
    """
    said = [(doc._.text, number) for doc in docs for number in doc._.numbers if is_money(number.quantity.unit or "")]
    own = [_said(text, number) not in plain for text, number in said]
    bracketed = any(text[: number.start].endswith("(") for text, number in said)
    return len(own) > _FEW and own[0] and sum(own) == 1 and not bracketed


def _says_whose(text: str, home: str | None) -> bool:
    """Whether words without a number say whose all the dollars are: "figures are in Australian dollars"."""
    told = _WHOSE.finditer(text) if _DOLLARS in text else ()
    return any(country_named(found[1] or found[2]) == home for found in told)


def in_own_dollars(text: str, numbers: Sequence[NumberMention], code: str) -> list[NumberMention]:
    """`numbers` with those behind a bare "$" in the currency `code`."""
    return [
        replace(number, quantity=replace(number.quantity, unit=code)) if _said(text, number) == _SIGN else number
        for number in numbers
    ]


def _said(text: str, number: NumberMention) -> str:
    said = number.quantity.printed.unit_said
    return text[said[0] : said[1]].lower() if said else ""
