"""Whose guests they are that came, and that those who came tell nothing of their own country."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import GUESTS, Frame
from factcheck.extractor.scene import Scene
from factcheck.resources import vocabulary

_SEVERAL = 2


def with_guests(frame: Frame, scene: Scene, home: str | None) -> Frame:
    """The frame with whose guests they are for its partner: "China visitors were up" in an article on Bhutan.

    The host is whom they visit: "4,000 Bhutanese visited Peru".
    """
    if frame.at is not None and frame.reporter is None and (visit := _visit(scene, frame.at)):
        host, guest = visit
        return replace(frame, reporter=host, partner=guest or frame.partner)
    before = scene.tokens[frame.at - 1].area if frame.at else None
    named = before is not None and not before.possessive and before.codes == (frame.reporter,)
    guests = frame.at is not None and scene.tokens[frame.at].text in vocabulary("measures")["guests"]
    if not (named and guests) or home in (None, frame.reporter):
        return frame
    return replace(frame, reporter=None, partner=frame.reporter)


def _visit(scene: Scene, at: int) -> tuple[str, str | None] | None:
    """Who is visited behind so many guests, and the only people named between, where no other number is."""
    visit = next((place for place, token in enumerate(scene.tokens) if place > at and token.has("visiting")), None)
    if visit is None or any(token.number for token in scene.tokens[at + 1 : visit]):
        return None
    behind = [token for token in scene.after(visit, 2) if token.text not in ("the", "to")][:1]
    guests = [token.area.codes[0] for token in scene.tokens[at:visit] if token.area]
    host = behind[0].area.codes[0] if behind and behind[0].area and not behind[0].area.possessive else None
    return (host, next(iter(guests), None)) if host and host not in guests and len(guests) < _SEVERAL else None


def are_guests(scene: Scene, area: str) -> bool:
    """Whether the area is only where guests come from: "Chinese visitors rose 5 percent and Thai ones 3 percent"."""
    return any(
        token.area
        and area in token.area.codes
        and not token.area.possessive
        and any(near.measure and near.measure.measure == GUESTS for near in scene.after(place, 1))
        for place, token in enumerate(scene.tokens)
    )
