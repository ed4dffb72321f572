"""The product that a rank sets beside its number: "crude oil, the second-largest export at $12bn", "wheat topped …"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.products.names import ProductName, product_names
from factcheck.extractor.products.place import Place
from factcheck.extractor.products.sectors import names_sector
from factcheck.extractor.products.spoken_of import opens
from factcheck.extractor.products.surroundings import tops
from factcheck.extractor.scene import Token
from factcheck.resources import word_set

_LEADS = word_set("small_words", "products", "ranked_at")
_MOST = 6
_RANKED = 5
"""How far behind a superlative stands what is ranked."""
_TOPPED = 8
"""How far behind its verb stands what something topped: "tea topped the list of Kenya's exports"."""


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


def ranked_within(place: Place) -> str | None:
    """The branch in which what is told is highest or lowest: "highest in banking, lowest in hotels"."""
    if place.sense.kind is not Kind.RANK or place.frame.measure in FLOWS:
        return None
    if [token.text for token in place.scene.after(place.at, 1)] != ["in"]:
        return None
    names = product_names(place.scene, names_sector)
    return next((name.name for name in names if name.first == place.at + 2), None)


def leading(place: Place, names: list[ProductName]) -> str | None:
    """What the sentence opens with and calls the first of the exports: "Wheat remained the main item of export".

    So does what "topped the exports".
    """
    tokens = place.scene.tokens
    behind = tokens[names[0].stop : names[0].stop + 1] if names else []
    if place.previous is None and behind and opens(tokens, names[0]) and tops(behind[0].text):
        listed = tokens[names[0].stop + 1 : min(place.at, names[0].stop + 1 + _TOPPED)]
        return names[0].name if any(token.measure and token.measure.measure in FLOWS for token in listed) else None
    ranks = (at for at, token in enumerate(tokens[: place.at + 1]) if token.is_rank)
    rank = next(ranks, None)
    if rank is None or place.previous is not None or not names or names[0].stop > rank:
        return None
    ranked = takewhile(lambda token: token.text != "as" and not token.has("clause"), tokens[rank + 1 : rank + _RANKED])
    exported = any(token.measure and token.measure.measure in FLOWS for token in ranked)
    leads = opens(tokens, names[0]) or _is_owned_at_front(tokens, names[0])
    return names[0].name if exported and not names[0].governor and leads else None


def _is_owned_at_front(tokens: Sequence[Token], name: ProductName) -> bool:
    """Whether only whose the goods are stands before them: "Peru's tea was its leading export"."""
    before = [token for token in tokens[: name.first] if token.text not in ("the", "'s")]
    return len(before) == 1 and before[0].area is not None
