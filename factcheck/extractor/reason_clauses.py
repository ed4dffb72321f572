"""Clauses that only say why, or in spite of what: "wages rose by 6 percent, as prices were only 3 percent higher"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_OPENS = frozenset({",", "–", "—"})
"""What stands before "as" and "since" where a clause begins with them."""


def gives_reason(scene: Scene, at: int) -> bool:
    """Whether the number at `at` stands in such a clause, behind one that tells a number too."""
    for place in range(at - 1, 0, -1):
        token = scene.tokens[place]
        if token.text in (";", ":", ")", "("):
            return False
        if _opens_reason(scene, place):
            return _has_verb(scene, place, at) and any(other < place for other, _ in scene.numbers)
    return False


def _opens_reason(scene: Scene, place: int) -> bool:
    word, before = scene.tokens[place].text, scene.tokens[place - 1].text
    behind_comma = before in _OPENS and word in word_set("sentences", "giving_reasons_behind_comma")
    return behind_comma or word in word_set("sentences", "giving_reasons")


def _has_verb(scene: Scene, place: int, at: int) -> bool:
    """Whether a finite verb makes a clause of what the word at `place` opens, and nothing is compared by it."""
    behind = scene.tokens[place + 1]
    compares = behind.number is not None or behind.period is not None or behind.has("than", "comparing")
    return not compares and any(token.is_finite for token in scene.tokens[place + 1 : at])
