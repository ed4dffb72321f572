"""A row of labels, each with its number: "Farming: 7% of GDP; industry: 33%"."""

from __future__ import annotations

from factcheck.extractor.scene import Scene


def is_labelled(scene: Scene, at: int) -> bool:
    """Whether the number stands right behind the label of a row that goes on."""
    labels = [place for place, token in enumerate(scene.tokens[:at]) if token.text == ":"]
    return len(labels) > 1 and labels[-1] == at - 1
