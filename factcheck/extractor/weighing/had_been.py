"""A time that opens a sentence in the past perfect, or a clause that only looks back, which leaves no doubt: "In May
exports had been higher", "$5bn was sold; a year earlier, it was $4bn"."""

from __future__ import annotations

from factcheck.extractor.draft import Draft
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.before.earlier import is_had
from factcheck.extractor.times.told_periods import STEPS_BACK

_OPENS = 2
"""Within how many tokens a sentence opens."""


def had_been(draft: Draft, scene: Scene) -> bool:
    """Whether a time that opens the sentence has a name and a verb in the past perfect: "In May exports had been"."""
    own = [(p, m) for p, m in scene.periods if p < draft.at and m.relative is None]
    if len(own) != 1 or own[0][0] > _OPENS or own[0][1].period != draft.time.period:
        return False
    between = scene.tokens[own[0][0] : draft.at]
    return any(map(is_had, between)) and not any(token.text in (";", "but", "while") for token in between)


def looks_back(draft: Draft, scene: Scene) -> bool:
    """Whether its clause opens with a time before the one spoken of, behind a semicolon: "; a year earlier, $4bn"."""
    first, _ = scene.clause(draft.at)
    opening = scene.tokens[first].period
    if opening is None or opening.relative not in STEPS_BACK or opening.base or not draft.time.explicit:
        return False
    behind = first > 0 and scene.tokens[first - 1].text == ";"
    return behind and not any(token.number for token in scene.tokens[first : draft.at])
