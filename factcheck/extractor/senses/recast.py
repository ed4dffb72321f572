"""Growth that was put at another figure: "the rise of 3 percent was itself cut to 2 percent"."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.senses.percentages.growth import growth_in_clause
from factcheck.extractor.senses.sense import Sense
from factcheck.resources import word_set

_REACH = 3
"""Within how many tokens before the verb stands the auxiliary: "was later itself cut"."""


def recast(scene: Scene, at: int, previous: int | None, found: dict[int, Sense]) -> Sense | None:
    """The sense of what the change told before it was put at later: it went the same way."""
    told = found[previous] if previous is not None else None
    if told is None or told.kind is not Kind.CHANGE or not _is_put_at(scene, at):
        return None
    return Sense(Kind.CHANGE, told.direction, rule="what a change was put at later")


def is_growth_recast(scene: Scene, at: int) -> bool:
    """Whether growth was put at another figure than the one at `at`: "growth was trimmed to 2 percent from 3"."""
    later = max((place for place, _ in scene.numbers if place < at), default=None)
    return later is not None and bool(growth_in_clause(scene, at)) and _is_put_at(scene, later)


def _is_put_at(scene: Scene, at: int) -> bool:
    """Whether the words before it are "was cut back to", and no other number stands between."""
    near = [(place, token) for place, token in left_of(scene, at) if token.text not in ("back", "down", "up")][:2]
    if len(near) < 2 or near[0][1].text != "to" or near[1][1].text not in word_set("directions", "recast"):
        return False
    before = scene.before(near[1][0], _REACH)
    return any(token.has("be") for token in before) and not any(token.number for token in before)
