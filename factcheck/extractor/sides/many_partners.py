"""Whether an article tells its home's trade with one partner after another, so that it is about no one of them."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.areas.members import is_member
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, TWO_SIDED, Frame
from factcheck.extractor.products.words import is_kind_of_trade
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.named_together import are_named_together

_MANY = 3
_SENTENCES = 2
"""In how many of them at least: one may only list who comes next."""


def trades_with_many(
    told: Sequence[tuple[Scene, Sequence[Frame]]], home: str | None, other: str | None, *, staple: bool
) -> bool:
    """Whether the sentences with figures of the home's trade name many besides `other`, which is a country.

    "Cheese sales to Peru were down 5 percent, those to Chile 6": where no one good is the article's `staple`, only
    sentences that do not name the other as well count, as they may set it against others. What opens with the whole of
    the trade with the other, both ways, is on it whoever is named beside it; so is what names the two together.
    """
    if home is None or other is None or not other.isupper() or _opens_with_trade_of_two(told, home, other):
        return False
    if are_named_together([scene for scene, _ in told], home, other):
        return False
    third: list[set[str]] = []
    for scene, measured in told:
        if not scene.numbers or not any(f.measure in ONE_WAY and f.reporter in (None, home) for f in measured):
            continue
        codes = {code for _, area in scene.areas for code in area.codes}
        if staple or other not in codes:
            third.append({code for code in codes if _is_partner(code, home, other)})
    return len(set().union(*third)) >= _MANY and sum(map(bool, third)) >= _SENTENCES


def opens_with_all(told: Sequence[tuple[Scene, Sequence[Frame]]], home: str | None, other: str | None) -> bool:
    """Whether the first figures of trade are said to be with all the world, and the other is not named beside them."""
    for scene, measured in told:
        if scene.numbers and any(frame.measure in FLOWS and frame.reporter in (None, home) for frame in measured):
            codes = {code for _, area in scene.areas for code in area.codes}
            return "world" in codes and other not in codes
    return False


def _opens_with_trade_of_two(told: Sequence[tuple[Scene, Sequence[Frame]]], home: str, other: str) -> bool:
    """Whether the trade told before the first figure of a flow, or by it, is all that the two have with each other."""
    for scene, measured in told:
        flows = [frame for frame in measured if frame.measure in FLOWS]
        both = (frame for frame in flows if frame.measure in TWO_SIDED and _is_in_all(frame))
        if any(frame.partner == other and frame.reporter in (None, home) for frame in both):
            return True
        if flows and scene.numbers:
            return False
    return False


def _is_in_all(frame: Frame) -> bool:
    """Whether it is trade in goods of every kind, or in all that are told of: non-oil trade."""
    return frame.product is None or is_kind_of_trade(frame.product)


def _is_partner(code: str, home: str, other: str) -> bool:
    """Whether the area may be a third partner: neither a member of the home nor a group that it is in."""
    return code not in (home, other, "world") and not is_member(code, home) and not is_member(home, code)
