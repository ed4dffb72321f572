"""What only moves on a market: "the 10-year yield fell", "the stock lost 5%", "crude fell 2% to $70 a barrel"."""

from __future__ import annotations

import re
from itertools import dropwhile, pairwise

from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

RULE = "what moves on a market"
_MATURITY = re.compile(r"\w+[- ]years?")
_FAR = 8
"""Within how many tokens before a number stands what moved."""
_GOODS = FLOWS | {"production"}
_BETWEEN = frozenset({"RB", "VBD", "VBZ", "VBP", "VBN"})
"""What may stand between a stock and its verb: "has also", "had"."""


def market_move(scene: Scene, at: int, number: NumberMention, measure: str) -> Token | None:
    """The bond, the stock or the price whose move the number at `at` tells."""
    if number.form is not Form.PERCENT and number.quantity.unit != "percentage_points":
        return None
    return _bond(scene, at) or _stock(scene, at) or _price_led_to(scene, at, measure)


def _bond(scene: Scene, at: int) -> Token | None:
    """A bond by its years: "the 10-year yield", "three-year notes"."""
    first, _ = scene.clause(at)
    row = scene.tokens[max(first, at - _FAR) : at]
    papers = word_set("measures", "statuses", "bonds")
    pairs = (other for one, other in pairwise(row) if _MATURITY.fullmatch(one.text) and other.text in papers)
    return next(pairs, None)


def _stock(scene: Scene, at: int) -> Token | None:
    """The stock or the shares of a firm that rose or fell: "its shares have lost 5%", no share of a whole."""
    first, _ = scene.clause(at)
    for place in range(at - 1, max(first, at - _FAR) - 1, -1):
        token = scene.tokens[place]
        if (token.measure and not _moves(token)) or token.has("of", "to"):
            return None
        if token.text in word_set("measures", "statuses", "stocks"):
            verbs = dropwhile(lambda t: t.pos in _BETWEEN and not _moves(t), scene.tokens[place + 1 : at])
            return token if any(map(_moves, list(verbs)[:1])) and _is_of_firm(scene, place) else None
    return None


def _is_of_firm(scene: Scene, place: int) -> bool:
    """Whether no word says that it is a stock of goods: "the stock", "its shares", not "the housing stock"."""
    before = scene.before(place, 1) if scene.tokens[place].text == "stock" else []
    return not before or before[0].pos[:2] not in ("NN", "JJ") or before[0].pos.startswith("NNP")


def _moves(token: Token) -> bool:
    return token.has("rise_verb", "fall_verb") or token.text in ("traded", "trading")


def _price_led_to(scene: Scene, at: int, measure: str) -> Token | None:
    """By what a price is told that the change led to, where no price is measured: "crude fell 2% to $70 a barrel"."""
    row = [token for token in scene.after(at, 4) if not token.has("hedge")]
    if measure not in _GOODS or len(row) < 3 or not row[0].has("to"):
        return None
    price = row[1].number
    priced = price is not None and is_money(price.quantity.unit or "") and row[2].has("per")
    return row[2] if priced else None
