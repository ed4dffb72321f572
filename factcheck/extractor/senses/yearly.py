"""Changes that are the mean of those of several years: "rose by 3 percent a year from $2bn in 2015 to $3bn in 2023"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_BEHIND, _BEFORE = 3, 6


def is_yearly(draft: Draft, scene: Scene) -> bool:
    """Whether the words beside a change over more than one year call it that of each of them, or their average."""
    base, period = draft.time.base, draft.time.period
    if draft.sense.kind is not Kind.CHANGE or base is None or period is None:
        return False
    return period.start.year - base.start.year > 1 and (_behind(draft, scene) or _before(draft, scene))


def _behind(draft: Draft, scene: Scene) -> bool:
    told = _text(scene.after(draft.at, _BEHIND))
    return any(told.startswith(f"{words} ") for words in word_set("periods", "yearly_mean", "behind"))


def _before(draft: Draft, scene: Scene) -> bool:
    row = list(takewhile(lambda token: not token.number, scene.before(draft.at, _BEFORE)))
    told = _text(row[::-1])
    return any(f" {words} " in f" {told}" for words in word_set("periods", "yearly_mean", "before"))


def _text(tokens: list[Token]) -> str:
    return " ".join(token.text for token in tokens) + " "
