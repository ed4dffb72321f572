"""What somebody did with an amount that opens the sentence: "$3bn is what importers paid", "$2bn is what it took"."""

from __future__ import annotations

from factcheck.extractor.measures.frame import ONE_WAY
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_BEHIND = 4
"""Within how many tokens behind the number it begins."""
_PAIR = 2
_JOINING = frozenset({"and", ","})


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


def passive_beside(scene: Scene, first: int, at: int) -> int | None:
    """What was done with the number, or with the one that it is joined to: "$3bn was earned in May, $2bn in June"."""
    _, last = scene.clause(at)
    for place in range(at, first - 1, -1):
        token = scene.tokens[place]
        if place < at and not (token.number or token.period or token.text in _JOINING or token.has("preposition")):
            verb = place if token.pos == "VBN" and _done_with(scene, place) is not None else None
            return verb if verb is not None and any(near.has("and") for near in scene.before(at, _PAIR)) else None
    verb = next((place for place in range(at + 1, min(last, at + _BEHIND)) if scene.tokens[place].pos == "VBN"), None)
    return verb if verb is not None and _done_with(scene, verb) == at else None


def _done_with(scene: Scene, verb: int) -> int | None:
    """The place of the number that stands right before the forms of "be" of a passive."""
    place = verb - 1
    while place > 0 and scene.tokens[place].has("be"):
        place -= 1
    passive = place < verb - 1 and scene.tokens[verb].text in word_set("measures", "flow_verbs", "passives")
    return place if passive and scene.tokens[place].number else None
