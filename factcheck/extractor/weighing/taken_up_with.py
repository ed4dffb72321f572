"""Whose figure it is where a flow told before is taken up with a side of its own: "Those to Rwanda slipped"."""

from __future__ import annotations

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_SIDE = 3
"""Within how many tokens behind the word stands with whom it is: "that with the EU"."""


def is_taken_up_with(scene: Scene, frame: Frame, at: int) -> bool:
    """Whether the clause takes up a flow and says with whom of the frame's sides it is."""
    first, _ = scene.clause(at)
    for place in range(first, at):
        if scene.tokens[place].text not in word_set("measures", "standing_for_flows"):
            continue
        row = [token for token in scene.after(place, _SIDE) if token.text != "the"]
        if len(row) > 1 and row[0].text in word_set("areas", "anaphora", "towards") and row[1].area:
            return row[1].area.codes[0] in (frame.reporter, frame.partner)
    return False
