"""Portions that state no statistic: "12 percent protein", "40 percent state-owned", "the smaller half"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.statuses.amounts import words_of
from factcheck.resources import word_set

RULE = "how much of something a thing holds, or of it somebody"
UNEQUAL = "one of two unequal parts, which is no half"
_OWNED = tuple(sorted(word_set("small_words", "statuses", "owned_parts")))
_MODIFIED = 2


def portion(scene: Scene, at: int) -> Token | None:
    """What the percentage at `at` is so much of, right behind it: "protein", "fat content", "state-owned"."""
    behind = scene.after(at, _MODIFIED)
    if behind and behind[0].text.endswith(_OWNED):
        return behind[0]
    return next((token for token in behind[:1] if token.text in words_of("contents")), None)


def unequal_half(scene: Scene, at: int) -> Token | None:
    """What says that the half at `at` is larger or smaller than the other: "the smaller half suffered most"."""
    return next((token for token in scene.before(at, 1) if token.pos == "JJR" and " " not in token.text), None)
