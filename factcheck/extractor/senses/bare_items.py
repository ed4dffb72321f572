"""Sentences that are but an item of a list: a name and its number."""

from __future__ import annotations

from factcheck.extractor.scene import Scene


def is_item(scene: Scene, at: int) -> bool:
    """Whether the sentence is but a name and its number in brackets or behind a dash: "Vegetables (4 percent)"."""
    before = [token for token in scene.tokens[:at] if token.text != "("]
    named = [token for token in before if token.pos[:2] in ("NN", "JJ")]
    alone = len(scene.numbers) == 1 and not any(token.measure or token.period or token.area for token in before)
    return alone and bool(named) and not any(token.pos[:2] in ("VB", "MD") for token in before)
