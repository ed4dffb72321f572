"""A group as a country's market: "EU exports" beside "non-EU exports" are what the country sells to the Union."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factcheck.extractor.areas.outside import insiders_of, is_outside
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.scene import Scene


def groups_set_apart(scenes: Iterable[Scene]) -> frozenset[str]:
    """The groups that a text sets apart from all outside of them: that of "non-EU imports"."""
    codes = {code for scene in scenes for _, area in scene.areas for code in area.codes}
    return frozenset(group for code in codes if is_outside(code) for group in insiders_of(code))


def as_market(frame: Frame, scene: Scene, context: Context) -> Frame:
    """The frame with the group before its measure as the partner, where a country's trade is told so."""
    if frame.at is None or frame.verb or frame.measure not in ONE_WAY or frame.partner is not None:
        return frame
    country, group = context.home, frame.reporter
    if country is None or not country.isupper() or group not in context.set_apart:
        return frame
    beside = scene.before(frame.at, 1)
    return replace(frame, reporter=country, partner=group) if beside and beside[0].area else frame
