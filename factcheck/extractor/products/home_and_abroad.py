"""Which side of a border a number is of: what is owed at home or abroad, who travels in the country or out of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from factcheck.extractor.products.place import Place
from factcheck.extractor.scene import Token
from factcheck.resources import vocabulary, word_set

_RETELLING = word_set("small_words", "products", "retelling")
_DEBT = "debt"
"""What is said to be owed abroad behind its amount is all that is told of it."""
_STOPS = frozenset(",;:().")
_BEHIND = 7
"""Within how many tokens behind a number it is said: "2 million travelled on domestic lines"."""


def home_or_abroad(place: Place) -> str | None:
    """The word that says so before the number, behind the one before it, or else behind the number.

    "At home $5bn, to lenders abroad $4bn", "2 million on domestic routes".
    """
    sides = vocabulary("products")["home_and_abroad"].get(place.frame.measure)
    if not sides:
        return None
    scene, at = place.scene, place.at
    first = max(scene.clause(at)[0], 0 if place.previous is None else place.previous + 1)
    between = scene.tokens[first:at]
    if place.previous is not None and place.before and all(token.text in _RETELLING for token in between):
        return place.before[1]
    following = [*takewhile(lambda one: not one.number and one.text not in _STOPS, scene.after(at, _BEHIND))]
    rows = [between] if place.frame.measure == _DEBT else [between, following]
    led = any(token.has("preposition") for token in following[:1])
    said = next(filter(None, (_only_one(row, sides) for row in (reversed(rows) if led else rows))), None)
    return scene.word(said) if said else None


def _only_one(row: Sequence[Token], sides: Sequence[str]) -> Token | None:
    named = [one for one in row if one.text in sides or (one.measure and one.text.partition(" ")[0] in sides)]
    return named[0] if len(named) == 1 else None
