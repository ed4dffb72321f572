"""The people of an age that a figure is told of: "of those under 25, 9 percent", "people aged 65 and over"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.domain.claim import NumberStatus
from factcheck.extractor.products.place import Place
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import joined
from factcheck.resources import word_set

_BEHIND = 6
"""Within how many tokens behind a share of them stand those of an age: "9 percent of those under 25"."""
_COUNTED = 4
"""Within how many tokens behind a number stands the age of those it counts: "9,000 were younger than 25"."""
_GROWN_UP = 18
"""From this age at the latest surveys ask everybody."""
_OLDER = word_set("small_words", "products", "older")
_LIMITS = word_set("small_words", "products", "limits_of_age")


def of_age(place: Place) -> str | None:
    """The age named behind the number before it, else right behind it where it is a part of those."""
    scene, at = place.scene, place.at
    if place.frame.measure not in word_set("products", "by_age"):
        return None
    first = max(scene.clause(at)[0], 0 if place.previous is None else _past_age(scene, place.previous))
    behind = scene.after(at, _BEHIND)
    of_them = bool(behind) and behind[0].text.partition(" ")[0] == "of"
    return _age_in(scene, scene.tokens[first:at]) or (_age_in(scene, behind) if of_them else None)


def _past_age(scene: Scene, previous: int) -> int:
    """The place behind a number and the age of those it counts: "9,000 were younger than 25, and (8,000)"."""
    row = scene.after(previous, _COUNTED)
    of_it = next((step for step, token in enumerate(row) if token.number), None)
    apart = of_it is None or any(token.text in (",", "and", "in") for token in row[:of_it])
    return previous + 1 if apart or of_it is None else previous + 2 + of_it


def _age_in(scene: Scene, row: Sequence[Token]) -> str | None:
    for at, token in enumerate(row):
        if token.number and token.number.status is NumberStatus.AGE:
            if _is_of_all(row, at):
                return None
            led = at and row[at - 1].text in _LIMITS
            return joined([scene.word(one) for one in row[at - 1 if led else at : at + 1]])
    return None


def _is_of_all(row: Sequence[Token], at: int) -> bool:
    """Whether those above the age are all who are asked, and no part of them: "citizens aged 15 and over"."""
    number = row[at].number
    named = {token.text for token in (*row[max(0, at - 5) : at], *row[at + 1 : at + 3])}
    return number is not None and number.quantity.value <= _GROWN_UP and not named.isdisjoint(_OLDER)
