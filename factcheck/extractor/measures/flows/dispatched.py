"""Trade within a union as its statistics call it: "dispatches" go out, and beside them "arrivals" come in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.mentions import MeasureMention
from factcheck.resources import word_set


def with_arrivals_of_goods(text: str, found: Sequence[MeasureMention]) -> list[MeasureMention]:
    """The measures of `text`, arrivals being imports where dispatches are told of as well."""
    words = [text[one.start : one.end].lower() for one in found]
    if not word_set("measures", "dispatched").intersection(words):
        return list(found)
    arriving = word_set("measures", "arriving")
    return [
        replace(one, measure="imports", partner=True) if word in arriving else one
        for one, word in zip(found, words, strict=True)
    ]
