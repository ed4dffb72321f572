"""Items of a list that are only said to come next in what the first did: "tea is up 9%; rice comes next (7%)"."""

from __future__ import annotations

from itertools import dropwhile, pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.senses.way import way
from factcheck.resources import word_set

_NEXT = "as the item before, which it comes next to"
_MOST = "what rose or fell most or least"
_MARKS = word_set("small_words", "senses", "before_the_next")
_NEAR = 5
"""Within how many tokens of a percentage its item is said to have moved most."""


def coming_next(scene: Scene, at: int, found: dict[int, Sense]) -> Sense | None:
    """The change that the item next to one which changed is told to have, by its place in the list alone."""
    last = max((place for place in found if place < at), default=None)
    number = scene.tokens[last].number if last is not None else None
    if last is None or number is None or number.form is not Form.PERCENT or found[last].kind is not Kind.CHANGE:
        return None
    between = list(dropwhile(lambda token: token.text not in _MARKS, scene.tokens[last + 1 : at]))
    if any(way(token) or token.measure or token.has("share_noun", "share_verb", "to", "from") for token in between):
        return None
    words = f" {' '.join(token.text for token in between)} "
    if not any(f" {phrase} " in words for phrase in word_set("sentences", "next_in_list")):
        return None
    return Sense(Kind.CHANGE, found[last].direction, rule=_NEXT)


def moved_most(scene: Scene, at: int) -> Sense | None:
    """The change of what is said beside it to have moved most or least: "Shoes, with 5 percent, rose least"."""
    led = any(token.text in ("with", ",", ":", "–", "(") for token in scene.before(at, 1))
    near = [*scene.tokens[max(0, at - _NEAR) : at], *scene.after(at, _NEAR)]
    if not led or any(token.measure and not token.measure.rate for token in near):
        return None
    verb = next(
        (one for one, other in pairwise(near) if one.is_finite and other.text in word_set("directions", "most")), None
    )
    return Sense(Kind.CHANGE, way(verb), rule=_MOST) if verb is not None and way(verb) else None
