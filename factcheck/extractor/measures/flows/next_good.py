"""The next good of several is told of all partners again: "Half of the plums went to Chad. Figs came to 3 tonnes"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.products.names import product_names
from factcheck.extractor.scene import Scene

RULE = "another good than the one told last"
_OPENS = 2
"""Within how many tokens the sentence names its good."""


def of_next_good(scene: Scene, at: int, last: Frame, context: Context) -> Frame | None:
    """The home's trade in the good that the sentence opens with, where another good was told last, of one partner.

    What makes up a part may be a part of what that partner takes: "Meat made up half".
    """
    bought = last.partner == context.home and last.measure in ONE_WAY
    told = last.mirrored() if bought else last
    if not bought and not _was_share(scene, context):
        return None
    with_one = told.measure in ONE_WAY and told.reporter == context.home and told.partner not in (None, "world")
    if not with_one or told.product is None or context.other is not None or scene.areas or context.heading:
        return None
    name = next((one for one in product_names(scene) if one.stop <= at), None)
    if name is None or name.governor or name.first >= _OPENS or not _differ(name.name, told.product):
        return None
    part = any(token.has("share_verb", "part_of", "whole") for token in scene.tokens[name.stop : at])
    return None if part else replace(told, partner="world", product=None)


def _was_share(scene: Scene, context: Context) -> bool:
    """Whether the figure told before is but the share that one partner has: "half of them", not "exports to Chad"."""
    before = [sense for start, (sense, _) in context.drafted.items() if start < scene.start]
    return bool(before) and before[-1].kind is Kind.SHARE


def _differ(one: str, other: str) -> bool:
    """Whether the names share no word: "plums" and "fresh plums" are told of one good."""
    first, second = ({word.rstrip("s") for word in name.lower().split()} for name in (one, other))
    return first.isdisjoint(second)
