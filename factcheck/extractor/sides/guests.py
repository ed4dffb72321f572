"""Whose guests they are that came, and that those who came tell nothing of their own country."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import GUESTS, Frame
from factcheck.extractor.scene import Scene
from factcheck.resources import vocabulary


def with_guests(frame: Frame, scene: Scene, home: str | None) -> Frame:
    """The frame with whose guests they are for its partner: "China visitors were up" in an article on Bhutan."""
    before = scene.tokens[frame.at - 1].area if frame.at else None
    named = before is not None and not before.possessive and before.codes == (frame.reporter,)
    guests = frame.at is not None and scene.tokens[frame.at].text in vocabulary("measures")["guests"]
    if not (named and guests) or home in (None, frame.reporter):
        return frame
    return replace(frame, reporter=None, partner=frame.reporter)


def are_guests(scene: Scene, area: str) -> bool:
    """Whether the area is only where guests come from: "Chinese visitors rose 5 percent and Thai ones 3 percent"."""
    return any(
        token.area
        and area in token.area.codes
        and not token.area.possessive
        and any(near.measure and near.measure.measure == GUESTS for near in scene.after(place, 1))
        for place, token in enumerate(scene.tokens)
    )
