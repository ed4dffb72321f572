"""Who does the same as the one before, the verb left out: "Peru sold 5 tonnes to Chad in 2021, Chile 3 tonnes"."""

from __future__ import annotations

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene

_OPENING = frozenset({",", ";", "and", "while", "the", "but"})


def does_too(scene: Scene, previous: int | None, at: int, frame: Frame) -> bool:
    """Whether the area right before the number does what the sentence's verb says of its subject.

    The amount before was the verb's object, with no side between them.
    """
    if previous is None or frame.at is None or not frame.verb or not frame.at < previous < at:
        return False
    subject = any(token.area and frame.reporter in token.area.codes for token in scene.tokens[: frame.at])
    if not subject or any(token.area for token in scene.tokens[frame.at : previous]):
        return False
    before = [token for token in scene.before(at, 3) if not token.has("hedge")]
    return len(before) > 1 and before[0].area is not None and before[1].text in _OPENING
