"""Money of which a clause behind says who had it: "of the total, $3bn was what it sold; the other $6bn it spent"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, Frame
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import word_set

RULE = "what was done with the money"
_CLAUSE = 3
"""So many tokens say who did it, what, and that no more is said: "it", "spent", "."."""


def spent_by_it(scene: Scene, at: int, made: Sequence[Draft], context: Context) -> Frame | None:
    """The flow of money that whoever was told of before is said to have spent or earned, right behind it."""
    last, number = made[-1].frame if made else context.frame, scene.tokens[at].number
    if last is None or last.measure not in FLOWS or number is None or not is_money(number.quantity.unit or ""):
        return None
    row = scene.after(at, _CLAUSE)
    if len(row) < _CLAUSE or row[0].text not in ("it", "they") or row[2].pos[:1].isalnum():
        return None
    verb = row[1].text if row[1].mention is None else ""
    flow = next((flow for flow in sorted(ONE_WAY) if verb in word_set("measures", "flow_verbs", flow)), None)
    return replace(last, measure=like(flow, scene.word(row[1])), sign=1) if flow else None
