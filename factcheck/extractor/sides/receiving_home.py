"""Whose remittances or guests an article is on: not the country that is named most, where it only sends them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.sides.home import LEAD, assumed
from factcheck.extractor.sources import source_country
from factcheck.extractor.weighing.homes import Home
from factcheck.resources import vocabulary, word_set, word_shape

_SENT_TO = word_shape("receiving_home", "sent_to")
_ABROAD = word_shape("receiving_home", "abroad")
_REACH = 60
"""Within how many characters before a country it is said to receive."""


def of_receiver(docs: Sequence[Doc], about: Home) -> Home:
    """The home as the one country that is told to receive, by its office too, where another only sends."""
    if about.area is None or not _is_on_what_comes(docs):
        return about
    receivers = {code for place, doc in enumerate(docs) for code in _receiving(doc, place < LEAD)}
    if about.area in receivers or len(receivers) != 1:
        return about
    return replace(about, area=assumed(receivers.pop()), other=None, mostly=False)


def _is_on_what_comes(docs: Sequence[Doc]) -> bool:
    """Whether guests or money sent home are told of more often than trade."""
    measured = [mention for doc in docs for mention in doc._.measures]
    coming = sum(str(mention.measure) in word_set("measures", "from_abroad") for mention in measured)
    return coming > sum(mention.measure in FLOWS and not mention.weak for mention in measured)


def _receiving(doc: Doc, opening: bool) -> Iterator[str]:
    text: str = doc._.text
    for source in doc._.sources:
        if country := source_country(source.name):
            yield country
    for mention in doc._.areas:
        before = max(0, mention.start - _REACH), mention.start
        told = opening and (_SENT_TO.search(text, *before) or _guests_in().search(text, *before))
        own = mention.form == "demonym" and _ABROAD.match(text, mention.end)
        if mention.codes[0].isupper() and len(mention.codes) == 1 and (told or own):
            yield mention.codes[0]


@cache
def _guests_in() -> re.Pattern[str]:
    guests = "|".join(map(re.escape, [*vocabulary("measures")["guests"], "arrivals"]))
    return re.compile(rf"\b(?:{guests})\s+(?:in|to)\s+(?:the\s+)?\Z", re.IGNORECASE)
