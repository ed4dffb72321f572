"""A number told of a time that is not over when the article appears: a forecast, unless the words tell that it was."""

from __future__ import annotations

from datetime import date

from factcheck.domain.claim import NumberStatus
from factcheck.extractor.scene import Scene
from factcheck.extractor.statuses.amounts import Status
from factcheck.extractor.statuses.foreseen import ends_in_forecast, foreseen
from factcheck.extractor.times.told_periods import Time
from factcheck.resources import word_set

_BEFOREHAND = ["estimated", "for"]
"""What stands behind an amount that is estimated beforehand: "the $3bn estimated for the current year"."""


def over_by_then(scene: Scene, at: int, time: Time, measure: str, published: date | None) -> Status | None:
    """A forecast, where the time that the number is told of is not over on the day of publication."""
    seen = foreseen(scene) or ends_in_forecast(scene) or [t.text for t in scene.after(at, 2)] == _BEFOREHAND
    unknown = measure in word_set("measures", "known_at_the_end") or _is_estimated(scene) or seen
    unknown = unknown or _tells_later(scene, at, time, published)
    unfinished = unknown and time.is_unfinished_year(published)
    if not (unfinished or time.is_to_come(published)):
        return None
    if _has_been(scene) and not (seen or time.is_years_ahead(published)):
        return None
    said = time.period.said if time.period else None
    return Status(NumberStatus.FORECAST, "told of a time after the day of publication", said)


def _tells_later(scene: Scene, at: int, time: Time, published: date | None) -> bool:
    """Whether a year is told of beside a later one, and so as to come: "2% in 2025 from 3 this year"; no crop year."""
    verb = next((token for token in reversed(scene.tokens[:at]) if token.is_finite), None)
    was = verb is not None and verb.pos == "VBD" and verb.text not in word_set("sources", "saying")
    calendar = time.period is not None and time.period.start.month == 1 and not was
    later = (m.period for _, m in scene.periods if calendar and published and m.period)
    return published is not None and any(period.start > published for period in later)


def _is_estimated(scene: Scene) -> bool:
    """Whether somebody only estimates it: "put at", "estimate this year's crop at"."""
    return any(token.text in word_set("sources", "estimating") and token.pos[:2] == "VB" for token in scene.tokens)


def _has_been(scene: Scene) -> bool:
    """Whether the sentence tells what was, so that it is the day of publication that cannot be right."""
    thought = word_set("sources", "estimating")
    to_come = any(t.pos == "MD" or t.has("forecast", "target") or t.text in thought for t in scene.tokens)
    return not to_come and any(
        token.pos == "VBD" and token.text not in word_set("sources", "saying") for token in scene.tokens
    )
