"""Changes with which a text comes back from an earlier level to the later: "In 2021 it had been $4bn. The rise: 9%"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.set_against import is_growth_set_against
from factcheck.extractor.times.told_periods import COMPARED
from factcheck.extractor.weighing.readings import Reading
from factcheck.resources import word_set

BACK = "from the earlier to the later of the levels told before it"
"""The rule that dates a change so."""
_APART = frozenset({":", ";", "(", "-", "–", "—"})
"""Marks behind an earlier level that part what is said of both levels from it."""
_FAR, _TWO = 4, 2
"""How many figures back the later level stands at most."""

_Told = tuple[Scene, Draft]


def come_back_to_now(readings: Sequence[Reading]) -> None:
    """Tell each change that was read to be of an earlier level's time, and is that from it to the later level, so."""
    told = [(reading.scene, draft) for reading in readings for draft in reading.told]
    for place, (scene, draft) in enumerate(told):
        before = told[max(0, place - _FAR) : place]
        if draft.sense.kind in COMPARED and (levels := _levels(before)) and _is_of_both(scene, draft, *levels):
            now, earlier = (level.time for _, level in levels)
            draft.time = replace(now, base=earlier.period, rule=BACK, comparison=draft.time.comparison)


def _levels(before: Sequence[_Told]) -> tuple[_Told, _Told] | None:
    """The last two levels of one thing, the later told first; no other figure but changes stands beside them."""
    levels = list(takewhile(lambda told: told[1].sense.kind is Kind.LEVEL, _without_changes(before)))
    earlier, now = levels[:_TWO] if len(levels) >= _TWO else (None, None)
    if earlier is None or now is None or of_what(earlier[1]) != of_what(now[1]):
        return None
    one, other = now[1].time.period, earlier[1].time.period
    if one is None or other is None or other.start >= one.start or one.whole_months != other.whole_months:
        return None
    return now, earlier


def _without_changes(before: Sequence[_Told]) -> Sequence[_Told]:
    """The figures from the last one back, without the changes."""
    return [told for told in reversed(before) if told[1].sense.kind not in COMPARED]


def of_what(draft: Draft) -> tuple[str | None, ...]:
    """What is measured of whom, and in what unit."""
    return *_what(draft), draft.number.quantity.unit


def _what(draft: Draft) -> tuple[str | None, ...]:
    frame = draft.frame
    return str(frame.measure), frame.reporter, frame.partner, frame.product


def _is_of_both(scene: Scene, change: Draft, now: _Told, earlier: _Told) -> bool:
    """Whether no words date the change, which goes the way that the levels go, and it stands apart from the earlier."""
    base = change.time.base
    if change.time.period != earlier[1].time.period or (base is not None and base.said is not None):
        return False
    if is_growth_set_against(scene, change.at):
        return False
    if _what(change) != _what(now[1]) or _way(change) != _way_of(now[1], earlier[1]):
        return False
    if scene is not earlier[0]:
        return not scene.periods
    between = scene.tokens[earlier[1].at + 1 : change.at]
    passed = any(token.text in word_set("periods", "comparisons", "passes") for token in scene.tokens[: earlier[1].at])
    if passed and [token.text for token in between[-1:]] == ["by"]:
        return True
    if any(token.period and token.period.relative is None for token in between):
        return False
    apart = _APART | word_set("directions", "drawing")
    return change.sense.bracket or any(token.text in apart for token in between)


def _way(change: Draft) -> int:
    if change.sense.kind is Kind.RATIO:
        return 1 if change.number.quantity.value > 1 else -1
    return change.sense.direction


def _way_of(now: Draft, earlier: Draft) -> int:
    one, other = now.number.quantity.value, earlier.number.quantity.value
    return (one > other) - (one < other)
