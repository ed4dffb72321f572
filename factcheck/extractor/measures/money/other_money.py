"""Money that is told of behind growth and is no GDP: "The economy grew 3 percent. The new bridge cost $2bn"."""

from __future__ import annotations

from factcheck.extractor.mentions import Form
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene

_OPENS = 6
"""Within how many tokens a pronoun takes up the economy: "Last year it had been worth $50bn"."""


def is_other_money(scene: Scene, at: int) -> bool:
    """Whether the number is money in a sentence that does not take up what was measured before."""
    number = scene.tokens[at].number
    if number is None or number.form is not Form.AMOUNT or not is_money(number.quantity.unit):
        return False
    return not any(token.has("them", "whole") for token in scene.tokens[:_OPENS])
