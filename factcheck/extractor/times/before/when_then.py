"""Events that date the level before them: "up from $9 billion when the country joined the union in 2004"."""

from __future__ import annotations

from factcheck.domain.period import Period
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_OPENING = word_set("small_words", "times", "opening_an_event")
_FAR = 16
"""Within how many tokens such a clause tells its time."""
_OPENS = 2
"""Within how many tokens behind the level it begins: "from $9bn, when", "from 3 million people when"."""
_ENDS = word_set("small_words", "times", "event_ends_at")


def dated_by_event(scene: Scene, at: int) -> tuple[int, Period] | None:
    """The time, and its place, that a clause right behind the level at `at` tells: when it was so much."""
    behind = scene.after(at, _FAR)
    opening = next((place for place, token in enumerate(behind[: _OPENS + 1]) if token.text in _OPENING), None)
    if opening is None or any(token.number or token.period for token in behind[:opening]):
        return None
    for place, token in enumerate(behind[opening + 1 :], at + opening + 2):
        if token.number or token.text in _ENDS:
            return None
        if token.period and token.period.period and not token.period.relative:
            return place, token.period.period
    return None


def dates_another(scene: Scene, place: int, at: int) -> bool:
    """Whether the time at `place` is that of an event which dates another level than the number at `at`."""
    events = (dated_by_event(scene, other) for other, _ in scene.numbers if other != at)
    return any(event is not None and event[0] == place for event in events)
