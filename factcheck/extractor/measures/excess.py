"""The balance that two flows leave: "it imported $3bn more than it exported"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like

RULE = "one flow more than the other"
_SHORT = 5


def excess(scene: Scene, at: int, own: list[Frame], resolved: dict[int | None, Frame]) -> Frame | None:
    """The balance that the number at `at` tells as how much more one flow is than the other."""
    number = scene.tokens[at].number
    if number is None or number.form is not Form.AMOUNT:
        return None
    pair = [f for f in own if f.measure in ONE_WAY and f.at is not None]
    for first, second in pairwise(pair):
        assert first.at is not None and second.at is not None
        if {first.measure, second.measure} != {"exports", "imports"}:
            continue
        between = (
            scene.tokens[at + 1 : second.at] if first.at < at < second.at else scene.tokens[first.at + 1 : second.at]
        )
        more = first.at < at < second.at and len(between) <= _SHORT and any(t.has("comparing", "than") for t in between)
        more = more and not any(t.period or t.text == "," or t.has("clause") for t in between)
        by = (
            second.at < at <= second.at + _SHORT
            and any(t.has("exceeding") for t in between)
            and scene.tokens[at - 1].text == "by"
        )
        if more or by:
            base = resolved[first.at]
            balance = like("balance", first.measure)
            return replace(base, measure=balance, sign=1 if first.measure == "exports" else -1, product=None)
    return None
