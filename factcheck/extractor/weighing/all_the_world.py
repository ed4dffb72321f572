"""The world as what an article is about that opens with its trade: "Global tea exports fell. Kenya leads with 5bn"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from spacy.tokens import Doc

from factcheck.extractor.areas.context import datelines
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.periods.patterns import alternatives
from factcheck.extractor.sentences import sentences
from factcheck.extractor.sides.home import LEAD, assumed
from factcheck.resources import vocabulary

_LIKELY = 0.75
"""How likely a country is, where the article goes on with it, to be what it is about after all."""


def world_told_of(docs: Sequence[Doc], shares: Mapping[str, float]) -> str | None:
    """The world, where the first sentence on trade tells of its trade and of no country's, and none is likely."""
    if not next((_is_of_the_world(doc, *place) for doc in docs[:LEAD] for place in _on_trade(doc)), False):
        return None
    likely = {code for doc in docs for code in _named(doc, 0, len(doc._.text)) if shares.get(code, 0) > _LIKELY}
    return None if likely else assumed("world")


def _on_trade(doc: Doc) -> Iterator[tuple[int, int]]:
    """Where the sentences are that name trade or an area."""
    for start, end in sentences(doc._.text):
        if any(start <= one.start < end and one.measure in FLOWS for one in doc._.measures) or _named(doc, start, end):
            yield start, end


def _is_of_the_world(doc: Doc, start: int, end: int) -> bool:
    flows = [one for one in doc._.measures if start <= one.start < end and one.measure in FLOWS]
    return _named(doc, start, end) <= {"world"} and any(_all().search(doc._.text, start, one.start) for one in flows)


def _named(doc: Doc, start: int, end: int) -> set[str]:
    """What is named there but in a dateline."""
    lines = [(first, last) for first, _, last in datelines(doc._.text)]
    areas = [area for area in doc._.areas if start <= area.start < end]
    return {code for one in areas if not any(a <= one.start < b for a, b in lines) for code in one.codes}


@cache
def _all() -> re.Pattern[str]:
    """What stands before the trade of all: "global exports", "the world's trade", "world tea and coffee exports"."""
    words = alternatives(vocabulary("areas")["anaphora"]["worldwide"])
    return re.compile(rf"\b{words}(?:['’]s)?\s(?:[\w-]+\s){{0,3}}\Z", re.IGNORECASE)
