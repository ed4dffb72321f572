"""The trade in which a part of a balance arises only says with whom: "$3bn of the deficit is from trade with Chad"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_OWNERS = word_set("small_words", "measures", "before_trade")
_LINKS = word_set("small_words", "measures", "arising_in")


def with_balances_by_partner(scene: Scene) -> Scene:
    """The sentence with such a trade as no measure of its own."""
    balance = False
    for place, token in enumerate(scene.tokens):
        if token.measure is None:
            continue
        if balance and token.measure.measure == "turnover" and _says_with_whom(scene, place):
            plain = replace(token, mention=None, cues=token.cues - {"measure"})
            return replace(scene, tokens=[*scene.tokens[:place], plain, *scene.tokens[place + 1 :]])
        balance = balance or token.measure.measure == "balance"
    return scene


def _says_with_whom(scene: Scene, place: int) -> bool:
    behind = [token for token in scene.after(place, 3) if token.text != "the"]
    named = len(behind) > 1 and behind[0].has("with") and behind[1].area is not None
    lead = next((token for token in scene.before(place, 3) if token.text not in _OWNERS), None)
    return named and lead is not None and lead.text.rpartition(" ")[2] in _LINKS
