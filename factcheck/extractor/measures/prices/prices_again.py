"""Prices of nothing that is named: those that the story is on: "House prices fell. Prices had risen by 5% in 2021"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

_PRICES = "prices"


def with_prices_again(scene: Scene, context: Context) -> Scene:
    """The sentence with "prices" alone as those told of before, where these were of one kind: of houses, of food."""
    told = context.frame or context.topic
    if told is None or told.measure not in word_set("measures", "prices_of_a_kind"):
        return scene
    tokens = list(scene.tokens)
    for place, token in enumerate(tokens):
        lead = scene.before(place, 1)
        alone = not lead or lead[0].pos[:2] not in ("NN", "JJ")
        if token.text == _PRICES and token.measure and token.measure.measure == "inflation" and alone:
            tokens[place] = replace(token, mention=replace(token.measure, measure=str(told.measure)))
    return replace(scene, tokens=tokens) if tokens != scene.tokens else scene
