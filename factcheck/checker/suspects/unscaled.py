"""Amounts of money without a scale word beside others that have one: "$179.2" beside "$212.4 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import pairwise

from factcheck.checker.keys import WORLD
from factcheck.checker.statements import Statements, once
from factcheck.checker.suspects.typos import is_money
from factcheck.checker.trust import SURE
from factcheck.checker.wording import Wording
from factcheck.domain.claim import Claim, Kind
from factcheck.resources import any_of, vocabulary

_TOTALS = frozenset(
    ("exports", "imports", "turnover", "balance", "gdp", "fdi", "remittances", "debt", "reserves", "budget")
)
"""What no country counts in a few thousands of any currency; prices, wages and figures a head are."""
_LARGEST = 10_000
"""From here on an amount may have been written out in full."""
_THOUSAND = Decimal(1000)
_BESIDE = 400
"""How many characters apart neighbours stand at most."""


@once
def without_scale(statements: Statements) -> dict[str, Claim]:
    """By the id of each amount that seems to lack a scale word, its nearest neighbour, which has one.

    Neighbours are the amounts of the same country before and behind it. Both have a scale word, so that a column whose
    heading gives the scale is left alone.
    """
    found: dict[str, Claim] = {}
    bare = {claim.id for claim in statements.claims if _is_bare(claim) and _is_total(claim)}
    bare -= {claim.id for claim in statements.claims if claim.id in bare and _is_for_each(statements.wording, claim)}
    for claim, neighbours in _neighbours(statements) if bare else ():
        if claim.id in bare and all(other.quantity.printed.scale >= _THOUSAND for other in neighbours):
            nearest = min(neighbours, key=lambda other: claim.span.gap(other.span))
            if claim.span.gap(nearest.span) <= _BESIDE:
                found[claim.id] = nearest
    return found


def _neighbours(statements: Statements) -> Iterator[tuple[Claim, list[Claim]]]:
    """Each amount that has neighbours in its currency and of one of its countries, with these."""
    rows: dict[tuple[str | None, str | None], list[Claim]] = {}
    for claim in statements.claims:
        for area in _areas(claim) if _is_total(claim) else ():
            rows.setdefault((claim.quantity.unit, area), []).append(claim)
    beside: dict[str, list[Claim]] = {}
    for row in rows.values():
        for one, other in pairwise(row):
            beside.setdefault(one.id, []).append(other)
            beside.setdefault(other.id, []).append(one)
    yield from ((claim, beside[claim.id]) for claim in statements.claims if claim.id in beside)


def _areas(claim: Claim) -> list[str | None]:
    sides = dict.fromkeys((claim.series.reporter, claim.series.partner))
    return [area for area in sides if area not in (None, WORLD)]


def _is_total(claim: Claim) -> bool:
    levels = claim.kind in (Kind.LEVEL, Kind.CHANGE_ABS)
    return levels and claim.series.measure in _TOTALS and is_money(claim.quantity.unit)


def _is_for_each(wording: Wording, claim: Claim) -> bool:
    """Whether its sentence tells what one unit of something costs: "a tonne sold for $410", "$5 more per barrel"."""
    sentence = wording.sentence(claim)
    return bool(sentence and _for_each().search(wording.between(*sentence)))


@cache
def _for_each() -> re.Pattern[str]:
    words = vocabulary("wording")["for_each"]
    return re.compile(rf"\b(?:{any_of(words['led'])}) (?:{any_of(words['units'])})\b")


def _is_bare(claim: Claim) -> bool:
    printed = claim.quantity.printed
    small = printed.scale == 1 and not printed.in_words and 0 < abs(claim.quantity.value) < _LARGEST
    return small and claim.confidence >= SURE
