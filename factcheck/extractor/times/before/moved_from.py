"""What moved from a level whose time alone is told: "rose to $5bn from $4bn in 2022" is of 2023."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.draft import Draft
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.told_periods import COMPARED
from factcheck.extractor.weighing.readings import Reading

_YEAR = 12
_NEWS_FOR_DAYS = {_YEAR: 366, 1: 31}
_RULE = "time right after that of what it moved from"


def tell_times_moved_from(readings: Sequence[Reading], published: date | None) -> None:
    """Read what moved as told of the year or the month after the one that a sentence names behind its base alone."""
    for reading in readings:
        for base, moved in _movements(reading):
            then = base.time.period
            now = _following(then, published) if then else None
            for draft in moved if now else ():
                if draft.time.period in (None, then):
                    measured_from = then if draft.sense.kind in COMPARED else None
                    draft.time = replace(draft.time, period=now, base=measured_from, rule=_RULE)


def _movements(reading: Reading) -> Iterator[tuple[Draft, list[Draft]]]:
    """Each level that is dated right behind, and what is told before to have moved from it; no other time is named."""
    told, scene = reading.told, reading.scene
    for at, base in enumerate(told):
        levels = base.sense.kind is Kind.LEVEL and base.sense.base
        if levels and _is_dated_alone(scene, base):
            moved = [draft for draft in told[:at] if draft.frame.measure == base.frame.measure and not draft.sense.base]
            if len(moved) == at:
                yield base, moved


def _is_dated_alone(scene: Scene, base: Draft) -> bool:
    """Whether the only time of the sentence stands right behind the level, as that of it."""
    if len(scene.periods) != 1:
        return False
    place, mention = scene.periods[0]
    between = [token.text for token in scene.tokens[base.at + 1 : place]]
    return mention.period is not None and mention.relative is None and between in (["in"], ["for"], ["during"])


def _following(then: Period, published: date | None) -> Period | None:
    """The year or the month after, where an article of this day would tell of it as the newest."""
    newest = _NEWS_FOR_DAYS.get(then.whole_months or 0)
    if newest is None or published is None:
        return None
    now = then.just_after()
    age = (published - now.end).days
    return now if 0 < age <= newest else None
