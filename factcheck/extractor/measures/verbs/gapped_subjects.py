"""Who does the same as the one before, the verb left out: "Peru sold 5 tonnes to Chad in 2021, Chile 3 tonnes"."""

from __future__ import annotations

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_OPENING = word_set("small_words", "measures", "around_gapped_subjects")


def does_too(scene: Scene, previous: int | None, at: int, frame: Frame) -> bool:
    """Whether the area right before the number does what the sentence's verb says of its subject.

    The amount before was the verb's object, with no side between them.
    """
    if previous is None or frame.at is None or not frame.verb or not frame.at < previous < at:
        return False
    subject = any(token.area and frame.reporter in token.area.codes for token in scene.tokens[: frame.at])
    if subject and _comes_next(scene, at, frame.at):
        return True
    if not subject or any(_is_side(scene, place) for place in range(frame.at, previous) if scene.tokens[place].area):
        return False
    before = [token for token in scene.before(at, 3) if not token.has("hedge")]
    return len(before) > 1 and before[0].area is not None and before[1].text in _OPENING


def _is_side(scene: Scene, place: int) -> bool:
    """Whether the area is a side of what is told, and neither whose goods they are nor another who does the same."""
    area, behind = scene.tokens[place].area, scene.after(place, 1)
    if area is not None and (area.form == "demonym" or area.possessive):
        return False
    opens = any(token.text in _OPENING for token in scene.before(place, 1))
    return not (opens and bool(behind) and behind[0].number is not None)


def _comes_next(scene: Scene, at: int, verb: int) -> bool:
    """Whether others follow the subject, as the goods are told to be of one: "Egypt bought Kenyan tea, followed by"."""
    leading = word_set("sentences", "leading_to_next")
    mark = next((place for place in range(verb, at) if scene.tokens[place].text in leading), None)
    if mark is None or not any(token.number for token in scene.tokens[verb:mark]):
        return False
    told = [token.area for token in scene.tokens[verb:mark] if token.area]
    return bool(told) and all(area.form == "demonym" or area.possessive for area in told)
