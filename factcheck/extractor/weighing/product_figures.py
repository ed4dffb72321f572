"""The figures that describe which product a number could be of: of one product, of its name, and of the number."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extractor.weighing.surroundings import BETWEEN, NOWHERE


class InSentence(NamedTuple):
    """The name of the product that stands nearest to the number in its sentence."""

    distance: float = NOWHERE
    place: float = NOWHERE
    words: float = NOWHERE
    from_measure: float = NOWHERE
    governor: float = NOWHERE
    owned: float = NOWHERE
    sector: float = NOWHERE
    order: float = NOWHERE
    nearest_before: float = NOWHERE
    nearest_behind: float = NOWHERE
    word_before: float = NOWHERE
    second_before: float = NOWHERE
    word_behind: float = NOWHERE
    acts: float = NOWHERE


class InArticle(NamedTuple):
    """What the article as a whole and its rules so far say of the product; all goods are one of them."""

    as_ruled: float
    all_goods: float
    own: float
    of_beside: float
    is_theme: float
    is_main: float
    is_headed: float
    is_topic: float
    as_before: float
    as_last_here: float
    told_ago: float
    sentences_since: float
    sentences_since_named: float
    share_of_names: float
    share_of_told: float
    share_of_measure: float
    """How often this measure was told of the product, of all that it was told of."""


class OfNumber(NamedTuple):
    """The number that would be told of the product."""

    measure: float
    kind: float
    unit: float
    form: float
    base: float
    ruled: float
    own: float
    from_measure: float
    verb: float
    weak: float
    possessed: float
    all_goods: float
    all_partners: float
    two_sided: float
    with_world: float
    stock: float
    rate: float
    has_whole: float
    listed: float
    whole_named: float
    areas: float
    area_before: float
    as_measured: float
    goes_on: float
    last_kind: float
    theme: float
    main: float
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
    + [f"name_{name}" for name in (*InSentence._fields, *BETWEEN)]
    + [f"number_{name}" for name in OfNumber._fields]
)
