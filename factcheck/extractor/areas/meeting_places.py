"""Capitals where somebody meets or is, of whose countries nothing is told: "is in Lima on a visit"."""

from __future__ import annotations

from factcheck.extractor.areas.names import gazetteer
from factcheck.extractor.mentions import AreaMention
from factcheck.resources import word_set, word_shape

_IN = word_shape("meeting_places", "within")


def is_meeting_place(text: str, mention: AreaMention) -> bool:
    """Whether the name is that of a capital, as a town, in which words before it say that somebody meets or is."""
    led = None if mention.possessive else _IN.search(text, 0, mention.start)
    if mention.region is None or led is None:
        return False
    city = gazetteer().longest(text, mention.start, text[mention.start : mention.end].partition(" ")[0])
    return city is not None and city.form == "capital" and led[1] in word_set("areas", "meeting")
