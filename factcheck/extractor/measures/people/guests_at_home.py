"""Those who live in a country as guests of its hotels: "3 million nights, of which residents spent 2 million"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.extractor.mentions import MeasureMention
from factcheck.resources import word_set


def without_guests_at_home(text: str, mentions: Iterable[MeasureMention]) -> Iterator[MeasureMention]:
    """The mentions without those of residents behind one of guests, of whom they are some."""
    guests = False
    for mention in mentions:
        guests = guests or mention.measure in word_set("measures", "of_guests")
        words = text[mention.start : mention.end].lower()
        if not (guests and mention.measure == "population" and words in word_set("measures", "guests_at_home")):
            yield mention
