"""The balance with another partner: "bought $4bn more from Italy than it sold there, $2bn more from Spain"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.areas.areas_beside import row_from
from factcheck.extractor.measures.balances import excess
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.fronted import outside_brackets
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import named_beside

_ITEM = 6
"""Within how many tokens behind the number stands the partner: "2 billion euros more in goods from Spain"."""


def excess_again(scene: Scene, at: int, made: list[Draft]) -> Frame | None:
    """The balance of the number before that at `at`, where this one goes on with it for another partner."""
    last = made[-1] if made else None
    if last is None or last.rule != excess.RULE or scene.in_brackets(at):
        return None
    item = outside_brackets(scene.after(at, 2 * _ITEM))[:_ITEM]
    place = next((place for place, token in enumerate(item) if token.area), None)
    if place is None or any(t.measure or t.period or t.number or t.text in (",", ";") for t in item[:place]):
        return None
    again = item[0].text == scene.tokens[last.at + 1].text and item[0].has("rise_adj", "fall_adj")
    if not again or not item[place - 1].has("from", "to", "with"):
        return None
    return replace(last.frame, partner=named_beside(row_from(scene, scene.tokens.index(item[place], at))))
