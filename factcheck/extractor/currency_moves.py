"""By how much a currency moved: "the krona lost 12 percent", "the cedi is worth a quarter of what it was"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from factcheck.extractor.numbers.currency_homes import country_named
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import vocabulary

_REACH = 10
_COUNTRY = 2
"""How many words the adjective of a country has at most: "Sri Lankan"."""
_MARKS = frozenset({",", "(", ")", "–", "—"})


def currency_moved(scene: Scene, at: int) -> Token | None:
    """The currency whose own move or worth the number at `at` tells, where nothing is measured in between."""
    first, _ = scene.clause(at)
    words = vocabulary("currencies")["moves"]
    moved = False
    for place in range(at - 1, max(first, at - _REACH) - 1, -1):
        token = scene.tokens[place]
        if token.measure or token.text in _MARKS:
            return None
        if token.text in _names() and _is_moved_by_somebody(scene, place):
            return token
        if moved and token.text in _names():
            return token if place and _is_led(scene.before(place, _COUNTRY + 1)) else None
        moved = moved or token.has("rise_verb", "fall_verb") or token.text in words["verbs"]
    return None


def _is_moved_by_somebody(scene: Scene, place: int) -> bool:
    """Whether it is what a bank or a state set lower or higher: "the bank devalued the naira by 31 percent"."""
    before = [token.text for token in scene.before(place, _COUNTRY + 2)]
    return any(word in vocabulary("currencies")["moves"]["set"] for word in before)


def _is_led(row: Sequence[Token]) -> bool:
    """Whether an article or an owner stands before the currency: "in yuan" and "5 million dollars" are no subject.

    So does the adjective of a country, which is no area there: "the Sri Lankan rupee".
    """
    nearest = row[0]
    words = vocabulary("currencies")["moves"]
    if nearest.text in words["before"] or (nearest.area is not None and nearest.number is None):
        return True
    named = (most for most in range(1, _COUNTRY + 1) if country_named(" ".join(t.text for t in reversed(row[:most]))))
    most = next(named, None)
    return most is not None and not any(token.has("preposition") for token in row[most : most + 1])


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    """The currencies by their names in the singular, and the word itself."""
    words = vocabulary("currencies")
    named = {name.lower() for row in words["currencies"].values() for name in row.get("names", []) if name.islower()}
    shared = {name.lower() for name in words["ambiguous"]}
    return frozenset((named | shared | set(words["moves"]["names"])) - set(words["moves"]["never"]))
