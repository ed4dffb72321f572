"""A change in brackets behind the earlier level that led from it: "$758m, after $768m a year before (minus 1.3%)"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.weighing.readings import Reading

RULE = "the level that it leads to from the one before its bracket"
_NEAR = 0.1
"""So far, in percent, a change may lie from what the two printed levels make it."""


def tell_now_behind_bases(readings: Sequence[Reading]) -> None:
    """Tell each such change of the later level, measured from the earlier, where that is what the two come to."""
    for reading in readings:
        for now, base, change in zip(reading.told, reading.told[1:], reading.told[2:], strict=False):
            if _lead_to(now, base, change):
                change.time = replace(now.time, base=base.time.period, rule=RULE)


def _lead_to(now: Draft, base: Draft, change: Draft) -> bool:
    """Whether the change in brackets is told of the earlier level's time, and is how the two levels differ."""
    kinds = (now.sense.kind, base.sense.kind, change.sense.kind) == (Kind.LEVEL, Kind.LEVEL, Kind.CHANGE)
    first, last = base.time.period, now.time.period
    if not kinds or not change.sense.bracket or first is None or last is None or first.end >= last.end:
        return False
    alike = now.frame.measure == base.frame.measure == change.frame.measure
    units = now.number.quantity.unit == base.number.quantity.unit
    if not (alike and units and change.time.period == first and base.number.quantity.value):
        return False
    led = abs(float(now.number.quantity.value / base.number.quantity.value) - 1) * 100
    return abs(led - abs(float(change.number.quantity.value))) <= _NEAR
