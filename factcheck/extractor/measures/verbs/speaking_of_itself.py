"""Who says of itself what a verb tells: "Peru says that it sold goods worth $3bn"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_BEFORE = 4


def speaks_of_itself(scene: Scene, at: int) -> str | None:
    """The area that says so of itself right before the verb at `at`."""
    row = [token for token in scene.before(at, _BEFORE) if token.text not in ("that", "has", "had")]
    if len(row) < len(("it", "says", "Peru")) or row[0].text != "it":
        return None
    area = row[2].area if row[1].text in word_set("sources", "saying") else None
    return area.codes[0] if area and area.form in ("name", "capital") and not area.possessive else None
