"""Verbs that "will" governs beside the first: "growth will slow in May and reach 2 percent in June"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_TO_COME = "MD"
"""How the tagger calls "will", "may" and the like (Penn Treebank)."""
_BASE = frozenset({"VB", "VBP"})
"""How it calls what follows "will", and what it may take a further verb of the same for."""
_JOINTS = word_set("small_words", "statuses", "before_further_verbs")


def governing_further(scene: Scene, first: int, at: int) -> list[Token]:
    """The "will" or "may" since `first` whose further verb tells the number at `at`."""
    governing = next((place for place in reversed(range(first, at)) if scene.tokens[place].pos == _TO_COME), None)
    told = scene.tokens[governing:at] if governing is not None else []
    verbs = [place for place, token in enumerate(told) if token.pos[:2] == "VB"]
    if len(verbs) <= 1 or any(told[place].pos not in _BASE for place in verbs):
        return []
    apart = any(token.has("clause", "which") for token in told)
    return told[:1] if told[verbs[-1] - 1].text in _JOINTS and not apart else []
