"""Whose goods an article is about whose likeliest home only buys them: "Ghana is an importer of Vietnamese rice"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from factcheck.extractor.mentions import AreaMention
from factcheck.resources import word_shape

_BUYER = word_shape("whose_goods", "buyer")
_NEARLY = 0.5
"""How much of the share of the likeliest home another has at least to be as good."""


def whose_goods(docs: Sequence[Doc], area: str, shares: Mapping[str, float]) -> str | None:
    """The country whose goods `area` is said to buy each time that it is named first, if it is nearly as likely."""
    found = {code for doc in docs for code in _sellers(doc, area)}
    if len(found) != 1:
        return None
    (seller,) = found
    return seller if shares.get(seller, 0) >= _NEARLY * shares.get(area, 0) else None


def _sellers(doc: Doc, area: str) -> list[str]:
    """Who is named by an adjective right behind what makes the area a buyer: "importer of Vietnamese rice"."""
    text, areas = doc._.text, doc._.areas
    buyers = [(one, _BUYER.match(text, one.end)) for one in areas if area in one.codes]
    ends = {found.end() for _, found in buyers if found}
    return [one.codes[0] for one in areas if one.start in ends and _describes(one) and area not in one.codes]


def _describes(one: AreaMention) -> bool:
    return one.form == "demonym" or one.possessive
