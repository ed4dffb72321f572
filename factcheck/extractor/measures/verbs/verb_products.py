"""The goods that a verb of trade is told of by what stands before it."""

from __future__ import annotations

from factcheck.extractor.measures.verbs.verb_surroundings import EARNING
from factcheck.extractor.products.names import completes_goods
from factcheck.extractor.products.surroundings import leaves_out
from factcheck.extractor.products.words import is_product
from factcheck.extractor.scene import Scene

_REACH = 8
"""Within how many tokens before a verb stands what was sold."""


def passive_subject(scene: Scene, at: int) -> list[str]:
    """What was sold or bought: "copper worth $3bn was exported"."""
    for place in range(at - 1, max(-1, at - 1 - _REACH), -1):
        token = scene.tokens[place]
        if token.mention is None and token.pos[:2] == "NN":
            named = is_product(token.text) and not completes_goods(scene.tokens, place)
            return [scene.word(token)] if named else []
        if token.measure or token.has("clause"):
            return []
    return []


def earning_subject(scene: Scene, at: int) -> list[str]:
    """What earns so much for somebody: "coffee earned Uganda $500 million"."""
    before = scene.before(at, 2)
    verb = scene.tokens[at].measure
    earns = verb is not None and verb.object == EARNING and bool(before) and before[0].mention is None
    if not earns or any(leaves_out(token.text) for token in before[1:]):
        return []
    return [scene.word(before[0])] if is_product(before[0].text) else []


def relative_object(scene: Scene, at: int) -> list[str]:
    """What a relative clause sells or buys: "the seafood that India ships out"."""
    place = at - 1
    while place >= 0 and (scene.tokens[place].area or scene.tokens[place].text in ("'s", "the", "it", "they")):
        place -= 1
    if place <= 0 or not scene.tokens[place].has("which"):
        return []
    phrase: list[str] = []
    for token in reversed(scene.tokens[:place]):
        if token.mention is not None or not (token.pos[:2] in ("NN", "JJ") or token.text in ("and", "&")):
            break
        phrase.insert(0, scene.word(token))
    return phrase if any(is_product(word) for word in phrase) else []
