"""What bonds and bills trade at, which tells nothing of an economy: "the 10-year note fell to yield 4.1 percent"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.statuses.amounts import words_of
from factcheck.resources import word_set

RULE = "what a bond or a bill trades at"
_YIELDING = word_set("small_words", "statuses", "yielding")
_NEAR = 2


def bond_traded(scene: Scene, at: int) -> Token | None:
    """The bond, or its yield, of which the number at `at` tells, where nothing else is measured in between."""
    if not any(word in words_of("bonds_told") for token in scene.tokens for word in token.text.split()):
        return None
    yields = next((token for token in scene.before(at, _NEAR) if token.text in _YIELDING), None)
    if yields is not None and not yields.is_finite:
        return yields
    papers = words_of("bonds")
    for place in reversed(range(at)):
        token = scene.tokens[place]
        if token.text in papers and any(before.text in papers for before in scene.before(place, 1)):
            return token
        if token.measure and not token.measure.verb and token.measure.measure != "other:bond yield":
            return None
        if token.text in papers and token.pos[:2] == "NN":
            return token
    return next((token for token in scene.after(at, 1) if token.text in papers), None)
