"""The time of a part that a sentence opens with, not of the whole: "Including the 3 tonnes of May, 9 came"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_OPENS = word_set("small_words", "times", "opens_with_part")
_OF = word_set("small_words", "times", "of_part")


def without_time_of_part(scene: Scene, at: int) -> Scene:
    """The sentence without the time of the part that it opens with, where the number at `at` stands behind that."""
    place = _time_of_part(scene)
    if place is None or at < place:
        return scene
    undated = replace(scene.tokens[place], mention=None, cues=frozenset())
    return replace(scene, tokens=[*scene.tokens[:place], undated, *scene.tokens[place + 1 :]])


def _time_of_part(scene: Scene) -> int | None:
    """The place of the time that closes the clause on a part: "Including the 3 tonnes of May, "."""
    comma = next((place for place, token in enumerate(scene.tokens) if token.text == ","), 0)
    if scene.tokens[0].text not in _OPENS or comma < 2:
        return None
    dated = scene.tokens[comma - 1].period is not None and scene.tokens[comma - 2].text in _OF
    return comma - 1 if dated and any(token.number for token in scene.tokens[:comma]) else None
