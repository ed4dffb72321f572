"""What can, must or is estimated to be, and has not been: "exports can double", "putting the surplus to reach $3bn"."""

from __future__ import annotations

from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set

_TO_COME = "MD"
"""How the tagger calls "will", "may" and the like (Penn Treebank)."""
_ESTIMATED = 8
_BESIDE = 2
_BECOMING = word_set("small_words", "statuses", "becoming")
_ON_THE_WAY = word_set("small_words", "statuses", "on_the_way")
_UNTIL = 7
"""Within how many tokens before a number somebody waits for it: "until the deficit is down to"."""


def only_to_be(scene: Scene, at: int, number: NumberMention) -> Token | None:
    """The word that tells that the number only can or must be, is estimated to come to be, or is waited for."""
    row = scene.before(at, _UNTIL)
    until = next((place for place, token in enumerate(row) if token.text in ("until", "till")), 0)
    if until and not row[until - 1].period and any(token.pos in ("VBZ", "VBP") for token in row[:until]):
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


def to_become(scene: Scene, at: int) -> Token | None:
    """The word by which somebody is only on the way to a rank: "trending to overtake Chile as the top seller"."""
    first = max(scene.clause(at)[0], at - _ESTIMATED)
    verb = next((p for p in range(at - 1, first, -1) if scene.tokens[p].text in _BECOMING), None)
    if verb is None or scene.tokens[verb].pos != "VB":
        return None
    lead = next((token for token in scene.before(verb, _BESIDE) if token.text not in ("to", "be")), None)
    told = lead is not None and (lead.pos == _TO_COME or lead.has("forecast", "target") or lead.text in _ON_THE_WAY)
    return lead if told else None
