"""Whether a period that a sentence names can be that of a number in it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.domain.period import Period
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.times.asides import dates_an_event
from factcheck.extractor.times.before.turned_into import is_turned_into
from factcheck.extractor.times.both_levels import belongs
from factcheck.extractor.times.brackets import of_number as brackets
from factcheck.extractor.times.carried.carried_period import comes_to_now, is_told_now
from factcheck.extractor.times.opening_clauses import contrasts
from factcheck.extractor.times.told_periods import (
    is_past,
    sets_sentence,
)
from factcheck.resources import word_set

_BESIDE = 3
"""How near behind a number its own period stands, whatever comes between: "$3bn in 2021"."""
NEAR = 8
"""How far from a number its period may stand."""
_FAR = 12
"""How far before a number an earlier time may stand that the sentence names alone."""
_OPENS = 4
"""Within how many tokens a sentence opens."""
_PARTS = word_set("small_words", "times", "parting")
_SET_APART = ("clause", "than", "comparing", "against", "from", "which")
"""By these a time is that of something else in the sentence."""
_COMES = 6
"""Within how many tokens before a time stands what puts it before another: "after a 1.2 percent drop in March"."""


def reaches(
    scene: Scene, at: int, place: int, mention: PeriodMention, current: Period | None, blocks: list[int]
) -> bool:
    """Whether the period at `place` can be that of the number at `at`.

    One in brackets stays there. One before the time that is spoken of ("in 2022 it had been …") belongs to the number
    beside it only, unless the sentence opens with it.
    """
    between = scene.tokens[min(at, place) : max(at, place)]
    cut = any(t.text == ";" for t in between)
    if place > at and (cut or contrasts(scene, place) or _opens_bracket(between) or _owns_next(scene, place)):
        return False
    if place > at and any(token.text in word_set("periods", "summing_up") for token in between):
        return False
    if place < at and brackets.opening_of(scene, place) is not None and any(t.text == ")" for t in between):
        return False
    if dates_an_event(scene, place, at):
        return False
    if place < at and any(comes_to_now(scene, p) for p in range(place + 1, at)):
        return False
    if not is_past(mention, current):
        return True
    if place < at and is_turned_into(scene, at, place):
        return False
    if 1 < place < at and is_told_now(between[2:]) and not _is_said_of_figure(scene, at):
        return False
    if cut or (comes_after(scene, place) and any(map(goes_on, between))):
        return False
    if place <= _OPENS or (place < at and sets_sentence(scene, place)):
        return True
    if any(min(at, place) < b < max(at, place) for b in blocks):
        return False
    if place > at:
        months = mention.period is not None and mention.period.whole_months
        near = all(map(belongs, between[1:])) or (months and _is_one_clause(between[1:]))
        return place - at <= (NEAR if near else _BESIDE + 1)
    alone = len(scene.periods) == 1
    return at - place <= (_FAR if alone else NEAR)


def _is_said_of_figure(scene: Scene, at: int) -> bool:
    """Whether a figure is only compared, which is of its own time: "$9bn in 2021, which is 4 percent more than"."""
    compared = any(token.has("comparing", "than") for token in scene.after(at, 2))
    return compared and any(token.has("restate") for token in scene.before(at, 1))


def _owns_next(scene: Scene, place: int) -> bool:
    """Whether the period is that of the number behind it: "$3bn after May's $4bn"."""
    after = scene.after(place, 2)
    owner = bool(after) and after[0].text in ("'s", "’s")
    return owner and len(after) > 1 and after[1].number is not None


def _is_one_clause(between: Sequence[Token]) -> bool:
    """Whether the number and its time are parts of one plain statement: "$5bn was earned with them in 2016"."""
    verbs = sum(token.is_finite for token in between)
    return verbs == 1 and not any(token.text in _PARTS or token.has(*_SET_APART) for token in between)


def _opens_bracket(between: Sequence[Token]) -> bool:
    """Whether a bracket is left open: not behind "¥2 trillion ($17bn) in the fiscal first half"."""
    return next((token.text for token in reversed(between) if token.text in ("(", ")")), ")") == "("


def goes_on(token: Token) -> bool:
    """Whether the sentence goes on behind what came before: "After 3 percent in 2016 sales leapt by 7"."""
    return token.text == "," or token.number is not None or token.is_finite or token.has("rise_verb", "fall_verb")


def comes_after(scene: Scene, place: int) -> bool:
    return any(token.has("comes_after") for token in scene.before(place, _COMES))
