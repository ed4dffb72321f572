"""What a percentage of one kind of good says where prices were told to rise: "prices rose 8%. Food, with 12%, led"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense

_RATES = frozenset({Kind.LEVEL, Kind.SHARE})
RULE = "as the prices told before"


def one_of_prices(sense: Sense, scene: Scene, frame: Frame, context: Context) -> Sense:
    """`sense` as a rise where its paragraph tells only of prices that rose, and of no rate."""
    if frame.measure != "inflation" or frame.product is None or frame.at is not None or scene.measures:
        return sense
    if sense.sure and sense.kind is not Kind.LEVEL:
        return sense
    told = {draft.kind for draft, of in context.drafted.values() if of.measure == "inflation"}
    risen = Kind.CHANGE in told and told.isdisjoint(_RATES) and sense.kind in _RATES
    return replace(sense, kind=Kind.CHANGE, direction=1, rule=RULE) if risen else sense
