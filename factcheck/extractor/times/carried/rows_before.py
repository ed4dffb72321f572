"""Times of a row of levels hold for the next sentence too: "2 in June, 3 in May and 4 a year ago. Imports were …"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.told_periods import Time

AS_BEFORE = "in step with the levels of the sentence before"
_ROW = 3
"""So many levels of one thing make a row; a second alone is set against the first as levels are all through a text."""


def time_in_row(scene: Scene, at: int, context: Context) -> Time | None:
    """The time of the level at the same place of the row before, where the sentence sets as many against each other."""
    row = context.times_in_row
    places = [place for place, _ in scene.numbers]
    if scene.periods or len(places) != len(row) or at not in places:
        return None
    first, second = places[:2]
    compared = any(token.has("against", "from") for token in scene.tokens[first:second])
    return Time(row[places.index(at)], rule=AS_BEFORE) if compared else None


def remember_row(context: Context, made: Sequence[Draft], scene: Scene) -> None:
    """Keep the times of the sentence's levels, where all its numbers are levels of one thing at different times."""
    periods = _different_times(made)
    measured = len(periods) == len(made) == len(scene.numbers)
    context.times_in_row = periods if measured and len(periods) >= _ROW else ()


def _different_times(made: Sequence[Draft]) -> tuple[Period, ...]:
    alike = all(one.frame.measure == other.frame.measure for one, other in pairwise(made))
    periods = [draft.time.period for draft in made if draft.sense.kind is Kind.LEVEL and draft.time.period]
    return tuple(periods) if alike and len(set(periods)) == len(periods) else ()
