"""Now and a year before, told in pairs in brackets: "to Chad ($9bn compared with $8bn), Mali ($3bn against $2bn)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.periods.meanings import year_before
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.before.base_levels import UNSAID
from factcheck.extractor.times.brackets.of_number import opening_of
from factcheck.extractor.weighing.readings import Reading


def tell_pairs_in_brackets(readings: Sequence[Reading]) -> None:
    """Let the pairs of a sentence that name no time be of one, and the second of each lie before its first."""
    for reading in readings:
        first: Draft | None = None
        for level, earlier in _pairs(reading.scene, reading.told):
            first = first or level
            if level.frame.measure == first.frame.measure and not _dated_between(reading.scene, first, level):
                level.time = replace(level.time, period=first.time.period)
            now, then = level.time.period, earlier.time.period
            if now and then not in (now.just_before(), year_before(now)):
                earlier.time = replace(earlier.time, period=year_before(now))


def _pairs(scene: Scene, told: Sequence[Draft]) -> Iterator[tuple[Draft, Draft]]:
    """Two levels alone in a bracket, of which the second is one that the first is compared with, at no time named."""
    for level, earlier in pairwise(told):
        opening = opening_of(scene, level.at)
        if opening is None or opening != level.at - 1 or opening != opening_of(scene, earlier.at):
            continue
        levels = level.sense.kind is earlier.sense.kind is Kind.LEVEL and earlier.sense.base and not level.sense.base
        if levels and not level.time.explicit and earlier.time.rule == UNSAID:
            yield level, earlier


def _dated_between(scene: Scene, first: Draft, level: Draft) -> bool:
    return any(first.at < place < level.at for place, _ in scene.periods)
