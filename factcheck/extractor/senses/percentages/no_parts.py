"""Percentages in brackets that are no parts of one whole, as the amounts before them are ordered otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import AS_PART, Sense

RULE = "a row in which the smaller amounts have the larger percentages"
_FEWEST = 3
_WHOLE, _ROUNDING = 100, 1
_ALIKE = Decimal("0.01")
"""How far apart, of one, the wholes may lie that an amount and its share make."""
Pair = tuple[int, Decimal, Decimal]
"""The place of a percentage, the amount before it, and its own value."""


def told_as_growth(scene: Scene, found: dict[int, Sense]) -> dict[int, Sense]:
    """`found` with the percentages of such a row as changes: "nuts $373m (7%), figs $204m (46%), tea $9m (2%)"."""
    pairs = _in_brackets(scene, found)
    if len(pairs) < _FEWEST or not _are_no_parts(pairs):
        return found
    grown = {at: replace(found[at], kind=Kind.CHANGE, direction=1, rule=RULE, word=None) for at, _, _ in pairs}
    return found | grown


def _in_brackets(scene: Scene, found: dict[int, Sense]) -> list[Pair]:
    """Each percentage that only stands in brackets behind an amount of money, with that amount."""
    pairs: list[Pair] = []
    places = list(found)
    for before, at in pairwise(places):
        amount, number = scene.tokens[before].number, scene.tokens[at].number
        if found[at].rule != AS_PART or not found[at].bracket or amount is None or number is None:
            continue
        if is_money(amount.quantity.unit or ""):
            pairs.append((at, amount.quantity.value, number.quantity.value))
    return pairs


def _are_no_parts(pairs: Sequence[Pair]) -> bool:
    """Whether they come to more than a whole, or a larger amount has the clearly smaller percentage.

    Not where most are parts of one whole: then what does not fit is a slip.
    """
    if _are_mostly_of_one_whole(pairs):
        return False
    if sum(share for _, _, share in pairs) > _WHOLE + _ROUNDING:
        return True
    return any(
        (first > second and share + _ROUNDING < other) or (first < second and share > other + _ROUNDING)
        for (_, first, share), (_, second, other) in combinations(pairs, 2)
    )


def _are_mostly_of_one_whole(pairs: Sequence[Pair]) -> bool:
    wholes = [amount / share for _, amount, share in pairs if share]
    return any(2 * sum(abs(one - whole) <= _ALIKE * whole for one in wholes) > len(pairs) for whole in wholes)
