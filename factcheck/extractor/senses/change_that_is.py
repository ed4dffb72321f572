"""Changes that are so much: "the drop in exports is $3bn", "the rise from $7bn to $9bn was thus one of $2bn"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.senses.way import is_noun, way
from factcheck.resources import word_set

_NAMED = word_set("small_words", "senses", "what_changed")
_POINTING = word_set("small_words", "senses", "pointing_at_a_change")
_OF_LEVELS = word_set("small_words", "senses", "between_levels")


def change_that_is(scene: Scene, at: int) -> int:
    """The direction of a change that is so much; 0 where no noun of change is what the number is told of."""
    near = [token for _, token in left_of(scene, at) if token.text not in ("one", "of")][:1]
    if not near or not near[0].has("be", "level_verb"):
        return 0
    for place in range(scene.tokens.index(near[0]) - 1, -1, -1):
        token = scene.tokens[place]
        if token.has("rise_noun", "fall_noun") and is_noun(token):
            sized = any(before.has("preposition") or before.number for before in scene.before(place, 2))
            return way(token) if _is_named(scene, place) and not sized else 0
        if not _goes_with_noun(scene, place):
            return 0
    return 0


def _is_named(scene: Scene, place: int) -> bool:
    """Whether it is said what changed, or from what level: "the rise in exports", not "up $2bn, a rise from $7bn"."""
    behind = next((token.text for token in scene.after(place, 1)), None)
    led = [token.text for token in scene.before(place, 2)]
    return behind in _NAMED or (behind == "from" and "the" in led and "," not in led)


def _goes_with_noun(scene: Scene, place: int) -> bool:
    """Whether the token may stand in the phrase of the noun: no verb, no other clause, and a level only as an end."""
    token = scene.tokens[place]
    if token.number is not None:
        return any(before.text in _OF_LEVELS for before in scene.before(place, 1))
    return not (token.text in (";", "that") or token.has("which") or token.pos[:2] == "VB")


def is_called_change(scene: Scene, at: int) -> int:
    """The direction of the change that the amount is told to be by a mark: "the gain, $3bn, is", "The gain: $3bn"."""
    before, behind = [token for token in scene.before(at, 4) if not token.has("hedge")], scene.after(at, 1)
    apposed = any(token.text in (",", ")", "(") for token in behind)
    if len(before) < 3 or not (before[0].text == ":" or (before[0].text == "," and apposed)):
        return 0
    noun, the = before[1:3]
    named = noun.has("rise_noun", "fall_noun") and is_noun(noun) and the.text in _POINTING
    return way(noun) if named else 0


def is_that_in(scene: Scene, at: int) -> bool:
    """Whether "that" stands for the change just told: "the drop in exports is $3bn, that in imports $2bn"."""
    lead = list(
        takewhile(lambda token: token.measure is not None or token.pos[:2] in ("DT", "JJ"), scene.before(at, 4))
    )
    before = [token.text for token in scene.before(at, len(lead) + 2)[len(lead) :]]
    return bool(lead) and before == ["in", "that"]
