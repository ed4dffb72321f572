"""By what people and goods travel, and on what papers, where only those are counted: "arrivals by air rose"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.extractor.products.place import Place
from factcheck.extractor.scene import Token
from factcheck.extractor.told import Told
from factcheck.resources import word_set

_BESIDE = 2
"""How many words tell right behind a number how they came: "2 million by air"."""
_NEAR = 4
"""Within how many words behind a number it is said how they came: "2 million came by air"."""

_TOLD = 7
"""Within how many it is said on what papers: "340,000 had availed themselves of an e-visa"."""


def travelling(place: Place) -> str | None:
    """The way that those whom the number counts travel, before it in its clause, else behind it."""
    if place.frame.measure not in word_set("products", "travelling"):
        return None
    scene, at = place.scene, place.at
    first = max(scene.clause(at)[0], 0 if place.previous is None else place.previous + 1)
    way = _way(scene.after(at, _BESIDE)) or _way(scene.tokens[first:at]) or _way(scene.after(at, _NEAR))
    if way:
        return Told(f"by {scene.word(way)}", scene.words([way]))
    papers = _papers(scene.tokens[first:at]) or _papers(scene.after(at, _TOLD))
    return scene.word(papers) if papers else None


def _papers(row: Sequence[Token]) -> Token | None:
    """On what people came: "340,000 arrived with an e-visa"."""
    plain = [token for token in row if token.text not in ("a", "an", "the")]
    ways = word_set("products", "papers")
    return next((o for one, o in pairwise(plain) if one.text in ("on", "with", "by", "of") and o.text in ways), None)


def _way(row: Sequence[Token]) -> Token | None:
    ways = word_set("products", "ways_of_travel")
    return next((other for one, other in pairwise(row) if one.text == "by" and other.text in ways), None)
