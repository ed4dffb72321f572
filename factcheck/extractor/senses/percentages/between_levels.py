"""A percentage behind two levels that something moved between: "From $3bn it has gone to $4bn: 33 percent"."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.senses.sense import Sense
from factcheck.resources import word_set

_APART = word_set("small_words", "senses", "apart_from_levels")


def between_levels(scene: Scene, at: int, previous: int | None, found: dict[int, Sense]) -> Sense | None:
    """The change where nothing but a mark and a time stands between it and the level that the first one became."""
    before = [place for place in found if previous is not None and place < previous]
    if previous is None or not before or not all(found[p].kind is Kind.LEVEL for p in (before[-1], previous)):
        return None
    row = [token for token in scene.tokens[previous + 1 : at] if not (token.period or token.has("hedge"))]
    between = [token.text for token in row if token.text != "in"]
    nearest = [left_of(scene, place)[:1] for place in (before[-1], previous)]
    led = [[token.text.rpartition(" ")[2] for _, token in near] for near in nearest]
    if not between or not set(between) <= _APART or led != [["from"], ["to"]]:
        return None
    one, other = scene.tokens[before[-1]].number, scene.tokens[previous].number
    if one is None or other is None or one.quantity.unit != other.quantity.unit:
        return None
    way_gone = (other.quantity.value > one.quantity.value) - (other.quantity.value < one.quantity.value)
    return Sense(Kind.CHANGE, way_gone, rule="the change between two levels", bracket=True) if way_gone else None
