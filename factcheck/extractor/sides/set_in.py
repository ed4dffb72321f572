"""Where a clause is set that tells what comes into a country: "In Chad, by comparison, remittances came to $3bn"."""

from __future__ import annotations

from factcheck.extractor.measures.frame import FLOWS, REPORTER, Frame, role_of
from factcheck.extractor.scene import Scene


def set_in(frame: Frame, scene: Scene) -> str | None:
    """The area with which a preposition opens the clause of the measure, a comma behind it, if that names no side."""
    if frame.measure in FLOWS or not frame.has_partner or frame.at is None or frame.reporter or frame.partner:
        return None
    first, _ = scene.clause(frame.at)
    row = [token for token in scene.tokens[first : frame.at] if token.text != "the"]
    if len(row) <= len(("in", "Chad")) or row[1].area is None or len(row[1].area.codes) > 1 or row[2].text != ",":
        return None
    return row[1].area.codes[0] if role_of(frame.measure, row[0].text) == REPORTER else None
