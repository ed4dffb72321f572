"""What money is put into, of which nothing is measured: "invested $6 million in Georgia's economy", "in housing"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.measures.frame import WHOLE_ECONOMY, Frame
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_BEFORE = 4
"""Within how many tokens before an economy stands what leads into it: "in the country's economy"."""


def without_invested_in(own: Sequence[Frame], scene: Scene) -> list[Frame]:
    """The frames without an economy, or a part of it, that is only where the investment told before it goes.

    The part is then what the investment is in: "investment in housing construction".
    """
    kept: list[Frame] = []
    for frame in own:
        if not _is_invested_in(frame, kept, scene):
            kept.append(frame)
        elif frame.at is not None and frame.measure not in WHOLE_ECONOMY and kept[-1].product is None:
            kept[-1] = replace(kept[-1], product=scene.word(scene.tokens[frame.at]))
    return kept


def _is_invested_in(frame: Frame, before: Sequence[Frame], scene: Scene) -> bool:
    if frame.at is None or frame.measure not in WHOLE_ECONOMY | word_set("measures", "invested_into"):
        return False
    invested = any(f.measure in word_set("measures", "invested") for f in before[-1:])
    row = [token for token in scene.before(frame.at, _BEFORE) if not (token.area or token.text in ("the", "'s"))]
    return invested and bool(row) and row[0].text in ("in", "into")
