"""What a list of goods leaves over: "tea made up 31 percent of the exports, coffee 8, everything else 61"."""

from __future__ import annotations

from itertools import dropwhile

from factcheck.domain.claim import Kind
from factcheck.extractor.products.place import Place
from factcheck.extractor.told import joined
from factcheck.resources import word_set

_NAMED = 2
"""How many goods make a list."""
_LONGEST = 3
"""How many words name the rest: "all the rest"."""


def rest_of(place: Place) -> str | None:
    """The words that the number's share of the goods is told with, where they only say that it is all the others."""
    if place.sense.kind is not Kind.SHARE or place.before is None or place.before[1] is None:
        return None
    if len({name.name for name in place.named if name.stop <= place.at}) < _NAMED:
        return None
    row = list(dropwhile(lambda token: token.has("hedge", "share_verb"), place.scene.before(place.at, 2 * _LONGEST)))
    for length in range(_LONGEST, 0, -1):
        words = [place.scene.word(token) for token in reversed(row[:length])]
        if " ".join(words) in word_set("products", "rest"):
            return joined(words)
    return None
