"""The two parts of a turnover, each by the word behind it: "$7bn in all, $3bn of it outbound and $4bn inbound"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import word_set

RULE = "which way the word behind it goes"
_BEHIND = 5
"""Within how many tokens behind a part stands the word that tells its way: "$3bn of it that was earned"."""


def way_behind(scene: Scene, at: int, made: Sequence[Draft]) -> Frame | None:
    """The flow that the number is, where the sentence told all trade before it and then parts that go either way."""
    whole = next((draft for draft in made if draft.frame.measure == "turnover"), None)
    if whole is None:
        return None
    ways = {place: _way(scene, place) for place, one in scene.numbers if place > whole.at and one.form is Form.AMOUNT}
    flow = ways.get(at)
    if flow is None or set(filter(None, ways.values())) != ONE_WAY:
        return None
    return replace(whole.frame, measure=like(flow, whole.frame.measure), at=None, verb=False)


def _way(scene: Scene, place: int) -> str | None:
    """Which flow the first words behind the number make it, past those that only lead to them."""
    row = takewhile(lambda token: not (token.number or token.measure), scene.after(place, _BEHIND))
    word = next((token.text for token in row if token.text not in word_set("measures", "ways_behind", "led_by")), "")
    return next((flow for flow in sorted(ONE_WAY) if word in word_set("measures", "ways_behind", flow)), None)
