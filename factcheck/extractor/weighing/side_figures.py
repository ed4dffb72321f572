"""The figures that describe whose a number could be: of one area, of a pair of them, and of the number itself."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extractor.weighing.surroundings import BETWEEN, NOTHING_BETWEEN, NOWHERE


class InSentence(NamedTuple):
    """An area that the number's sentence names, by the mention nearest to the number; of several joined the first."""

    distance: float = NOWHERE
    first: float = NOWHERE
    last: float = NOWHERE
    from_measure: float = NOWHERE
    place: float = NOWHERE
    form: float = NOWHERE
    opens: float = NOWHERE
    word_before: float = NOWHERE
    word_behind: float = NOWHERE
    acts: float = NOWHERE


class InArticle(NamedTuple):
    """What the article as a whole and its rules so far say of an area."""

    sentences_since: float
    share_of_names: float
    owns: float
    order: float
    is_reporter: float
    is_partner: float
    is_home: float
    share_as_home: float
    is_other: float
    is_spoken_of: float
    is_counterpart: float
    is_headed: float
    is_of_source: float
    pays: float
    is_country: float
    share_as_reporter: float
    share_as_partner: float
    was_reporter: float
    was_partner: float


class Together(NamedTuple):
    """What a pair is as a pair."""

    as_ruled: float
    turned: float
    with_world: float
    both_named: float
    as_before: float
    goes_on: float
    own_reporter: float
    own_partner: float
    of_article: float
    areas: float


class OfNumber(NamedTuple):
    """The number whose sides they would be."""

    two_sided: float
    measure: float
    kind: float
    all_partners: float
    named_reporter: float
    weak: float
    from_measure: float
    has_reporter: float
    has_partner: float
    reporter_here: float
    partner_here: float
    reporter_assumed: float
    partner_assumed: float
    place: float
    numbers: float
    mentions: float
    named: float
    tense: float
    word_before: float
    second_before: float
    third_before: float
    word_behind: float
    sentence: float


NAMES = tuple(
    [*Together._fields]
    + [
        f"{side}_{name}"
        for side in ("reporter", "partner")
        for name in (*InSentence._fields, *BETWEEN, *InArticle._fields)
    ]
    + [f"number_{name}" for name in OfNumber._fields]
)
NOBODY = (*InSentence(), *NOTHING_BETWEEN, *[NOWHERE] * len(InArticle._fields))
"""Of a side that is no area that was described: the world, or none."""
