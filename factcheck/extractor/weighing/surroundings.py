"""What stands around a token and between two of them, as figures."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.extractor.scene import Scene, Token
from factcheck.resources import vocabulary, word_set

NOWHERE = -99.0
"""The figure of a distance to what is not there."""
_JOINTS = word_set("small_words", "weighing", "conjunctions")
_BRACKETS = frozenset("()")
_VERBS = ("VB", "MD")
"""How the tags of verbs begin (Penn Treebank)."""
_TENSES = ("VBD", "VBN", "VBZ", "VBP", "VB", "VBG", "MD")
_CLAUSE = 12
"""How far back a verb is looked for."""


class Between(NamedTuple):
    """What lies between a number and a mention in its sentence."""

    numbers: float
    areas: float
    commas: float
    joints: float
    verbs: float
    brackets: float


BETWEEN = tuple(f"{name}_between" for name in Between._fields)
"""The names of these figures."""
NOTHING_BETWEEN = Between(*[NOWHERE] * len(BETWEEN))
"""Where there is no mention."""


def between(scene: Scene, one: int, other: int) -> Between:
    """What lies between the tokens at `one` and `other`."""
    numbers = areas = commas = joints = verbs = brackets = 0
    for token in scene.tokens[min(one, other) + 1 : max(one, other)]:
        verbs += is_verb(token)
        if token.mention is not None:
            numbers += token.number is not None
            areas += token.area is not None
        else:
            commas += token.text == ","
            joints += token.text in _JOINTS
            brackets += token.text in _BRACKETS
    return Between(numbers, areas, commas, joints, verbs, brackets)


def is_verb(token: Token) -> bool:
    """Whether the tagger takes the token for a verb."""
    return token.pos[:2] in _VERBS


def word_at(scene: Scene, place: int) -> float:
    """Which of the small words the token at `place` ends in: 0 for any other, -1 where there is no token."""
    if not 0 <= place < len(scene.tokens):
        return -1.0
    return _class_of(scene.tokens[place].text)


@lru_cache(maxsize=4096)
def _class_of(text: str) -> float:
    return _classes().get(text.rpartition(" ")[2], 0.0)


@cache
def _classes() -> dict[str, float]:
    return {word: float(place) for place, word in enumerate(vocabulary("weighing")["beside"], 1)}


def beside_number(scene: Scene, at: int) -> dict[str, float]:
    """The words right before and behind a number, and the tense that it is told in, by the names of their figures."""
    return scene.once(_beside_number, at)


def _beside_number(scene: Scene, at: int) -> dict[str, float]:
    return {
        "tense": tense_before(scene, at),
        "word_before": word_at(scene, at - 1),
        "second_before": word_at(scene, at - 2),
        "third_before": word_at(scene, at - 3),
        "word_behind": word_at(scene, at + 1),
    }


def tense_before(scene: Scene, at: int) -> float:
    """The tense of the last verb before `at`, as a number of its own; 0 where there is none."""
    verb = next((t for t in scene.before(at, _CLAUSE) if t.pos in _TENSES), None)
    return float(_TENSES.index(verb.pos) + 1) if verb else 0.0
