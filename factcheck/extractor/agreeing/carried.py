"""What goes with a number that has been read anew: all that was only read so because it was."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.draft import Draft
from factcheck.extractor.weighing.readings import Reading
from factcheck.extractor.weighing.weigh import with_period

Before = tuple[str | None, str | None, Period | None, str]
"""Reporter, partner, period and measure of a draft before it was read anew."""
_CHANGES = frozenset({Kind.CHANGE, Kind.CHANGE_ABS, Kind.RATIO})


def before(draft: Draft) -> Before:
    """Its sides, its period and its measure as they stand."""
    return draft.frame.reporter, draft.frame.partner, draft.time.period, draft.frame.measure


def carry_on(readings: Sequence[Reading], turned: Mapping[int, Before], settled: Collection[int]) -> None:
    """Let what each number that has been `turned` is told of hold for those told with it, and its period for its run.

    What is `settled` agrees with others as it is.
    """
    if not turned:
        return
    for reading in readings:
        for one, other in _told_with(reading.told, turned):
            if id(other) not in settled:
                other.frame = replace(other.frame, reporter=one.frame.reporter, partner=one.frame.partner)
        for one, other in _changing(reading.told, turned):
            if id(other) not in settled:
                other.frame = replace(other.frame, measure=one.frame.measure, sign=one.frame.sign)
    for run in _runs(readings):
        moved = next((one for one in run if id(one) in turned and one.time.period != turned[id(one)][2]), None)
        for other in run if moved else ():
            if moved and other.time.period == turned[id(moved)][2] and id(other) not in settled:
                with_period(other, moved.time.period)


def _told_with(told: Sequence[Draft], turned: Mapping[int, Before]) -> Iterator[tuple[Draft, Draft]]:
    """Each number that has been turned, with those that restate it or that its word told of the same sides."""
    yield from ((one, other) for one, other in pairwise(told) if id(one) in turned and other.sense.bracket)
    for one in told:
        if id(one) in turned and one.frame.at is not None:
            alike = (other for other in told if other.frame.at == one.frame.at and _has(other, turned[id(one)]))
            yield from ((one, other) for other in alike if other.frame.measure == one.frame.measure)


def _changing(told: Sequence[Draft], turned: Mapping[int, Before]) -> Iterator[tuple[Draft, Draft]]:
    """Each number that is of another measure now, with what goes on from it right behind.

    That is how it is told again, what it is compared with, and the changes that are told of it.
    """
    level: Draft | None = None
    for draft in told:
        if not (draft.sense.kind in _CHANGES or (level is not None and _goes_on(draft, level, turned))):
            level = draft if id(draft) in turned and turned[id(draft)][3] != draft.frame.measure else None
        elif level is not None and draft.frame.measure == turned[id(level)][3]:
            yield level, draft


def _goes_on(draft: Draft, level: Draft, turned: Mapping[int, Before]) -> bool:
    """Whether it tells the level again, or is what that is compared with, and has not been read anew itself."""
    compared = draft.sense.base and draft.frame.at == level.frame.at
    return (draft.sense.bracket or compared) and id(draft) not in turned


def _has(draft: Draft, sides: Before) -> bool:
    return (draft.frame.reporter, draft.frame.partner) == sides[:2]


def _runs(readings: Sequence[Reading]) -> Iterator[list[Draft]]:
    """The numbers of sentences in a row that name no time, so that they all have the one that was carried to them."""
    run: list[Draft] = []
    for reading in readings:
        if reading.scene.periods:
            yield run
            run = []
        else:
            run.extend(reading.told)
    yield run
