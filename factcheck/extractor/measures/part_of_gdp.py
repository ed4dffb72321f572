"""The part of GDP that a branch makes, told beside its part of something else: "98% of exports and 30% of GDP"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import WHOLE_ECONOMY, Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense
from factcheck.resources import word_set

RULE = "the part of GDP that a branch makes"
_BEHIND = 3
"""Within how many tokens behind the share the GDP stands: "of the GDP"."""


def part_of_gdp(
    scene: Scene, at: int, sense: Sense, own: Sequence[Frame], resolved: dict[int | None, Frame], made: Sequence[Draft]
) -> Frame | None:
    """The GDP behind the share at `at`, where a branch contributes it, or has a share in something else besides."""
    last = made[-1] if made else None
    if sense.kind is not Kind.SHARE or last is None:
        return None
    behind = scene.after(at, _BEHIND)
    place = next((p for p, token in enumerate(behind, at + 1) if token.measure), None)
    gdp = next((frame for frame in own if frame.at == place and frame.measure in WHOLE_ECONOMY), None)
    if gdp is None or behind[0].text not in ("of", "to", "of the", "to the"):
        return None
    contributed = any(token.text in word_set("measures", "contributing") for token in scene.before(at, 2))
    joined = [token.text for token in scene.before(at, 1)] == ["and"] and last.sense.kind is Kind.SHARE
    branch = last.frame.product
    told = branch is not None and last.frame.measure not in WHOLE_ECONOMY and (contributed or joined)
    return replace(resolved[gdp.at], product=branch) if told else None
