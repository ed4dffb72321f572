"""Levels of an earlier time that another passes or is set beside: "beats the $3bn of May", "as much again as that"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set


def is_passed(scene: Scene, at: int, verb: Token) -> bool:
    """Whether it is the level of an earlier time that another passed: "that beats the 321,000 of May by 8 percent"."""
    before, behind = scene.before(at, 2), scene.after(at, 1)
    led = len(before) > 1 and before[0].text == "the" and before[1] is verb
    of_time = any(token.text.startswith("of") for token in behind)
    return led and of_time and verb.text in word_set("periods", "comparisons", "passes")


def is_set_beside(scene: Scene, at: int) -> bool:
    """Whether another is told by it: "half as much again as the $6bn", "down on the year-ago $6bn"."""
    owner = scene.tokens[at - 1].period
    earlier = owner is not None and owner.relative in ("year_earlier", "previous")
    return earlier or [token.text for token in scene.before(at, 2)] == ["the", "as"]
