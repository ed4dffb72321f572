"""What is only supposed: "if exports grow 5 percent", "unless inflation falls to 2 percent", "assuming growth of 3"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_PRESENT = ("VBP", "VBZ", "VB")
_TO_COME = "MD"
"""How the tagger calls "will", "would" and the like (Penn Treebank)."""
_RECKONING = word_set("small_words", "statuses", "reckoning_if")
"""Behind "if", what tells only how it is counted: "if one counts in rupees"."""
_ENDS = word_set("small_words", "statuses", "supposition_ends_at")


def supposed(scene: Scene, at: int) -> Token | None:
    """The word that opens the clause of the number at `at` and makes it a condition that is still to be met.

    "If exports rose 5 percent in 2019, imports fell" tells what was, unless something would come of it.
    """
    first, last = scene.clause(at)
    place = next((p for p in reversed(range(first, at)) if scene.tokens[p].text in _openers()), None)
    if place is None or any(token.text in _ENDS for token in scene.tokens[place + 1 : at]):
        return None
    if any(token.text in word_set("sentences", "no_conditions") for token in scene.before(place, 1)):
        return None
    opener, row = scene.tokens[place], scene.tokens[place + 1 : at]
    if row and row[0].text in _RECKONING:
        return None
    verb = next((token for token in reversed(row) if token.pos[:2] in ("VB", _TO_COME)), None)
    if verb is None:
        return opener if opener.text.endswith("ing") else None
    would = any(token.pos == _TO_COME for token in (*scene.tokens[first:place], *scene.tokens[at:last]))
    return opener if verb.pos in _PRESENT or would else None


def _openers() -> frozenset[str]:
    return word_set("sentences", "conditions")
