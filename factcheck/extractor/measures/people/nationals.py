"""The people of the country that an article is about as a part of its population: "the number of Kuwaitis"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from factcheck.extractor.areas import find_areas
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like

_OTHER, _NOT = "other:", "non-"


def with_nationals(own: Iterable[Frame], scene: Scene, home: str | None) -> list[Frame]:
    """The frames, where a count of those who are of the home, or are not, is one of its population.

    Those of whom more is said are none of all: "the number of Tajiks working in Russia".
    """
    return [frame if _does(frame, scene) else _of_population(frame, home) for frame in own]


def _does(frame: Frame, scene: Scene) -> bool:
    return frame.at is not None and any(token.pos in ("VBG", "VBN", "WP") for token in scene.after(frame.at, 1))


def _of_population(frame: Frame, home: str | None) -> Frame:
    people = frame.measure.removeprefix(_OTHER)
    if home is None or people == frame.measure or home not in _of_whom(people.removeprefix(_NOT)):
        return frame
    return replace(frame, measure=like("population", frame.measure), product=people, stock=True)


@lru_cache(maxsize=256)
def _of_whom(people: str) -> tuple[str, ...]:
    """Whose people they are called, in the plural."""
    return next((area.codes for area in find_areas(people.capitalize()) if area.form == "demonym"), ())
