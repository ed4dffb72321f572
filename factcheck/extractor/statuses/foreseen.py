"""What somebody only saw coming when a year had not ended: "the three institutes saw exports falling by 3 percent"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_NEAR = 8
"""Within how many tokens behind the verb stands what was seen to happen."""
_LAST = 7
"""Within how many tokens of its end a sentence says that somebody forecast it."""


def foreseen(scene: Scene) -> bool:
    """Whether a person or an office saw something happening; a year or a branch that saw it did not foresee it."""
    verbs = (place for place, token in enumerate(scene.tokens) if token.text in word_set("sources", "seeing"))
    return any(_is_person(scene, place) and _is_happening(scene, place) for place in verbs)


def ends_in_forecast(scene: Scene) -> bool:
    """Whether somebody forecast what the whole sentence tells: "Exports would come to $3bn, the bank forecast"."""
    end = [token for token in scene.tokens[-_LAST:] if token.text != "."]
    comma = next((place for place in reversed(range(len(end))) if end[place].text == ","), None)
    if comma is None or not end[-1].has("forecast"):
        return False
    return not any(token.is_finite or token.number for token in end[comma:-1])


def _is_person(scene: Scene, place: int) -> bool:
    before = [token for token in scene.before(place, 2) if token.pos[:2] != "RB"]
    return not any(token.period or token.measure or token.number for token in before[:1])


def _is_happening(scene: Scene, place: int) -> bool:
    for token in scene.after(place, _NEAR):
        if token.is_finite or token.number:
            return False
        if token.pos == "VBG" and token.has("rise_verb", "fall_verb", "level_verb", "share_verb"):
            return True
    return False
