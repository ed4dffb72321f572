"""The figures that describe which period a number could be about: of the period, its mention, and the number itself."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extractor.weighing.surroundings import NOWHERE


class Mentioned(NamedTuple):
    """The mention nearest to the number, in its sentence, that can mean the period."""

    distance: float = NOWHERE
    behind: float = NOWHERE
    before: float = NOWHERE
    way: float = NOWHERE
    relation: float = NOWHERE
    base: float = NOWHERE
    order: float = NOWHERE
    opens: float = NOWHERE
    word_before: float = NOWHERE
    second_before: float = NOWHERE
    word_behind: float = NOWHERE
    numbers_between: float = NOWHERE
    commas_between: float = NOWHERE
    joints_between: float = NOWHERE
    verbs_between: float = NOWHERE
    brackets_between: float = NOWHERE


class Against(NamedTuple):
    """How the period lies to another one: in months, and by how many it is longer."""

    start: float = NOWHERE
    end: float = NOWHERE
    longer: float = NOWHERE
    same: float = NOWHERE


class OfPeriod(NamedTuple):
    """What the article as a whole and its rules so far say of the period."""

    as_ruled: float
    is_carried: float
    is_main: float
    is_base: float
    is_moment: float
    mentions: float
    months: float
    length: float
    months_ago: float
    times_told: float
    as_before: float
    told_in_sentence: float
    mentions_since: float
    sentences_since: float


class OfNumber(NamedTuple):
    """The number whose period it would be."""

    kind: float
    base: float
    bracket: float
    explicit: float
    stock: float
    rate: float
    two_sided: float
    place: float
    numbers: float
    named: float
    options: float
    tense: float
    word_before: float
    second_before: float
    third_before: float
    word_behind: float
    second_behind: float


_AGAINST = ("ruled", "carried", "main")
NAMES = tuple(
    [*OfPeriod._fields]
    + [f"mention_{name}" for name in Mentioned._fields]
    + [f"{name}_to_{what}" for what in _AGAINST for name in Against._fields]
    + [f"number_{name}" for name in OfNumber._fields]
)
