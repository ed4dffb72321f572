"""Rows of times told in step with rows of numbers: "exports were $5bn and $6bn in 2018 and 2019"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.domain.period import Period
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.rows_of_numbers import runs_of
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.told_periods import Time
from factcheck.resources import word_set

IN_ROW = "time at the same place of a row"
"""The rule of what nothing outweighs."""
_YEAR = 12
_MANY = 3
"""So many numbers are those of as many years; two may be exports and imports."""
_LINKS = word_set("small_words", "times", "between_times")


def in_row(scene: Scene, at: int) -> Time | None:
    """The time at the place of a row of times that the number has in a row of as many numbers.

    The times stand right behind the numbers; where the sentence says "respectively" they may stand before them. A row
    of years may be told as one: "in 2011-2013, when it grew by 5, 7 and 6 percent".
    """
    if not scene.periods:
        return None
    run = next((run for run in runs_of(scene, [place for place, _ in scene.numbers]) if at in run), None)
    if run is None:
        return None
    if len(scene.periods) == 1:
        return None if len(run) == len(scene.areas) else _in_years(scene.periods[0][1], run.index(at), len(run))
    rows = [row for row in _rows_of_times(scene) if len(row) == len(run)]
    behind = [row for row in rows if row[0][0] > run[-1] and _is_linked(scene, run[-1], row[0][0])]
    before = [row for row in rows if row[-1][0] < run[0]] if scene.says("respectively") else []
    row = next(iter([*behind, *before]), None)
    return Time(row[run.index(at)][1], rule=IN_ROW, explicit=True) if row else None


def _in_years(mention: PeriodMention, place: int, many: int) -> Time | None:
    """The year at the place of a number among as many as the only time that the sentence names has years."""
    years = mention.period
    if years is None or mention.relative or mention.base or many < _MANY or years.whole_months != _YEAR * many:
        return None
    if (years.start.month, years.start.day) != (1, 1):
        return None
    return Time(replace(Period.year(years.start.year + place), said=mention.said), rule=IN_ROW, explicit=True)


def in_row_of_bases(scene: Scene, at: int, frame: Frame, made: Sequence[Draft]) -> Time | None:
    """The time of the level before it that another flow had then too: "both flows rose, from $3bn and $2bn"."""
    last = made[-1] if made else None
    if last is None or not last.sense.base or last.frame.measure == frame.measure:
        return None
    between = [token.text for token in scene.tokens[last.at + 1 : at] if not token.has("hedge")]
    return last.time if between == ["and"] else None


def _rows_of_times(scene: Scene) -> Iterator[list[tuple[int, Period]]]:
    """The times that only conjunctions part, each with its place."""
    row: list[tuple[int, Period]] = []
    for place, mention in scene.periods:
        if row and not _is_linked(scene, row[-1][0], place):
            yield row
            row = []
        if mention.period is None:
            row = []
        else:
            row.append((place, mention.period))
    yield row


def _is_linked(scene: Scene, one: int, other: int) -> bool:
    return all(token.text in _LINKS for token in scene.tokens[one + 1 : other])
