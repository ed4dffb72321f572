"""The goods that a number does not count: "excluding fuel, exports rose 4 percent", "exports ($3bn without oil)"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.extractor.products.names import ProductName, is_left_out_behind, left_out
from factcheck.extractor.products.place import Place
from factcheck.extractor.products.surroundings import leaves_out
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_LEAD = 3
"""Within how many tokens before a name stands what leaves it out."""
_PUTS = word_set("small_words", "products", "putting_aside")
_OPENS = word_set("small_words", "products", "before_exclusions")


def excluded(place: Place) -> str | None:
    """What is left out of the number by words of its own bracket, or of none: the nearest before it, else behind it."""
    here = _bracket(place.scene, place.at)
    names = [name for name in place.named if _bracket(place.scene, name.first) == here]
    before = [name for name in names if name.stop <= place.at]
    nearest = next(filter(None, (left_out(place.scene, [name]) for name in reversed(before))), None)
    return nearest or left_out(place.scene, names)


def excluded_at_first(place: Place) -> str | None:
    """What the number's clause opens with leaving out: "(excluding fuel, exports rose 4 percent, …"."""
    start = -1 if place.previous is None else place.previous
    for name in _opening(place.scene, [one for one in place.named if start < one.first and one.stop <= place.at]):
        if _bracket(place.scene, name.first) == _bracket(place.scene, place.at):
            return left_out(place.scene, [name])
    return None


def _opening(scene: Scene, names: list[ProductName]) -> Iterator[ProductName]:
    """Those with which a clause opens that leaves them out."""
    for name in names:
        lead = next((p for p in range(name.first - 1, max(-1, name.first - 1 - _LEAD), -1) if _leaves(scene, p)), None)
        if lead is None and is_left_out_behind(scene, name):
            lead = name.first - (name.first > 0 and scene.tokens[name.first - 1].text in _PUTS)
        if lead is not None and (lead == 0 or scene.tokens[lead - 1].text in _OPENS):
            yield name


def _leaves(scene: Scene, place: int) -> bool:
    pair = " ".join(token.text for token in scene.tokens[max(0, place - 1) : place + 1])
    return leaves_out(scene.tokens[place].text) or leaves_out(pair)


def _bracket(scene: Scene, at: int) -> int | None:
    """Where the bracket opens that a token stands in; None outside of any."""
    if not scene.in_brackets(at):
        return None
    return next(place for place in range(at - 1, -1, -1) if scene.tokens[place].text == "(")
