"""Trade that the members of a group have with each other: "trade among EAEU members", "intra-African trade"."""

from __future__ import annotations

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.resources import vocabulary

_BEHIND = 6
"""Within how many tokens behind a measure stands the group whose members trade with each other."""


def is_within(scene: Scene, frame: Frame, group: str) -> bool:
    """Whether the trade is that of a group's members with each other: "trade among EAEU members", "intra-African"."""
    if group.isupper() or group == "world" or frame.at is None:
        return False
    named = scene.tokens[max(0, frame.at - 3) : max(frame.at, frame.stop) + 1]
    if any(token.text.startswith(tuple(vocabulary("cues")["intra"])) for token in named):
        return True
    behind = scene.tokens[frame.at + 1 : max(frame.at, frame.stop) + 1 + _BEHIND]
    place = next((p for p, token in enumerate(behind) if token.area and token.area.codes == (group,)), None)
    if place is None or any(token.area and token.area.codes != (group,) for token in behind[place + 1 :]):
        return False
    lead = next((token for token in reversed(behind[:place]) if token.has("preposition")), None)
    return (lead is not None and lead.has("within_group")) or any(token.has("each_other") for token in behind)
