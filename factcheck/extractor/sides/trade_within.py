"""Trade that the members of a group have with each other: "trade among EAEU members", "intra-African trade"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.measures.frame import FLOWS, TWO_SIDED, Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.trade_of_two import is_called_mutual
from factcheck.groups import members
from factcheck.resources import vocabulary, word_set

_MEMBERS = 3
"""Within how many tokens behind a measure its members are named: "between the members"."""
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
    led = (token for token in reversed(behind[:place]) if token.has("preposition") and not token.text.startswith("of"))
    lead = next(led, None)
    return (lead is not None and lead.has("within_group")) or any(token.has("each_other") for token in behind)


def as_within(frame: Frame, scene: Scene) -> Frame:
    """The frame as the trade of a group with itself, where its words so say and name nobody else: "within the EAC"."""
    if frame.measure not in TWO_SIDED or frame.at is None or frame.possessed:
        return frame
    named = [side for side in (frame.reporter, frame.partner) if side not in (None, "world")]
    behind = scene.tokens[frame.at + 1 : max(frame.at, frame.stop) + 1 + _BEHIND]
    group = next((token.area.codes[0] for token in behind if token.area), None)
    if group is None or any(side != group for side in named) or behind[0].text in ("between", "with"):
        return frame
    mutual = is_called_mutual(frame, scene) and frame.reporter == group and not group.isupper()
    return replace(frame, reporter=group, partner=group) if mutual or is_within(scene, frame, group) else frame


def among_members(frame: Frame, scene: Scene, home: str | None) -> Frame | None:
    """The trade of a group with itself, where it is told of its "members" alone: "trade between members fell"."""
    if frame.measure not in TWO_SIDED or frame.at is None:
        return None
    row = [token for token in scene.after(max(frame.at, frame.stop), _MEMBERS) if token.text not in ("the", "its")]
    members_named = len(row) > 1 and row[0].has("within_group") and row[1].text in word_set("areas", "members_alone")
    named = [code for _, area in scene.areas for code in area.codes]
    group = next((code for code in (*named, home) if code and not code.isupper() and code != "world"), None)
    outside = any(code not in (group, "world") for code in named)
    within = members_named or (group == home and _tells_of_each_other(frame, scene, home))
    return replace(frame, reporter=group, partner=group) if within and group and not outside else None


def _tells_of_each_other(frame: Frame, scene: Scene, home: str | None) -> bool:
    """Whether an article on a group tells of its own trade: "traded $3bn among themselves", "inside the bloc"."""
    if any(token.has("each_other") for token in scene.tokens[frame.at or 0 :]):
        return True
    whole = word_set("areas", "whole_group")
    for place, token in enumerate(scene.tokens):
        behind = next((near for near in scene.after(place, 2) if near.text != "the"), None)
        if token.has("within_group") and token.text not in word_set("areas", "between_members") and behind:
            return (behind.area is not None and behind.area.codes == (home,)) or behind.text in whole
    return False


def of_member(frame: Frame, scene: Scene, home: str | None) -> Frame | None:
    """The trade of one member with its group, where the article is about the member: Latvia's "intra-EU trade"."""
    intra = next((p for p, token in enumerate(scene.tokens) if token.has("intra")), None)
    named = scene.tokens[intra + 2 : intra + 3] if intra is not None else []
    area = named[0].area if named else None
    if area is None or intra is None or home is None or home not in members(area.codes[0]):
        return None
    open_ = all(side in (None, "world", home, *area.codes) for side in (frame.reporter, frame.partner))
    later = frame.at is not None and frame.at > intra
    return replace(frame, reporter=home, partner=area.codes[0]) if later and open_ and frame.measure in FLOWS else None
