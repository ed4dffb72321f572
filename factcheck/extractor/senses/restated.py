"""What a number has to do with those before it: whether it restates the last, and which way they went."""

from __future__ import annotations

from factcheck.extractor.cues import is_filler
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.sense import Sense

_BETWEEN = frozenset({",", "–", "—", "again"})
"""What says nothing between a number and what restates it: "18 percent or, again, $3bn"."""


def said_before(found: dict[int, Sense]) -> int:
    """The direction of the change told last in the sentence."""
    return next((s.direction for s in reversed(list(found.values())) if s.direction), 0)


def tokens_between(scene: Scene, previous: int, at: int) -> list[Token]:
    return scene.tokens[previous + 1 : at]


def restates(scene: Scene, previous: int | None, at: int) -> bool:
    """Whether the number restates the one before it, in brackets or not: "$3bn (5%)", "a 5% rise ($3)", "$3, or 5%"."""
    if previous is None:
        return False
    between = tokens_between(scene, previous, at)
    if len(between) > 6:
        return False
    meaningful = [t for t in between if not is_filler(t.text) and not t.has("hedge") and t.text not in _BETWEEN]
    if len(meaningful) > 1 and meaningful[0].has("rise_noun", "fall_noun") and meaningful[1].text == "(":
        meaningful = meaningful[1:]
    if len(meaningful) > 1 and meaningful[0].text == "(" and meaningful[1].text == "or":
        meaningful = meaningful[1:]
    return len(meaningful) == 1 and (meaningful[0].text in ("(", "[", "or") or meaningful[0].has("restate"))
