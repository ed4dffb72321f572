"""Parts told in a bracket with figures of their own: "4,021 at work (2,050 men, 1,971 women), up from 3,986"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.extractor.products.names import ProductName
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_BOTH = 2


def outside_others(scene: Scene, at: int, names: Sequence[ProductName]) -> list[ProductName]:
    """The names without those of a bracket with figures, where the number at `at` does not stand in it."""
    apart = [bracket for bracket in _brackets(scene) if at not in bracket and _figures(scene, bracket)]
    return [name for name in names if not any(name.first in bracket for bracket in apart)]


def named_in_turn(scene: Scene, at: int, names: Sequence[ProductName]) -> str | None:
    """The name that is told with the number where a bracket has names and figures by turns: "(men 7%, women 8%)"."""
    bracket = next((one for one in _brackets(scene) if at in one), range(0))
    figures = _figures(scene, bracket)
    told: dict[int, str] = {place: scene.word(scene.tokens[place]) for place in _people(scene, bracket)}
    told |= {name.first: name.name for name in names if name.first in bracket}
    if len(figures) != len(told) or len(figures) < _BOTH:
        return None
    turns = all((one in figures) != (other in figures) for one, other in pairwise(sorted([*figures, *told])))
    return told[sorted(told)[figures.index(at)]] if turns else None


def _people(scene: Scene, bracket: range) -> list[int]:
    """Where it is told of which people, whatever the tagger takes the word for: "females 8%"."""
    return [place for place in bracket if scene.tokens[place].text in word_set("products", "those")]


def _figures(scene: Scene, bracket: range) -> list[int]:
    return [place for place, _ in scene.numbers if place in bracket]


def _brackets(scene: Scene) -> list[range]:
    """The brackets that are closed in the sentence."""
    return scene.once(_found, 0)


def _found(scene: Scene, _: int) -> list[range]:
    marks = [(place, token.text) for place, token in enumerate(scene.tokens) if token.text in ("(", ")")]
    return [range(opening, closing) for (opening, mark), (closing, other) in pairwise(marks) if mark + other == "()"]
