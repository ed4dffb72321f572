"""Levels that a clause tells to have been had at another time: "$2bn short of the $5bn that it had a year ago"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_CLAUSE = 6
"""Within how many tokens behind a number such a clause tells when."""
_SUBJECTS = frozenset({"it", "they", "there"})


def was_had_then(scene: Scene, at: int) -> bool:
    """Whether it is measured from, and behind it stands who had it when."""
    the, lead = [*scene.before(at, 2), None, None][:2]
    measured = lead is not None and (lead.text in word_set("directions", "lying") or lead.has("than", "comparing"))
    if the is None or the.text != "the" or not measured:
        return False
    row = [token for token in scene.after(at, _CLAUSE) if token.text not in ("that", "which")]
    if len(row) < 2 or not (row[0].text in _SUBJECTS or row[0].area or row[0].has("the_country")):
        return False
    when = [token for token in row[2:] if not token.has("to_period")]
    return row[1].pos == "VBD" and any(token.period for token in when[:2])
