"""What so many people or children are by the words around them: those who live somewhere, those that a woman has."""

from __future__ import annotations

from factcheck.extractor.numbers.units import PERSONS
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_MOST = 12
"""No people's women have so many children."""


def is_home_to(scene: Scene, at: int) -> bool:
    """Whether a place is said to be home to so many: "Uganda, home to 47 million, grew by 5 percent"."""
    row = [token.text for token in scene.before(at, 3) if not token.has("hedge")]
    return row[:2] == ["to", "home"] or row[:1] == ["home to"]


def is_fertility(scene: Scene, at: int) -> bool:
    """Whether it is how many children a woman has, which is told in parts: "Italian women had 1.35 children"."""
    number = scene.tokens[at].number
    if number is None or number.quantity.unit != PERSONS.name or number.quantity.last_place >= 1:
        return False
    said = {*scene.tokens[at].text.split(), *(token.text for token in scene.after(at, 1))}
    children = not said.isdisjoint(word_set("measure_units", "children"))
    mothers = any(token.text in word_set("measure_units", "mothers") for token in scene.tokens)
    return children and mothers and number.quantity.value < _MOST
