"""Figures told with what they were first put at: "from $3bn, revised from $2bn, in May", "$3bn (revised from $2bn)"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from factcheck.extractor.draft import Draft
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.recast import is_growth_recast
from factcheck.extractor.times.told_periods import Time
from factcheck.resources import word_set

REVISED = "the time of the figure that was put at so much before"
"""The rule that gave an old figure the time of the one that replaced it."""
_MARKS = frozenset({",", "(", "-", "–", "—"})
_NEAR = 2
_OWNER = 3
"""Within how many tokens behind the verb an estimate is named that it moves: "raised its crop estimate"."""
_LED = 3
"""What leads to the old figure: a mark, "revised" and "from"."""


def is_revised(scene: Scene, at: int) -> bool:
    """Whether it is what the figure of the same time was put at before: "revised the surplus up to $3bn from $2bn"."""
    if not any(token.has("from") for token in scene.before(at, _NEAR)):
        return False
    if is_growth_recast(scene, at):
        return True
    numbers = 0
    for token in takewhile(lambda token: token.text not in (")", ";"), scene.before(at, at)):
        if token.text in word_set("directions", "revised"):
            return numbers <= 1
        numbers += token.number is not None
    return _is_estimate_moved(scene.tokens[:at])


def _is_estimate_moved(before: Sequence[Token]) -> bool:
    """Whether it is an estimate that was made higher or lower: "raised its estimate of the crop to 5m t from 4"."""
    place = next((p for p, token in enumerate(before) if token.text in word_set("directions", "estimates")), None)
    moved = before[max(0, place - _OWNER) : place] if place else []
    return any(token.has("rise_verb", "fall_verb") for token in moved)


def time_of_revised(scene: Scene, at: int, made: Sequence[Draft]) -> Time | None:
    """That of the number right before it, where it is what that one was put at before."""
    last = made[-1] if made else None
    return replace(last.time, rule=REVISED) if last and _revises(scene, at) == last.at else None


def without_revised(scene: Scene, at: int) -> Scene:
    """The sentence without old figures, so that what is told behind both is told of the new one.

    Those in brackets part no number from its time anyway.
    """
    apart = (place for place, _ in scene.numbers if place != at and not scene.in_brackets(place))
    old = {place for place in apart if _revises(scene, place) is not None}
    if not old:
        return scene
    tokens = enumerate(scene.tokens)
    return replace(scene, tokens=[replace(t, mention=None) if p in old else t for p, t in tokens])


def _revises(scene: Scene, at: int) -> int | None:
    """The place of the new figure, which stands before the mark that "revised from" and the old one follow.

    Its time may stand between, or what it is of: "a $3bn surplus in May, revised from $2bn", "revised up its exports to
    $3bn instead of $2bn".
    """
    if any(token.text == "instead of" for token in scene.before(at, 1)) and _speaks_of_revision(scene):
        return _before_time(scene, at - 1)
    before = [token for token in scene.before(at, _LED + 2) if token.text not in ("a", "the")]
    if len(before) < _LED or before[0].text != "from" or before[1].text not in word_set("directions", "revised"):
        return None
    mark = at - 1 - scene.before(at, _LED + 2).index(before[2])
    return _before_time(scene, mark) if before[2].text in _MARKS else None


def _speaks_of_revision(scene: Scene) -> bool:
    return any(token.text.partition(" ")[0] in word_set("directions", "revised") for token in scene.tokens)


def _before_time(scene: Scene, mark: int) -> int | None:
    """The place of the number before the mark, or before its time and what it is of."""
    new = mark - 1
    while new > 0 and _is_beside_number(scene.tokens[new]):
        new -= 1
    return new if new >= 0 and scene.tokens[new].number is not None else None


def _is_beside_number(token: Token) -> bool:
    return token.period is not None or token.measure is not None or token.has("to_period")
