"""How many of those who were asked think so: "19 percent regard them as low", "a third of them said they would"."""

from __future__ import annotations

from itertools import dropwhile, islice

from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_NEAR = 4
"""Within how many tokens behind a percentage stands what so many think."""
_AUXILIARIES = word_set("small_words", "statuses", "before_thinking")


def opinion(scene: Scene, at: int) -> Token | None:
    """The verb behind the percentage at `at` that tells what so many think or said of themselves."""
    row = list(dropwhile(lambda token: token.text in _AUXILIARIES or token.has("them"), scene.after(at, _NEAR)))
    verb = next(islice(row, 1), None)
    if verb is None or verb.pos not in ("VBP", "VBD", "VBN"):
        return None
    if verb.text in word_set("sources", "thinking_so"):
        return verb
    themselves = any(token.text in ("they", "their", "that they") for token in row[1:2])
    return verb if themselves and verb.text in word_set("sources", "saying") else None
