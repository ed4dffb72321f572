"""Which country "its southern neighbour" is, by the map: who lies there, and whom the article names."""

from __future__ import annotations

from factcheck.extractor.discourse import Context
from factcheck.resources import vocabulary


def next_to(country: str | None, words: str, context: Context) -> str | None:
    """Who lies beside the country in the direction that `words` tell: the only one there that the article names.

    Where it names nobody there, the only one there at all; None where the words tell no direction.
    """
    compass = vocabulary("neighbours")["words"]["compass"]
    direction = next((compass.get(word, word) for word in words.split() if word in {*compass, *compass.values()}), None)
    if country is None or direction is None:
        return None
    there: list[str] = vocabulary("neighbours")["map"].get(country, {}).get(direction, [])
    here = [code for code in there if code in context.homes] or there
    return here[0] if len(here) == 1 else None


def only_other(country: str | None, context: Context) -> str | None:
    """The only country that the article names beside this one, or the only one of them that lies beside it."""
    others = [code for code in context.homes if code.isupper() and code != country]
    beside = [code for code in others if lies_beside(country, code)]
    return next((found[0] for found in (others, beside) if len(found) == 1), None)


def lies_beside(country: str | None, other: str) -> bool:
    """Whether the two share a border by the map, or the sea between them."""
    around: dict[str, list[str]] = vocabulary("neighbours")["map"].get(country, {})
    return any(other in there for there in around.values())
