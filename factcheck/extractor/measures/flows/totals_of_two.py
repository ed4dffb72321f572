"""The total of what two sell each other, told once both flows are: "a surplus of $2bn, and total trade of $8bn"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_ALL = (None, "world")


def as_total_of_two(frame: Frame, told: Iterable[Frame], scene: Scene, context: Context) -> Frame:
    """The frame with the sides of both flows that were `told` before it in the sentence, or in the one before."""
    if not _is_bare_total(frame, scene):
        return frame
    here = list(told)
    two = _both_flows(here)
    if two is None and context.before is not None and "world" not in context.traded_with:
        last = here[-1] if here else context.frame
        two = _both_flows([*context.row, *here]) if here else None
        two = two or _both_flows(context.two_flows)
        two = two if two and last and _sides(last) == _sides(two) else None
    if two is None or _names_others(scene, frame.at or 0, two):
        return frame
    return replace(frame, reporter=two.reporter, partner=two.partner, all_partners=False)


def _is_bare_total(frame: Frame, scene: Scene) -> bool:
    """Whether it is trade in all, of which its clause does not say whose: no country's "foreign trade"."""
    if frame.measure != "turnover" or not frame.all_partners or frame.at is None or frame.verb:
        return False
    if frame.reporter or frame.partner or frame.possessed or frame.product:
        return False
    named = [scene.tokens[frame.at], *scene.before(frame.at, 1)]
    return not any(word in word_set("measures", "with_others") for token in named for word in token.text.split())


def _names_others(scene: Scene, at: int, two: Frame) -> bool:
    """Whether the clause names an area that is neither of the two."""
    first, last = scene.clause(at)
    sides = _sides(two)
    return any(code not in sides for place, area in scene.areas if first <= place < last for code in area.codes)


def _both_flows(told: Iterable[Frame]) -> Frame | None:
    """The last of two flows of all goods between one pair, where both are told."""
    flows = [one for one in told if one.measure in ONE_WAY and one.product is None and not one.part][-2:]
    if len({one.measure for one in flows}) < len(ONE_WAY) or len({_sides(one) for one in flows}) > 1:
        return None
    return None if {flows[-1].reporter, flows[-1].partner} & set(_ALL) else flows[-1]


def _sides(frame: Frame) -> tuple[str | None, str | None]:
    return frame.reporter, frame.partner
