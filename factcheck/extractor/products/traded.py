"""The goods that a balance is of, where trade in them is the subject: "Trade in tea left a deficit of $3bn"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.products.names import ProductName
from factcheck.extractor.products.place import Place
from factcheck.resources import word_set

_OF = word_set("small_words", "products", "trade_of")


def traded(place: Place, names: Sequence[ProductName]) -> str | None:
    """What the trade is in that the clause of the balance tells of before it."""
    at, tokens = place.frame.at, place.scene.tokens
    if at is None or place.frame.all_goods:
        return None
    first, _ = place.scene.clause(at)
    for name in names:
        if name.governor not in _OF or not first <= name.first < name.stop <= at:
            continue
        trade = next((token for token in reversed(tokens[first : name.first]) if token.measure), None)
        if trade and trade.measure and trade.measure.measure == "turnover" and not trade.measure.verb:
            return name.name
    return None
