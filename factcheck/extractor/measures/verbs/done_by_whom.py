"""Whose a number is by what somebody does: "Norway gave $5bn", told of aid, "Iran hosts 3 million, Chad 1 million"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import vocabulary, word_set

_LINKS = word_set("small_words", "measures", "before_another_doer")
_BETWEEN = 3
"""How many tokens may stand between the verb and its number: "gave only some $5bn"."""


def done_by_whom(scene: Scene, at: int, frame: Frame, made: Sequence[Draft]) -> Frame:
    """The frame with whoever does what its measure is told of as its reporter, the others of a list as he is."""
    verbs = vocabulary("measures")["done_by_whose"].get(frame.measure)
    if not verbs:
        return frame
    doer = _doer(scene, at, verbs) or _next_doer(scene, at, frame, made, verbs)
    if doer is None or doer.area is None:
        return frame
    return replace(frame, reporter=doer.area.sides[0], partner="world" if frame.has_partner else None)


def _doer(scene: Scene, at: int, verbs: Sequence[str]) -> Token | None:
    """The country right before such a verb that has the number for its object."""
    row = list(takewhile(lambda token: not (token.number or token.text in verbs), scene.before(at, _BETWEEN + 1)))
    verb = at - len(row) - 1
    if verb < 1 or scene.tokens[verb].text not in verbs or any(token.area or token.measure for token in row):
        return None
    subject = scene.tokens[verb - 1]
    return subject if subject.area and not subject.area.possessive else None


def _next_doer(scene: Scene, at: int, frame: Frame, made: Sequence[Draft], verbs: Sequence[str]) -> Token | None:
    """The country right before the number, in a list that opened with one who does it."""
    last = made[-1] if made else None
    if last is None or last.frame.measure != frame.measure or scene.tokens[at - 1].area is None:
        return None
    between = [token for token in scene.tokens[last.at + 1 : at - 1] if token.text != "the"]
    if not between or between[-1].text not in _LINKS or any(token.area or token.is_finite for token in between):
        return None
    return scene.tokens[at - 1] if any(_doer(scene, draft.at, verbs) for draft in made) else None
