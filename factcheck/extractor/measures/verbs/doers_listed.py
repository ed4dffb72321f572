"""Who does it, one after the other: "several countries sold Japan more, including Peru (5%) and Chad (7%)"."""

from __future__ import annotations

from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_DESCRIBING = frozenset({"JJ", "DT", "CD", "NN", "NNS", "VBG"})
"""What may stand between a preposition and the noun that it governs (Penn Treebank)."""


def doer_listed(scene: Scene, at: int, frame: Frame) -> AreaMention | None:
    """The area whose figure the number at `at` is, where the subject are several of which examples follow."""
    if frame.at is None or frame.measure not in ONE_WAY:
        return None
    lead = next((p for p in range(at - 1, frame.at, -1) if _leads_to_examples(scene, p)), None)
    if lead is None or not _are_doers(scene, frame.at, lead):
        return None
    row = scene.tokens[lead + 1 : at]
    if any(token.is_finite or token.measure for token in row):
        return None
    return next((token.area for token in reversed(row) if token.area), None)


def _leads_to_examples(scene: Scene, place: int) -> bool:
    words, two = scene.tokens[place].text, " ".join(token.text for token in scene.tokens[place - 1 : place + 1])
    return not word_set("sentences", "examples").isdisjoint({words, two})


def _are_doers(scene: Scene, measure: int, lead: int) -> bool:
    """Whether those of whom examples follow do it: the subject before the measure, and none to whom it is done."""
    traders = word_set("measures", "traders")
    named = [place for place in range(lead) if scene.tokens[place].text in traders]
    return bool(named) and named[-1] < measure and not _is_governed(scene, named[-1])


def _is_governed(scene: Scene, place: int) -> bool:
    first = place
    while first and scene.tokens[first - 1].pos in _DESCRIBING and not scene.tokens[first - 1].has("preposition"):
        first -= 1
    return any(token.has("preposition") for token in scene.before(first, 1))
