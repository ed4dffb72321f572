"""A change that follows from the earlier level told before it: "In May it was $7bn, which makes the rise one of 3%"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.draft import Draft
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.times.told_periods import COMPARED
from factcheck.resources import word_set

RULE = "what follows from the earlier level"


def lead_from_earlier(scene: Scene, made: list[Draft], now: Period | None) -> None:
    """Measure such a change from that level, and tell it of the time that the text speaks of."""
    if now is None:
        return
    for level, draft in pairwise(made):
        base = level.time.period
        if draft.sense.kind not in COMPARED or level.sense.kind is not Kind.LEVEL or base is None:
            continue
        earlier = base.end < now.start and base.whole_months == now.whole_months
        told = [one.time.period for one in made if one.at <= level.at]
        alike = level.frame.measure == draft.frame.measure and draft.time.period in told
        if earlier and alike and _follows(scene, level.at, draft.at):
            draft.time = replace(draft.time, period=now, base=base, rule=RULE, explicit=True)


def _follows(scene: Scene, level: int, at: int) -> bool:
    """Whether the words between say that it follows, and none behind the level that it is compared otherwise."""
    if any(place > level and (m.base or m.relative) for place, m in scene.periods):
        return False
    between = scene.tokens[level + 1 : at]
    return any(map(_leads, between, between[1:]))


def _leads(token: Token, following: Token) -> bool:
    """Whether the two words lead to what follows: "which makes", "so that", "from which", ", meaning"."""
    if token.has("which") and following.text in word_set("periods", "following_verbs"):
        return True
    return f"{token.text} {following.text}" in word_set("periods", "following_words")
