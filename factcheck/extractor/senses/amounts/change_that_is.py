"""Changes that are so much: "the drop in exports is $3bn", "the rise from $7bn to $9bn was thus one of $2bn"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.left_of import left_of, without_periods
from factcheck.extractor.senses.way import is_noun, way
from factcheck.resources import word_set

_NAMED = word_set("small_words", "senses", "what_changed")
_POINTING = word_set("small_words", "senses", "pointing_at_a_change")
_OF_LEVELS = word_set("small_words", "senses", "between_levels")
_MARKS = frozenset({":", ","})
_COMPARING = ("JJR", "RBR", "RB")
_LED = 3
"""Within how many tokens before a noun of change stands the word that points at it: "the annual rise"."""


def change_as_subject(scene: Scene, at: int) -> int:
    """The direction of the change that a clause is told of, which is so much: "the gain was smaller: $3bn".

    So of what comes first: "$3bn was the loss in tea".
    """
    return _told_behind(scene, at) or _told_before(scene, at)


def _told_behind(scene: Scene, at: int) -> int:
    near = [one for one in without_periods(left_of(scene, at)) if one[1].text not in ("one", "of", "to")]
    marked = bool(near) and near[0][1].text in _MARKS
    near = near[marked:]
    compared = list(takewhile(lambda one: one[1].pos in _COMPARING or one[1].text.endswith("er"), near))
    near = near[len(compared) :] if compared or not marked else []
    if not near or not near[0][1].has("be", "level_verb"):
        return 0
    row = [p for p in range(near[0][0] - 1, -1, -1) if not _goes_with_verb(scene.tokens[p])]
    return _way_of_pointed(scene, row[0]) if row else 0


def _goes_with_verb(token: Token) -> bool:
    return token.pos in ("RB", "MD") or token.has("be") or token.text in ("had", "has", "have")


def _way_of_pointed(scene: Scene, place: int) -> int:
    """The direction of the noun of change there, where a word points at it and nothing leads to it."""
    token, before = scene.tokens[place], scene.before(place, _LED)
    if not token.has("rise_noun", "fall_noun") or not is_noun(token) or token.number:
        return 0
    lead = list(takewhile(lambda one: one.pos[:2] == "JJ", before))
    points = len(lead) < len(before) and before[len(lead)].text in _POINTING
    return way(token) if points and not any(one.has("preposition") for one in before[len(lead) + 1 :][:1]) else 0


def _told_before(scene: Scene, at: int) -> int:
    behind = scene.after(at, _LED + 1)
    if len(behind) < _LED or not behind[0].has("be") or behind[1].text not in _POINTING:
        return 0
    noun = behind[2] if is_noun(behind[2]) else behind[-1]
    return way(noun) if is_noun(noun) and behind[2].pos[:2] in ("NN", "JJ") else 0


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
    """Whether it is said what changed, or from what level: "the rise in exports", not "up $2bn, a rise from $7bn".

    "The gain comes to $2bn" says it of what was just told.
    """
    behind = next((token.text for token in scene.after(place, 1)), None)
    if scene.tokens[place + 1].has("be", "level_verb"):
        return any(token.text in _POINTING for token in scene.before(place, 1))
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
