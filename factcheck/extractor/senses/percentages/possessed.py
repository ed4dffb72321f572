"""A percentage of another owner's, told of what the one before is told of: "growth was 18 percent; Chad's was 12"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense

_BEFORE = 4


def possessed(scene: Scene, at: int, found: dict[int, Sense]) -> Sense | None:
    """The change that the percentage before it is, where only an owner in the possessive leads to the number."""
    row = [token for token in scene.before(at, _BEFORE) if not (token.has("hedge") or token.has("be"))]
    if not (row and row[0].text == "'s" and len(row) > 1 and row[1].area):
        return None
    last = max((place for place, sense in found.items() if place < at and sense.kind is not Kind.RANK), default=None)
    if last is None or found[last].kind is not Kind.CHANGE:
        return None
    return replace(found[last], base=False, sure=False, word=None, rule="another's, told of what the last is told of")
