"""A product that a rank behind it sets beside its number: "crude oil, the second-largest export at $12bn"."""

from __future__ import annotations

from factcheck.extractor.products.names import ProductName
from factcheck.extractor.products.place import Place

_LEADS = frozenset({"at", "with", "worth", "valued at", "item", "product", "commodity", "good", "goods"})
_MOST = 6


def ranked_before(place: Place, names: list[ProductName]) -> str | None:
    """The name before ", the (rank) export" that leads to the number."""
    tokens, first = place.scene.tokens, place.at
    ranked = measured = False
    while first > max(0, place.at - _MOST) and tokens[first - 1].text != ",":
        token = tokens[first - 1]
        ranked = ranked or token.is_rank
        measured = measured or token.measure is not None
        if not (token.number or token.measure or token.text in _LEADS or token.text in ("the", "'s", "its")):
            return None
        first -= 1
    if not (ranked and measured):
        return None
    return next((name.name for name in names if name.stop == first - 1), None)
