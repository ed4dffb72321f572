"""The figures that describe how a number could be told: as standing, rising or falling; its words, its neighbours."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extractor.weighing.surroundings import NOWHERE


class OfMove(NamedTuple):
    """A level, a rise or a fall, as which the number could be told."""

    move: float
    as_ruled: float
    own_sign: float
    left_way: float
    right_way: float
    as_before: float
    as_behind: float
    as_last: float
    share_of_told: float


class Word(NamedTuple):
    """A token near the number."""

    small: float = -1.0
    sort: float = NOWHERE
    way: float = 0.0


class Cue(NamedTuple):
    """The nearest word of rise or fall, or of parts, on one side of the number."""

    distance: float = NOWHERE
    numbers: float = NOWHERE
    noun: float = NOWHERE


class Neighbour(NamedTuple):
    """The number before or behind in the same sentence: `times` is how many times it the number is."""

    distance: float = NOWHERE
    same_unit: float = NOWHERE
    move: float = NOWHERE
    times: float = NOWHERE


class OfNumber(NamedTuple):
    """The number itself, and what the rules made of it."""

    form: float
    unit: float
    size: float
    sure: float
    rule: float
    bracket: float
    in_brackets: float
    base: float
    measure: float
    rate: float
    stock: float
    has_whole: float
    measure_at: float
    measure_weak: float
    place: float
    numbers: float
    tense: float
    said_since: float


_WORDS = ("third_before", "second_before", "before", "behind", "second_behind", "third_behind")
_CUES = ("left_move", "right_move", "left_share", "right_share")
NAMES = tuple(
    [*OfMove._fields]
    + [f"{word}_{name}" for word in _WORDS for name in Word._fields]
    + [f"{cue}_{name}" for cue in _CUES for name in Cue._fields]
    + [f"neighbour_{side}_{name}" for side in ("before", "behind") for name in Neighbour._fields]
    + [f"number_{name}" for name in OfNumber._fields]
)
