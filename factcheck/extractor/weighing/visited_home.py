"""Whom guests visit: a country that is only named as that of those who came is not what the article is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from factcheck.extractor.areas.outside import is_outside
from factcheck.extractor.measures.frame import FLOWS, GUESTS
from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.sides.home import assumed, is_passing

_FROM = ("from ", "from the ")


def visited_home(docs: Sequence[Doc], area: str, shares: Mapping[str, float]) -> str | None:
    """The one country that is named as a place where `area` is only named as that of guests: "Chinese lead …"."""
    told = Counter(measure.measure for doc in docs for measure in doc._.measures)
    if told[GUESTS] <= sum(told[flow] for flow in FLOWS):
        return None
    places: Counter[str] = Counter()
    for doc in docs:
        for mention in doc._.areas:
            code = mention.codes[0]
            if len(mention.codes) == 1 and code in shares and not is_outside(code) and _is_place(doc._.text, mention):
                places[code] += 1
    if area in places or len(places) != 1:
        return None
    return assumed(next(iter(places)))


def _is_place(text: str, mention: AreaMention) -> bool:
    """Whether the name is that of a place, and not of people or of where they are from."""
    led_from = text[: mention.start].lower().endswith(_FROM)
    return mention.form != "demonym" and not led_from and not is_passing(text, mention)
