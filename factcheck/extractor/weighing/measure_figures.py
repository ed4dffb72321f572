"""The figures that describe what a number could measure: of one measure, of its words, and of the number itself."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extractor.weighing.surroundings import BETWEEN, NOWHERE


class InSentence(NamedTuple):
    """The words of the number's sentence that name the measure; of several those that the rules would take."""

    distance: float = NOWHERE
    place: float = NOWHERE
    measures_between: float = NOWHERE
    word_before: float = NOWHERE
    second_before: float = NOWHERE
    word_behind: float = NOWHERE
    acts: float = NOWHERE


class OfFrame(NamedTuple):
    """What the measure is, and what its words or the sentences before say of its sides."""

    measure: float
    verb: float
    weak: float
    aside: float
    possessed: float
    all_goods: float
    all_partners: float
    part: float
    stock: float
    rate: float
    two_sided: float
    has_product: float
    has_reporter: float
    has_partner: float


class InArticle(NamedTuple):
    """What the article as a whole and its rules so far say of the measure."""

    as_ruled: float
    as_before: float
    as_last_here: float
    told_ago: float
    sentences_since: float
    share_of_told: float
    share_of_names: float
    is_carried: float
    is_subject: float
    is_topic: float
    is_headed: float
    is_main: float


class OfNumber(NamedTuple):
    """The number that would be told of the measure."""

    kind: float
    unit: float
    form: float
    bracket: float
    base: float
    ruled: float
    ruled_here: float
    ruled_weak: float
    ruled_distance: float
    has_product: float
    has_whole: float
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
    sentence: float


NAMES = tuple(
    [*InArticle._fields]
    + [f"frame_{name}" for name in OfFrame._fields]
    + [f"words_{name}" for name in (*InSentence._fields, *BETWEEN)]
    + [f"number_{name}" for name in OfNumber._fields]
)
