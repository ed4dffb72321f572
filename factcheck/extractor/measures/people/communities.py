"""People from elsewhere as a part of who lives or works in the home: "Indians, 900,000 strong", "600,000 Egyptians"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_NEAR = 3
"""Within how many tokens before the number its people are named; behind it they stand at once."""


def with_community(scene: Scene, at: int, frame: Frame, home: str | None) -> Frame:
    """The frame as that of the home, with the people named beside the number as the part that they are of it."""
    people = word_set("products", "people_in_parts")
    if frame.measure not in people or home is None or not home.isupper() or frame.reporter in (None, home):
        return frame
    named = next((token for token in _beside(scene, at) if _are_people(token, frame.reporter)), None)
    return replace(frame, reporter=home, product=scene.word(named)) if named else frame


def is_community(scene: Scene, at: int, frame: Frame) -> bool:
    """Whether it is told of the people of one country who live in another, whose figure it is."""
    if frame.measure not in word_set("products", "people_in_parts"):
        return False
    areas = (token.area.codes[0] for token in _beside(scene, at) if token.area and _are_people(token, None))
    return any(area != frame.reporter for area in areas)


def _beside(scene: Scene, at: int) -> list[Token]:
    return [*scene.after(at, 1), *scene.before(at, _NEAR)]


def _are_people(token: Token, area: str | None) -> bool:
    """Whether the token calls the people of the area, or of any, by their name, in the plural."""
    named = token.area is not None and token.area.form == "demonym" and (area is None or area in token.area.codes)
    return named and (token.text.endswith("s") or token.text.endswith("ese"))
