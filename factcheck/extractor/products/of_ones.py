"""Others of the kind just told, named by what sets them apart: "$2bn by private firms and $3bn by state-owned ones"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.products.place import Place
from factcheck.extractor.scene import Token
from factcheck.extractor.told import joined, said_of

ONES = "ones"
_BY = 1
_MOST = 4
_EPITHETS = ("JJ", "VBN", "NN", "RB")


def of_ones(place: Place) -> str | None:
    """What the number before it counts, with the epithet of "ones" in its place; one word alone is no kind."""
    told = place.before[1] if place.before else None
    said = said_of(told)
    here = said is not None and said[0] >= place.scene.offset + place.scene.start
    kind = told.split()[-1] if told and here and " " in told else None
    epithet = _behind(place) or _in_front(place)
    return joined([*(place.scene.word(token) for token in epithet), kind]) if kind and epithet else None


def _behind(place: Place) -> Sequence[Token]:
    """What stands between "by" right behind the number and "ones"."""
    row = place.scene.after(place.at, _MOST)
    return _epithet(row[_BY:]) if row and row[0].has("by") else ()


def _in_front(place: Place) -> Sequence[Token]:
    """What stands before "ones" right before the number."""
    tokens, first = place.scene.tokens, 0 if place.previous is None else place.previous + 1
    if place.at == first or tokens[place.at - 1].text != ONES:
        return ()
    start = place.at - 1
    while start > first and tokens[start - 1].pos in _EPITHETS:
        start -= 1
    return tokens[start : place.at - 1]


def _epithet(row: Sequence[Token]) -> Sequence[Token]:
    ones = next((at for at, token in enumerate(row) if token.text == ONES), 0)
    return row[:ones] if all(token.pos in _EPITHETS for token in row[:ones]) else ()
