"""A year set against a part of a later one, a sentence on: "From May to July it was $5bn. In 2022 it had been $4bn"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.draft import Draft
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.times.before.back_to_now import of_what
from factcheck.extractor.times.before.earlier import is_had
from factcheck.extractor.times.parts.aligned import aligned, lasts_a_year
from factcheck.extractor.times.parts.years_of_parts import all_is_meant, is_of_a_size
from factcheck.extractor.times.told_periods import COMPARED
from factcheck.extractor.weighing.readings import Reading
from factcheck.resources import word_set

RULE = "the part of the year that is set against that of a later one"
_FAR = 3
"""How many figures back that of the later year stands at most."""
_HEADED = 3
"""The words of "(2012: $3bn)" up to the colon."""


def tell_parts_of_years(readings: Sequence[Reading]) -> None:
    """Tell each level of a year that is set against a part of a later one of the same part, if it is of its size."""
    told = [(reading.scene, draft) for reading in readings for draft in reading.told]
    for place, (scene, draft) in enumerate(told):
        year = draft.time.period
        if draft.sense.kind is not Kind.LEVEL or not draft.frame.adds_up or year is None or not lasts_a_year(year):
            continue
        if any(at is scene and one.sense.kind in COMPARED for at, one in told[max(0, place - 1) : place]):
            continue
        now = _set_against(draft, [one for _, one in told[max(0, place - _FAR) : place]])
        if now is None or now.time.period is None or all_is_meant(scene, year) or not _is_compared(scene, draft.at):
            continue
        if is_of_a_size(draft.number, now) and (part := _part(year, now.time.period)):
            draft.time = replace(draft.time, period=part, rule=RULE)
            _measure_from(part, year, [one for _, one in told[place + 1 : place + 1 + _FAR]])


def _set_against(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """The last level of the same, if it is of a part of a later year."""
    last = next((one for one in reversed(before) if one.sense.kind is Kind.LEVEL), None)
    return last if last is not None and of_what(last) == of_what(draft) else None


def _part(year: Period, now: Period) -> Period | None:
    part = aligned(year, now)
    return part if part and part != year and part.end.year < now.end.year else None


def _is_compared(scene: Scene, at: int) -> bool:
    """Whether words set it against what was told: "(2012: $3bn)", "it had been $3bn", "the comparable $3bn of 2012"."""
    before = scene.before(at, _HEADED)
    if len(before) == _HEADED and [token.text for token in before if not token.period] == [":", "("]:
        return True
    if any(token.text in word_set("periods", "same") for _, token in left_of(scene, at)[:1]):
        return True
    first, last = scene.clause(at)
    return any(map(is_had, scene.tokens[first:last]))


def _measure_from(part: Period, year: Period, following: Sequence[Draft]) -> None:
    """Measure the changes that are told against that year, or of it, from its part."""
    for draft in following:
        if draft.sense.kind in COMPARED and draft.time.base == year:
            draft.time = replace(draft.time, base=part)
        elif draft.sense.kind in COMPARED and draft.time.period == year:
            draft.time = replace(draft.time, period=part)
