"""Sums of money too small for what all of a country trades, makes, owes or spends: they are prices."""

from __future__ import annotations

from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

SMALL = 10_000
"""So much money without a scale word at least is told of a whole country."""


def is_price(scene: Scene, at: int, number: NumberMention, measure: str) -> bool:
    """Whether it is money, and too little for what all of a country trades, makes, owes or spends.

    What is said to be added or lost is no price, but where the clause is on one: "the average price was up $30".
    """
    unit, printed = number.quantity.unit, number.quantity.printed
    coins = unit in word_set("measure_units", "coins")
    moved = number.direction and not _speaks_of_price(scene, at)
    money = coins or (is_money(unit) and not moved)
    small = printed.scale == 1 and abs(number.quantity.value) < SMALL
    small = small or any(_is_small_again(number, other) for _, other in scene.numbers)
    return money and small and measure in word_set("measure_units", "of_a_whole")


def _is_small_again(number: NumberMention, other: NumberMention) -> bool:
    """Whether the other is the same amount in money that is worth more: "144,600 rupiah ($10.30)"."""
    again = other.retold == number.start and number.quantity.printed.scale == 1
    return again and other.quantity.printed.scale == 1 and abs(other.quantity.value) < SMALL


def _speaks_of_price(scene: Scene, at: int) -> bool:
    first, _ = scene.clause(at)
    return any(token.text in word_set("measures", "bare_prices") for token in scene.tokens[first:at])


def lost_scale(scene: Scene, at: int) -> bool:
    """Whether the words tell it of the measure all the same, so that its scale is lost: "exports were worth N10.35"."""
    near = scene.before(at, 2)
    first, _ = scene.clause(at)
    if any(token.text.startswith(("average", "price")) for token in (*near, *scene.tokens[first:at])):
        return False
    if any(token.text.split()[0] in word_set("measures", "statuses", "priced") for token in near):
        return False
    moved = near[:1] and near[0].text == "to" and any(token.has("rise_verb", "fall_verb") for token in near[1:])
    told = (moved or any(token.has("worth", "level_verb") for token in near)) and any(
        token.measure for token in scene.tokens[:at]
    )
    ends = not any(token.pos[:2] == "NN" for token in scene.after(at, 1))
    of_flow = ends and near[:1] and near[0].text == "of" and any(token.measure for token in near[1:])
    return bool(told or of_flow) or any(token.text in word_set("measures", "statuses", "signs") for token in near)
