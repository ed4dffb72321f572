"""Who owes a debt, where others are named to whom it is owed."""

from __future__ import annotations

from itertools import pairwise

from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_DEBT = "debt"


def is_of_debtor(frame: Frame, scene: Scene) -> bool:
    """Whether whoever is named owes it: to whom it is owed is told by a preposition, or by a word for who lends.

    Or right behind the verb: "we owe China $5bn".
    """
    if frame.measure != _DEBT or frame.partner is not None:
        return False
    owing, lending = (word_set("measures", name) for name in ("owing", "lending"))
    owed = any(one.text in owing and other.area for one, other in pairwise(scene.tokens))
    return not owed and lending.isdisjoint(scene.last_words)
