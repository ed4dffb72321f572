"""What can, must or is estimated to be, and has not been: "exports can double", "putting the surplus to reach $3bn"."""

from __future__ import annotations

from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_TO_COME = "MD"
"""How the tagger calls "will", "may" and the like (Penn Treebank)."""
_ESTIMATED = 8
_UNTIL = 7
"""Within how many tokens before a number somebody waits for it: "until the deficit is down to"."""


def only_to_be(scene: Scene, at: int, number: NumberMention) -> Token | None:
    """The word that tells that the number only can or must be, is estimated to come to be, or is waited for."""
    row = scene.before(at, _UNTIL)
    until = next((place for place, token in enumerate(row) if token.text in ("until", "till")), 0)
    if until and any(token.pos in ("VBZ", "VBP") for token in row[:until]):
        return row[until]
    verb = at if number.form is Form.MULTIPLE else at - 1
    if verb < 1 or scene.tokens[verb].pos != "VB":
        return None
    lead = scene.tokens[verb - 1]
    if lead.text == "to":
        row = scene.before(verb - 1, _ESTIMATED)
        return next((t for t in row if t.pos == "VBG" and t.text in word_set("sources", "estimating")), None)
    if lead.pos != _TO_COME:
        return None
    return lead if number.form is Form.MULTIPLE or lead.text == "must" else None
