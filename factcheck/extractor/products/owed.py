"""Which side of a debt a number is of: what is owed at home, or abroad."""

from __future__ import annotations

from factcheck.extractor.products.place import Place
from factcheck.resources import word_set

_RETELLING = word_set("small_words", "products", "retelling")


def owed_where(place: Place) -> str | None:
    """The word that says so before the number, behind the one before it: "at home $5bn, to lenders abroad $4bn"."""
    scene, at = place.scene, place.at
    first = max(scene.clause(at)[0], 0 if place.previous is None else place.previous + 1)
    between = scene.tokens[first:at]
    if place.previous is not None and place.before and all(token.text in _RETELLING for token in between):
        return place.before[1]
    sides = word_set("products", "sides_of_debt")
    named = [token for token in between if token.text in sides]
    return scene.word(named[0]) if len(named) == 1 else None
