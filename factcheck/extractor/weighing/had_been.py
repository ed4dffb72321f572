"""A time that opens a sentence in the past perfect, which leaves no doubt: "In May exports had been higher"."""

from __future__ import annotations

from factcheck.extractor.draft import Draft
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.earlier import is_had

_OPENS = 2
"""Within how many tokens a sentence opens."""


def had_been(draft: Draft, scene: Scene) -> bool:
    """Whether a time that opens the sentence has a name and a verb in the past perfect: "In May exports had been"."""
    own = [(p, m) for p, m in scene.periods if p < draft.at and m.relative is None]
    if len(own) != 1 or own[0][0] > _OPENS or own[0][1].period != draft.time.period:
        return False
    between = scene.tokens[own[0][0] : draft.at]
    return any(map(is_had, between)) and not any(token.text in (";", "but", "while") for token in between)
