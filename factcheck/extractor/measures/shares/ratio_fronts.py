"""GDP that a sentence opens with as what all in it is set in ratio to: "Relative to GDP, debt rose to 30 percent"."""

from __future__ import annotations

from factcheck.extractor.measures.frame import WHOLE_ECONOMY
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set


def fronts_ratio(scene: Scene, at: int) -> bool:
    """Whether the measure at `at` is GDP, and the sentence opens with it so."""
    mention = scene.tokens[at].measure
    named = mention is not None and mention.measure in WHOLE_ECONOMY
    return named and " ".join(token.text for token in scene.tokens[:at]) in word_set("measures", "ratio_fronts")
