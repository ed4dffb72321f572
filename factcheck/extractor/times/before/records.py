"""When an old record was set: "the old record, $3bn, dated from 2019", "a high of $3bn that had stood since 2021"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.scene import Scene
from factcheck.extractor.times.told_periods import Time
from factcheck.resources import word_set

DATED = "the time from which a record dates"
_NAMED = 4
"""Within how many tokens before a number it is called a record."""
_SET = 8
"""Within how many tokens behind it stands when that was set."""


def record_set(scene: Scene, at: int) -> Time | None:
    """The time from which the sentence says that the record at `at` dates."""
    before = takewhile(lambda token: not token.number, scene.before(at, _NAMED))
    if not any(token.text in word_set("periods", "records", "nouns") for token in before):
        return None
    row = list(takewhile(lambda token: not (token.number or token.measure or token.text == ";"), scene.after(at, _SET)))
    place = next((place for place, token in enumerate(row) if token.period), 0)
    told = row[place].period if place else None
    dates = any(token.text in word_set("periods", "records", "dating") for token in row[:place])
    return Time(told.period, rule=DATED, explicit=True) if told and dates else None
