"""What a sentence on a budget names only as what money is taken from or spent on: "taxes on oil exports"."""

from __future__ import annotations

from collections.abc import Container

from factcheck.extractor.measures.frame import FLOWS, Frame
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set


def is_taxed(frame: Frame, own: list[Frame], scene: Scene) -> bool:
    """Whether the trade is only what the state takes its money from: "revenue from imports", "taxes on oil exports"."""
    if frame.at is None or not (frame.has_partner and frame.measure in FLOWS):
        return False
    return follows_budget(frame.at, own, scene, ("from", "on"))


def is_spent_on(frame: Frame, scene: Scene) -> bool:
    """Whether it is only what a part of the budget is for: "$3bn were for salaries", "interest on debt"."""
    lead = scene.before(frame.at, 1) if frame.at is not None else []
    return frame.measure in word_set("measures", "spent_on") and any(token.text in ("for", "on") for token in lead)


def follows_budget(at: int, own: list[Frame], scene: Scene, links: Container[str]) -> bool:
    """Whether the word at `at` ends the phrase of a part of the budget, which it is tied to by one of `links`."""
    parts = [f.at for f in own if f.measure == "budget" and f.product and f.at is not None and f.at < at]
    between = scene.tokens[parts[-1] + 1 : at] if parts else []
    linked = bool(between) and between[0].text.partition(" ")[0] in links
    return linked and not any(token.number or token.text == "," or token.pos[:2] in ("VB", "MD") for token in between)
