"""Bonds, indices told by a number, prices and what is held of a firm: "the 10-year yield fell", "crude fell to $70"."""

from __future__ import annotations

from itertools import pairwise, takewhile

from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set, word_shape

RULE = "what moves on a market"
_MATURITY = word_shape("market_moves", "maturity")
_NAMING = frozenset({"NN", "JJ", "DT", "PR", "PO"})
_FAR = 8
"""Within how many tokens before a number stands what moved."""
_OF = 4
"""Within how many tokens behind shares or a stock it is told of what they are, where they are none of a firm."""
_PAIR, _SMALL = 2, 10_000
"""So little money is a price, and nothing that all of a country trades."""
_GOODS = FLOWS | {"production"}


def market_move(scene: Scene, at: int, number: NumberMention, measure: str) -> Token | None:
    """The bond, the index or the price whose move the number at `at` tells, or the shares that it is so much of."""
    if number.form is not Form.PERCENT and number.quantity.unit != "percentage_points":
        return None
    held = _held(scene, at) if number.form is Form.PERCENT else None
    return held or _paper(scene, at) or _price_led_to(scene, at, measure)


def _held(scene: Scene, at: int) -> Token | None:
    """What of a firm somebody holds so much of: "48 percent of the carmaker's shares"."""
    row = scene.after(at, _FAR)
    if not row or row[0].text.split()[0] != "of":
        return None
    named = takewhile(lambda t: t.measure is None and (t.pos[:2] in _NAMING or t.text == "of the"), row[1:])
    place = next((token for token in named if token.text in word_set("measures", "statuses", "held")), None)
    behind = scene.after(scene.tokens.index(place), _OF) if place else []
    return None if any(token.measure for token in behind) else place


def _paper(scene: Scene, at: int) -> Token | None:
    """A bond by its years or an index by its number: "the 10-year yield", "three-year notes", "the S&P 500"."""
    first, _ = scene.clause(at)
    row = scene.tokens[max(first, at - _FAR) : at]
    return next((one for one, other in pairwise(row) if _is_bond(one, other) or _is_index(one, other)), None)


def _is_bond(one: Token, other: Token) -> bool:
    papers = word_set("measures", "statuses", "bonds")
    return _MATURITY.fullmatch(one.text) is not None and other.text in papers


def _is_index(one: Token, other: Token) -> bool:
    return one.text in word_set("measures", "statuses", "indices") and other.text.isdigit()


def _price_led_to(scene: Scene, at: int, measure: str) -> Token | None:
    """By what a price is told that the change led to, where no price is measured: "crude fell 2% to $70 a barrel"."""
    row = [token for token in scene.after(at, 5) if not (token.has("hedge") or token.text in ("higher", "lower"))]
    first, _ = scene.clause(at)
    carried = not any(token.measure for token in scene.tokens[first:at])
    if not (carried or measure in _GOODS) or len(row) < _PAIR or not row[0].has("to"):
        return None
    price = row[1].number
    if price is None or not is_money(price.quantity.unit or ""):
        return None
    small = carried and price.quantity.printed.scale == 1 and price.quantity.value < _SMALL
    return row[1] if small or any(token.has("per") for token in row[2:3]) else None
