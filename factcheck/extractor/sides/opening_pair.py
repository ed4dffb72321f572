"""With whom an article's opening says the trade is that it tells of, where it names nobody else further on."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.areas.members import is_member, is_nested
from factcheck.extractor.measures.frame import FLOWS, TWO_SIDED, Frame
from factcheck.extractor.scene import Scene
from factcheck.groups import members


def opening_pair(told: Sequence[tuple[Scene, Sequence[Frame]]], home: str | None) -> str | None:
    """The other side of the home's trade that the first sentence on trade announces: "Chad's tea sales to Togo rose".

    None where it already tells a figure of one flow, which need be no more than one of several, and where some third
    area is named anywhere.
    """
    named = {code for scene, _ in told for _, area in scene.areas for code in area.codes} - {home, "world"}
    named = {code for code in named if not (is_member(code, home) or is_nested(home, code))}
    if home is None or len(named) != 1:
        return None
    other = named.pop()
    if _opens_with_both(told[0][0], {home, other}):
        return other
    on_trade = ((one, flows) for one, measured in told if (flows := [f for f in measured if f.measure in FLOWS]))
    first, flows = next(on_trade, (None, []))
    if first is None or (first.numbers and not (_is_one(other) and flows[0].measure in TWO_SIDED)):
        return None
    here = {code for _, area in first.areas for code in area.codes}
    between = all({frame.reporter, frame.partner} <= {home, other, None} for frame in flows)
    return other if between and here == {home, other} else None


def _is_one(area: str) -> bool:
    """Whether it is a country or a group with members of its own, and not such as "neighbouring countries"."""
    return area.isupper() or bool(members(area))


def _opens_with_both(scene: Scene, two: set[str]) -> bool:
    """Whether all that it opens with are their names: "Peru and Chile in the first quarter"."""
    if scene.numbers or scene.measures or len(scene.areas) != len(two):
        return False
    (one, first), (other, last) = scene.areas
    joined = [token.text for token in scene.tokens[one + 1 : other]] in (["and"], ["&"])
    return one == 0 and joined and {*first.codes, *last.codes} == two
