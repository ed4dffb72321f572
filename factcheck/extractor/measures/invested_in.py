"""An economy as what money is put into, of which nothing is measured: "invested $6 million in Georgia's economy"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.measures.frame import WHOLE_ECONOMY, Frame
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_BEFORE = 4
"""Within how many tokens before an economy stands what leads into it: "in the country's economy"."""


def is_invested_in(frame: Frame, own: Sequence[Frame], scene: Scene) -> bool:
    """Whether the economy is only where the investment told before it goes."""
    if frame.at is None or frame.measure not in WHOLE_ECONOMY:
        return False
    invested = any(f.at is not None and f.at < frame.at and f.measure in word_set("measures", "invested") for f in own)
    row = [token for token in scene.before(frame.at, _BEFORE) if not (token.area or token.text in ("the", "'s"))]
    return invested and bool(row) and row[0].text in ("in", "into")
