"""Goods that an article names in full first, and then by the last of these words: "crude oil", then "the oil"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.checker.keys import Topic, named_product, topic
from factcheck.domain.claim import Claim, Kind


def told_in_full(claims: Sequence[Claim]) -> dict[str, Topic]:
    """The topic of each claim by its id, with the one full name of its goods where the article tells that first.

    Where both names have a figure at one place and time, the one is a part of the other: coffee and green coffee.
    """
    topics = {claim.id: topic(claim.series) for claim in claims}
    names = list(dict.fromkeys(claim.series.product.casefold() for claim in claims if claim.series.product))
    for place, name in enumerate(names):
        longer = [other for other in names if other.endswith(f" {name}")]
        full, short = {named_product(other) for other in longer}, named_product(name)
        if len(full) != 1 or not set(longer).issubset(names[:place]):
            continue
        renamed = {id_: about.of(*full) for id_, about in topics.items() if about.product == short}
        if not _are_both_told(claims, topics, renamed):
            topics |= renamed
    return topics


def _are_both_told(claims: Sequence[Claim], topics: Mapping[str, Topic], renamed: Mapping[str, Topic]) -> bool:
    told = [claim for claim in claims if claim.kind in (Kind.LEVEL, Kind.CHANGE)]
    in_full = {(topics[claim.id], claim.quantity.unit) for claim in told}
    return any((renamed[claim.id], claim.quantity.unit) in in_full for claim in told if claim.id in renamed)
