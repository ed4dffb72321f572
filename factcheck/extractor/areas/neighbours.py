"""Which country "its southern neighbour" is, by the map: who lies there, and whom the article names."""

from __future__ import annotations

from factcheck.extractor.discourse import Context
from factcheck.resources import vocabulary


def next_to(country: str | None, words: str, context: Context) -> str | None:
    """Who lies beside the country in the direction that `words` tell: the only one there that the article names.

    Where it names nobody there, the only one there at all; None where the words tell no direction.
    """
    directions = next((told for word in words.split() if (told := _directions(word))), [])
    if country is None or not directions:
        return None
    around: dict[str, list[str]] = vocabulary("neighbours")["map"].get(country, {})
    there = list(dict.fromkeys(code for direction in directions for code in around.get(direction, [])))
    here = [code for code in there if code in context.homes] or there
    return here[0] if len(here) == 1 else None


def _directions(word: str) -> list[str]:
    """The directions that a word tells: one of "southern" and "south", two of "southeastern"."""
    told = vocabulary("neighbours")["words"]
    if word in told["compass"].values():
        return [word]
    return told["between"].get(word) or [side for name, side in told["compass"].items() if name == word]


def only_other(country: str | None, context: Context) -> str | None:
    """The only country that the article names beside this one, or the only one of them that lies beside it."""
    others = [code for code in context.homes if code.isupper() and code != country]
    beside = [code for code in others if lies_beside(country, code)]
    return next((found[0] for found in (others, beside) if len(found) == 1), None)


def lies_beside(country: str | None, other: str) -> bool:
    """Whether the two share a border by the map, or the sea between them."""
    around: dict[str, list[str]] = vocabulary("neighbours")["map"].get(country, {})
    return any(other in there for there in around.values())
