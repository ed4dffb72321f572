"""Areas of a clause that only tells when or why, before "they" that moved: "when Chad closed its ports, they fell"."""

from __future__ import annotations

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_THEY = "they"
_SIDES = word_set("small_words", "measures", "before_those_who_moved")


def only_opens(scene: Scene, place: int, at: int, frame: Frame) -> bool:
    """Whether the area at `place` stands in such a clause before the number at `at`, which is told of them."""
    if frame.at is not None:
        return False
    before = next((near for near in scene.before(place, 2) if near.text != "the"), None)
    area = scene.tokens[place].area
    people = area is not None and area.form == "demonym" and scene.tokens[place].text.endswith("s")
    if people or (before is not None and before.text in _SIDES):
        return False
    subject = next((near for near in range(place + 2, at) if scene.tokens[near].text == _THEY), at)
    return subject < at and any(map(_moves, scene.after(subject, 1)))


def _moves(token: Token) -> bool:
    return token.has("rise_verb", "fall_verb", "level_verb") or token.text in word_set("measures", "fallen_to")
