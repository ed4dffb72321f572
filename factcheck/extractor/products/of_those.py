"""Those of all people that a number is of, named right behind it: "76 years (women)", "8.6 million in villages"."""

from __future__ import annotations

from itertools import dropwhile

from factcheck.extractor.products.place import Place
from factcheck.extractor.scene import Token
from factcheck.resources import word_set

_BRACKET = 3
_BEHIND = 4
_ENDS = word_set("small_words", "products", "behind_those")


def of_those(place: Place) -> str | None:
    """The people right behind the number, who stand alone there: in a bracket, or as the last words of their clause."""
    row = place.scene.after(place.at, _BRACKET)
    if len(row) == _BRACKET and (row[0].text, row[2].text) == ("(", ")"):
        return place.scene.word(row[1]) if _are_those(row[1]) else None
    row = list(dropwhile(_leads_to_those, place.scene.after(place.at, _BEHIND)))
    alone = bool(row) and _are_those(row[0]) and all(token.text in _ENDS for token in row[1:2])
    return place.scene.word(row[0]) if alone else None


def _are_those(token: Token) -> bool:
    return token.text in word_set("products", "those")


def _leads_to_those(token: Token) -> bool:
    return token.text in word_set("products", "leading_to_those")
