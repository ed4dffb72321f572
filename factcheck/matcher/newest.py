"""What a source says now, where it has said several things in its releases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factcheck.domain.observation import Observation


def newest(observations: Sequence[Observation]) -> list[Observation]:
    """Those of the newest release; what was read in reports of others belongs to none."""
    released = [o for o in observations if o.released]
    last = max((o.vintage for o in released if o.vintage), default=None)
    return [o for o in released if o.vintage == last]


def side_by_side(one: Observation, other: Observation, released: Sequence[Observation]) -> bool:
    """Whether a source gave both at once: neither had been replaced by one of `released` when the other came out."""
    if not (one.released and other.released):
        return True
    day = max(one.vintage or date.min, other.vintage or date.min)
    return not any(_replaces(new, old) and (new.vintage or date.max) <= day for new in released for old in (one, other))


def _replaces(new: Observation, old: Observation) -> bool:
    same = (new.source, new.scope, new.unit, new.series) == (old.source, old.scope, old.unit, old.series)
    return same and new.released and (new.vintage or date.min) > (old.vintage or date.min)


def revised(then: str, now: str, released: date | None) -> str:
    """That a figure was revised, in a sentence."""
    return f"It was revised from {then} to {now} in the release of {released}."
