"""Goods that go the other way than those told before, as it is the buyer's own that are told of next."""

from __future__ import annotations

from itertools import takewhile

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.products.words import names_product
from factcheck.extractor.scene import Scene, Token

_NAMING = frozenset({"NN", "JJ"})
"""Parts of speech of what names goods."""
_OPENING = 4
"""Within how many tokens its subject begins."""


def tells_goods_of_buyer(scene: Scene, at: int, flow: Frame, context: Context) -> bool:
    """Whether the sentence opens with goods of whoever buys in `flow`: "Chile sells Peru wine. Peruvian grapes fetch".

    One that names nobody goes on with what the sentence before opened with, if that told no figures of it.
    """
    buyer = flow.partner if flow.measure == "exports" else flow.reporter
    named = any(place < at for place, _ in scene.areas)
    if named or context.before is None or context.before.scene.numbers:
        return _opens_with_goods_of(scene, at, buyer)
    before = context.before.scene
    return _opens_with_goods_of(before, len(before.tokens), buyer)


def _opens_with_goods_of(scene: Scene, end: int, area: str | None) -> bool:
    place = next((place for place, token in enumerate(scene.tokens[: min(end, _OPENING)]) if token.area), None)
    named = scene.tokens[place].area if place is not None else None
    if place is None or named is None or named.codes != (area,) or not (named.form == "demonym" or named.possessive):
        return False
    behind = scene.tokens[place + 1 + any(token.text == "'s" for token in scene.after(place, 1)) : end]
    goods = [scene.word(token) for token in takewhile(_names, behind)]
    return bool(goods) and names_product(goods[-1])


def _names(token: Token) -> bool:
    return token.mention is None and token.pos[:2] in _NAMING
