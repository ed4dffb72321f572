"""Changes in an aside between goods and what they do: "Palm oil, down 9 percent, brought in $3bn"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.verbs import flow_verbs
from factcheck.extractor.scene import Scene


def with_changes_before_verbs(scene: Scene, made: Sequence[Draft]) -> None:
    """Tell the change in such an aside of the flow that the verb behind it tells the amount of."""
    for change, level in pairwise(made):
        carried = change.sense.kind is Kind.CHANGE and change.frame.at is None
        if carried and level.rule == flow_verbs.RULE and _is_aside(scene, change.at, level.at):
            flow = level.frame
            change.frame = replace(
                change.frame, measure=flow.measure, reporter=flow.reporter, partner=flow.partner, sign=flow.sign
            )


def _is_aside(scene: Scene, change: int, level: int) -> bool:
    """Whether commas hold the change between a noun and the verb before the amount."""
    opening = next((p for p in range(change, 0, -1) if scene.tokens[p].text == ","), None)
    closing = next((p for p in range(change, level) if scene.tokens[p].text == ","), None)
    if opening is None or closing is None or scene.tokens[opening - 1].pos[:2] != "NN":
        return False
    verb = next((token for token in scene.after(closing, 1)), None)
    return verb is not None and verb.pos[:2] == "VB" and not any(t.is_finite for t in scene.tokens[opening:closing])
