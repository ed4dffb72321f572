"""Goods only named in passing between a measure and its verb: "Their exports, tiles and wine, reached $2bn"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.products.names import ProductName, left_out
from factcheck.extractor.products.place import Place
from factcheck.extractor.products.surroundings import drives
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.times.told_periods import COMPARED

_MARKS = frozenset({",", "–", "—"})


def without_asides(place: Place, names: Sequence[ProductName]) -> list[ProductName]:
    """The names without those of an aside that is closed before the number, and without what only drives it."""
    aside = _aside(place, names)
    return [name for name in names if name.first not in aside and not _drives(place, name)]


def _drives(place: Place, name: ProductName) -> bool:
    """Whether the goods are but why all goods moved: "Coffee drives 7 percent rise in exports"."""
    tokens, measured = place.scene.tokens, place.frame.at
    told_behind = measured is not None and name.stop < place.at < measured
    return told_behind and place.sense.kind in COMPARED and drives(tokens[name.stop].text)


def goes_past_aside(place: Place) -> bool:
    """Whether the number before it stands in an aside: "Its exports, of which oil forms 90 percent, rose by 5"."""
    return place.previous is not None and place.previous in _aside(place, place.named)


def _aside(place: Place, names: Sequence[ProductName]) -> range:
    """The tokens between two marks behind the measure that name goods, where a verb takes up the measure again."""
    at, tokens = place.frame.at, place.scene.tokens
    opening = None if at is None or at > place.at or place.frame.verb else _opening(place.scene, at, place.at)
    if opening is None:
        return range(0)
    mark = tokens[opening].text
    ends = (p for p in range(place.at - 1, opening, -1) if tokens[p].text == mark and _goes_on(tokens[p + 1]))
    aside = range(opening, next(ends, opening))
    named = [name for name in names if name.first in aside]
    return aside if named and not left_out(place.scene, named) else range(0)


def _goes_on(token: Token) -> bool:
    """Whether it is the verb of the measure, which the tagger may take for a participle: ", climbed by 3 percent"."""
    return token.is_finite or token.has("rise_verb", "fall_verb", "level_verb")


def _opening(scene: Scene, measured: int, at: int) -> int | None:
    """The mark right behind the phrase of the measure, which tells but of whom and when it is."""
    for place in range(measured + 1, at):
        token = scene.tokens[place]
        if token.text in _MARKS:
            return place
        if token.number or token.measure or token.is_finite or token.pos in ("NNS", "VBG", "VBN"):
            return None
    return None
