"""What labels a figure that opens a line: "- $7.2 billion: exports of goods"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene

_NEAR = 4
"""Within how many words behind the mark the measure stands."""


def label_behind(scene: Scene, at: int) -> int | None:
    """Where the measure stands that labels the figure at `at`; None where that opens no line, or nothing labels it."""
    opens = not any(token.text[0].isalnum() for token in scene.tokens[:at])
    if not opens or [token.text for token in scene.after(at, 1)] not in ([":"], ["–"]):
        return None
    behind = range(at + 2, min(len(scene.tokens), at + 2 + _NEAR))
    return next((place for place in behind if scene.tokens[place].measure), None)
