"""Changes that are the mean of those of several years: "rose by 3 percent a year from $2bn in 2015 to $3bn in 2023"."""

from __future__ import annotations

from itertools import takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.percentages.growth import growth_told
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.senses.way import way
from factcheck.resources import word_set

_BEHIND, _BEFORE = 3, 6
_FROM_AND_TO = 2


def is_yearly(draft: Draft, scene: Scene) -> bool:
    """Whether the words beside a change over more than one year call it that of each of them, or their average."""
    base, period = draft.time.base, draft.time.period
    if draft.sense.kind is not Kind.CHANGE or base is None or period is None:
        return False
    return period.start.year - base.start.year > 1 and is_told_by_the_year(scene, draft.at)


def is_told_by_the_year(scene: Scene, at: int) -> bool:
    """Whether the words beside the number make it that of one of several years."""
    return _is_of_each(scene, at) or _before(scene, at)


def yearly_growth(scene: Scene, at: int) -> Sense | None:
    """A percentage "a year" behind what moved from one amount to another: "from $2bn to $3bn, or 5 percent a year"."""
    amounts = [place for place, _ in scene.numbers if place < at]
    if len(amounts) < _FROM_AND_TO or not _is_of_each(scene, at):
        return None
    moved = [token for token in scene.tokens[:at] if token.has("rise_verb", "fall_verb")]
    direction = growth_told(scene, at) or (way(moved[-1]) if moved else 0)
    return Sense(Kind.CHANGE, direction, rule="growth by the year", sure=False) if direction else None


def _is_of_each(scene: Scene, at: int) -> bool:
    told = _text(scene.after(at, _BEHIND))
    words = next(
        (words for words in word_set("periods", "yearly_mean", "behind") if told.startswith(f"{words} ")), None
    )
    following = told.removeprefix(words or "").split()[:1]
    return words is not None and word_set("periods", "yearly_mean", "but_not").isdisjoint(following)


def _before(scene: Scene, at: int) -> bool:
    row = list(takewhile(lambda token: not token.number, scene.before(at, _BEFORE)))
    told = _text(row[::-1])
    return any(f" {words} " in f" {told}" for words in word_set("periods", "yearly_mean", "before"))


def _text(tokens: list[Token]) -> str:
    return " ".join(token.text for token in tokens) + " "
