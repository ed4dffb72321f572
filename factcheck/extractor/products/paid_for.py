"""What so much was paid for, told behind the amount: "$9m was spent on rice and $5m on sugar"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.products.names import ProductName
from factcheck.extractor.scene import Scene, Token
from factcheck.resources import word_set


def paid_for(scene: Scene, at: int, frame: Frame, names: Sequence[ProductName]) -> str | None:
    """The goods that "for" or "on" leads to beside a verb of paying, or without one behind another such amount."""
    name = next((name for name in names if name.first > at), None)
    if frame.measure not in FLOWS or name is None or name.governor not in word_set("measures", "bought_with"):
        return None
    before, between = scene.tokens[:at], scene.tokens[at + 1 : name.first]
    verb = next((token for token in reversed(before) if not token.has("hedge")), None)
    pays = any(map(_pays, between)) or (verb is not None and _pays(verb))
    gapped = any(map(_pays, before)) and any(token.number for token in before)
    return name.name if (pays or gapped) and all(_pays(token) or _joins(token) for token in between) else None


def _pays(token: Token) -> bool:
    return token.text.split()[0] in word_set("measures", "paying_verbs")


def _joins(token: Token) -> bool:
    words = token.text in (",", "the", "out") or token.text in word_set("measures", "bought_with")
    return words or token.has("be", "hedge")
