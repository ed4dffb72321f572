"""The change that another is set against: "jobs grew by 12,000 in August, after 15,000 in July"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.senses.set_against import sets_against

RULE = "as the change that it is set against"
_ALIKE = 3
"""A level that something rose from is more than so many times what it rose by."""


def earlier_change(scene: Scene, at: int, previous: int | None, found: dict[int, Sense]) -> Sense | None:
    """The sense of the amount where it is too small to be the level from which the one before it is a change.

    What something rose "from" is a level however small.
    """
    if previous is None or found[previous].kind is not Kind.CHANGE_ABS:
        return None
    number, last = scene.tokens[at].number, scene.tokens[previous].number
    near = next((token for _, token in left_of(scene, _owner(scene, at))), None)
    if number is None or last is None or near is None or _is_level_then(scene, at, found):
        return None
    if near.has("from"):
        return replace(found[previous], rule=RULE, sure=False) if _is_revised(scene, at) else None
    if not sets_against(near, number):
        return None
    alike = number.quantity.unit in (None, last.quantity.unit)
    small = abs(number.quantity.value) < _ALIKE * abs(last.quantity.value)
    return replace(found[previous], rule=RULE, sure=False) if alike and small else None


def _owner(scene: Scene, at: int) -> int:
    """The place of the time that has the number, or else that of the number: "after October's 15,000"."""
    before = scene.before(at, 2)
    owned = len(before) > 1 and before[0].text == "'s" and before[1].period is not None
    return at - 2 if owned else at


def _is_revised(scene: Scene, at: int) -> bool:
    """Whether it is only what the number before it was at first: "15,000 (revised from 17,000)"."""
    return any(token.text.endswith("revised") for token in scene.before(at, 2))


def _is_level_then(scene: Scene, at: int, found: dict[int, Sense]) -> bool:
    """Whether it is said what "it" was, after how much it is was told: "$4bn, $3m more; in 2020 it was $3m"."""
    was, subject = [*scene.before(at, 2), None, None][:2]
    is_it = was is not None and was.has("be") and subject is not None and subject.text == "it"
    return is_it and any(sense.kind is Kind.LEVEL for place, sense in found.items() if place < at)
