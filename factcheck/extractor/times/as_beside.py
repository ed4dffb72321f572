"""The time of the number beside: of the level whose change another one is, or of the change that it is joined to."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import PeriodMention
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.times.told_periods import COMPARED
from factcheck.resources import word_set

_BESIDE = 3
"""Within how many tokens behind a change stands what it is compared with."""
_APPOSED = word_set("small_words", "times", "apposed")


def as_level_before(scene: Scene, at: int, senses: dict[int, Sense], made: Sequence[Draft]) -> Period | None:
    """The time of the level whose change it is: "sold $2bn in May, which brought the total so far to $9bn, up 6%"."""
    last = made[-1] if made else None
    if last is None or last.sense.kind is not Kind.LEVEL or last.sense.base or not last.time.explicit:
        return None
    between = scene.tokens[last.at + 1 : at]
    moves = ("hedge", "rise_noun", "fall_noun")
    apposed = any(token.text == "," for token in between) and all(
        token.text in _APPOSED or token.has(*moves) for token in between
    )
    return last.time.period if apposed and senses[at].kind is Kind.CHANGE else None


def is_told_again(scene: Scene, at: int, frame: Frame, made: Sequence[Draft]) -> bool:
    """Whether a level of it was told before in the sentence, so that this is one of another time: not its weight."""
    number = scene.tokens[at].number
    levels = [draft for draft in made if draft.sense.kind is Kind.LEVEL and _is_same(draft.frame, frame)]
    return any(number is None or draft.number.quantity.unit == number.quantity.unit for draft in levels)


def _is_same(one: Frame, other: Frame) -> bool:
    """Whether two levels of it would be told of two times: "the deficit, $6bn in 2021, came to $4bn"."""
    first, second = ((f.measure, f.reporter, f.partner, f.product) for f in (one, other))
    return first == second


def as_change_beside(
    scene: Scene,
    at: int,
    senses: dict[int, Sense],
    frame: Frame,
    made: Sequence[Draft],
    candidates: list[tuple[int, PeriodMention]],
) -> Period | None:
    """The time of the change of the same that "and" joins it to: "9% more than in 2012 and 8% more than in 2011"."""
    last = next((draft for draft in reversed(made) if draft.sense.kind in COMPARED), None)
    if last is None or senses[at].kind not in COMPARED or any(last.at < place < at for place, _ in candidates):
        return None
    if not any(token.has("than", "comparing", "against") for token in scene.after(at, _BESIDE)):
        return None
    joined = any(token.text in ("and", "but") for token in scene.tokens[last.at + 1 : at])
    moved = any(token.is_finite or token.text in (",", ";") for token in scene.tokens[last.at + 1 : at])
    return last.time.period if joined and not moved and _is_same(last.frame, frame) else None
