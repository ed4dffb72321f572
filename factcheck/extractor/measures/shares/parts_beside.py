"""The part of a country that has a part of its trade: "Katanga accounted for 40 percent of exports, Kivu for 3"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import Told, like

_BRACKET = "("
OF_PART = "the part of a country named beside the number"


def part_before(scene: Scene, start: int, at: int, frame: Frame, home: str | None) -> str | None:
    """The region between `start` and the number whose trade is told, where it belongs to whose trade is spoken of.

    A preposition makes of it where something happened, unless the number stands right behind in a bracket.
    """
    if frame.measure not in FLOWS:
        return None
    place = next((place for place in range(at - 1, start, -1) if scene.tokens[place].area), None)
    area = scene.tokens[place].area if place is not None else None
    if place is None or area is None or area.region is None or area.region in (frame.reporter, frame.partner):
        return None
    if not _is_within(area.codes[0], frame, home):
        return None
    if any(token.text in (";", ":", "–", "—") for token in scene.tokens[place + 1 : at]):
        return None
    before = next((token for token in scene.before(place, 2) if token.text != "the"), None)
    led = before is not None and (before.has("preposition") or before.pos == "IN") and before.text != "for"
    bracketed = [token.text for token in scene.after(place, 1)] == [_BRACKET]
    those = before is not None and before.text == "of" and any(t.text == "those" for t in scene.before(place, 3))
    return like(area.sides[0], scene.word(scene.tokens[place]), OF_PART) if not led or bracketed or those else None


def _is_within(country: str, frame: Frame, home: str | None) -> bool:
    """Whether a part of the country is a part of whose trade is told; it may be told of another part before."""
    reporter = frame.reporter or ""
    within_home = country == home and not reporter.isupper()
    return country == reporter or within_home or (bool(home) and reporter == home and not reporter.isupper())


def forgotten(frame: Frame, whose: str | None) -> Frame:
    """The frame as a sentence behind goes on with it: of whose trade it was, the part being soon forgotten."""
    part = isinstance(frame.reporter, Told) and frame.reporter.how == OF_PART
    return replace(frame, reporter=whose) if part else frame
