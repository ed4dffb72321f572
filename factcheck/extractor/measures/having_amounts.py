"""Words that often mean something else and are sure where an amount is theirs: "a budget gap: revenue of $5bn"."""

from __future__ import annotations

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene

_TO_NUMBER = 2


def has_amount(frame: Frame, scene: Scene) -> bool:
    """Whether "of" leads from the word right to an amount: "revenue of $5bn met spending of $7bn"."""
    behind = scene.after(frame.stop, _TO_NUMBER)
    return len(behind) == _TO_NUMBER and behind[0].text == "of" and behind[1].number is not None
