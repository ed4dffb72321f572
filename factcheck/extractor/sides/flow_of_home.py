"""In an article on one flow of its home, who else is told of is the other side: "Peru sold tea. Chile got 200 t"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import ONE_WAY, Frame, mirrored, names_itself
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import Told
from factcheck.extractor.weighing.readings import Reading

_WHY = "the other side of the flow that was told last of the home"


def tell_of_home_flow(readings: Sequence[Reading]) -> None:
    """Read a flow told last of the home as going on where others are told of in its course."""
    last: Frame | None = None
    for reading in readings:
        for draft in reading.told:
            frame = draft.frame
            if frame.measure not in ONE_WAY:
                continue
            if last is not None and (other := _other_side(draft, reading, last)):
                draft.frame = other
                last = other if other.reporter == last.reporter else last
            elif frame.reporter == reading.context.home:
                last = frame
            elif draft.own:
                last = None


def _other_side(draft: Draft, reading: Reading, last: Frame) -> Frame | None:
    """The frame with the home as a side of it, where it is that of another and the words give that one none."""
    frame, scene, home = draft.frame, reading.scene, reading.context.home
    if home is None:
        return None
    if _is_done_by_partner(draft, scene, home) and frame.measure == mirrored(last.measure):
        return replace(frame, reporter=_as_told(frame.partner), partner=_as_told(home))
    other = frame.reporter
    if other in (None, home, "world") or not str(other).isupper() or not _is_in(scene, other):
        return None
    topic = reading.context.topic
    goes_on = frame.measure == last.measure and (topic is None or topic.measure != mirrored(frame.measure))
    open_side = frame.partner == home or (frame.at is None and last.partner not in (None, "world"))
    if goes_on and open_side and not _is_own(frame, scene, other):
        return replace(frame, reporter=home, partner=_as_told(other))
    deals = frame.at is not None and frame.verb and not names_itself(scene.tokens[frame.at])
    if frame.measure == mirrored(last.measure) and deals and frame.partner == "world":
        return replace(frame, partner=_as_told(home))
    return None


def _as_told(area: str | None) -> Told:
    return Told(str(area), None, _WHY, assumed=True)


def _is_in(scene: Scene, area: str | None) -> bool:
    """Whether the sentence names the area, and not only whose goods are told of: "8 percent were Peruvian"."""
    return any(area in named.codes and scene.tokens[place].pos[:2] != "JJ" for place, named in scene.areas)


def _is_done_by_partner(draft: Draft, scene: Scene, home: str) -> bool:
    """Whether a verb of buying or selling is read as the home's, which is told of its partner, named before it."""
    frame = draft.frame
    if not frame.verb or frame.at is None or frame.reporter != home or frame.partner in (None, home, "world"):
        return False
    return draft.own is not None and "+" in (draft.own.partner or "") and home in str(draft.own.partner).split("+")


def _is_own(frame: Frame, scene: Scene, area: str | None) -> bool:
    """Whether the flow's word is told of the area: by a verb, or behind its name."""
    if frame.at is None:
        return False
    before = any(area in named.codes for place, named in scene.areas if place < frame.at)
    return frame.verb or frame.named_reporter or before
