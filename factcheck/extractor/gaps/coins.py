"""Coins in the money that they are a hundredth of: "hourly pay rose 2 cents to $15.38"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_HUNDREDTH = Decimal("0.01")


def in_whole_money(scene: Scene, number: NumberMention, frame: Frame) -> NumberMention:
    """The coins that pay moved by, as so much of the money that the sentence tells it in."""
    coins = number.quantity.unit in word_set("measure_units", "coins")
    if not coins or frame.measure not in word_set("measure_units", "told_in_coins"):
        return number
    units = (other.quantity.unit for _, other in scene.numbers)
    money = next((unit for unit in units if unit and is_money(unit)), None)
    return replace(number, quantity=number.quantity.told_in(money, _HUNDREDTH)) if money else number
