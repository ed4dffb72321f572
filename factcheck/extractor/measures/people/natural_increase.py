"""How many more were born than died, or died than were born: "deaths outnumbered births by 3,000"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from factcheck.extractor.measures.balances.more_than_other import exceeds_by, is_fronted, is_less, is_more
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like

_BIRTHS, _INCREASE = "other:births", "other:natural increase"
_PEOPLE = frozenset({_BIRTHS, "other:deaths"})


def natural_increase(scene: Scene, at: int, own: list[Frame], resolved: dict[int | None, Frame]) -> Frame | None:
    """The natural increase of a population that the number at `at` tells by its births and deaths."""
    told = [frame for frame in own if frame.measure in _PEOPLE and frame.at is not None]
    for former, latter in pairwise(told):
        first, second = former.at or 0, latter.at or 0
        more = is_more(scene, first, at, second) or _is_told_first(scene, at, first, second)
        more = more or is_fronted(scene, at, first, second) or exceeds_by(scene, first, second, at)
        if former.measure == latter.measure or not more:
            continue
        fewer = is_less(scene.tokens[min(first, at) + 1 : second])
        side = former.reporter or latter.reporter or resolved[first].reporter
        increase = like(_INCREASE, former.measure)
        sign = 1 if (former.measure == _BIRTHS) != fewer else -1
        return replace(resolved[first], measure=increase, sign=sign, product=None, reporter=side)
    return None


def _is_told_first(scene: Scene, at: int, first: int, second: int) -> bool:
    """Whether the number opens the comparison: "3,000 more people died than were born"."""
    opens = at < first and any(token.has("rise_adj", "fall_adj") for token in scene.after(at, 1))
    return opens and any(token.has("comparing", "than") for token in scene.tokens[first + 1 : second])
