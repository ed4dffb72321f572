"""What somebody did with an amount that opens the sentence: "$3bn is what importers paid", "$2bn is what it took"."""

from __future__ import annotations

from factcheck.extractor.measures.frame import ONE_WAY
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_BEHIND = 4
"""Within how many tokens behind the number it begins."""


def cleft_behind(scene: Scene, at: int) -> int | None:
    """Where it begins what somebody did with the number that opens the clause: "$3bn is what they paid"."""
    first, last = scene.clause(at)
    opens = all(token.has("hedge", "preposition") for token in scene.tokens[first:at])
    row = (place for place in range(at + 1, min(last, at + _BEHIND)) if scene.tokens[place].text == "what")
    what = next(row, None) if opens else None
    is_it = what is not None and scene.tokens[what - 1].has("be")
    return what + 1 if what is not None and is_it else None


def flow_of_traders(scene: Scene, verb: int) -> str:
    """The flow of those right before the verb, whatever they do with what is told: "what importers handed over"."""
    before = [token.text for token in scene.before(verb, _BEHIND)]
    who = before[:1] if "what" in before else []
    return next((flow for flow in ONE_WAY if not word_set("measures", "traders_of", flow).isdisjoint(who)), "")
