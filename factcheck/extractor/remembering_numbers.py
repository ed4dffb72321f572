"""What a number says for those behind it in its sentence and in the sentences that follow."""

from __future__ import annotations

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.gaps.units_carried import remember_unit
from factcheck.extractor.measures import by_unit
from factcheck.extractor.measures.by_itself import is_told_by_itself
from factcheck.extractor.measures.counted import RULE as COUNTED
from factcheck.extractor.measures.frame import ONE_WAY
from factcheck.extractor.measures.prices import unit_prices
from factcheck.extractor.measures.units import kind_of
from factcheck.extractor.mentions import Form
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene
from factcheck.extractor.statuses.firms import firm_acting


def remember_number(scene: Scene, draft: Draft, context: Context) -> None:
    """Keep what the number says for those behind it; what is told of one firm only has its unit kept, and no money."""
    number, sense, frame = draft.number, draft.sense, draft.frame
    if firm_acting(scene, draft.at) is not None:
        if not is_money(number.quantity.unit or ""):
            remember_unit(scene, number, frame.measure, context)
        return
    if sense.kind is not Kind.RANK:
        context.rate = frame.carried() if frame.rate and number.form is Form.PERCENT else context.rate
        price = draft.rule == unit_prices.RULE
        counted = draft.rule == COUNTED and is_told_by_itself(frame.measure)
        aside = (price or counted) and context.claimed is not None
        context.claimed = context.claimed if aside or by_unit.in_passing(draft.rule, frame, scene) else frame
        context.drafted[number.start] = sense, frame
        if number.quantity.unit and frame.measure not in ONE_WAY and not price:
            context.told_in = context.told_in | {kind_of(number.quantity.unit): frame}
    elif frame.has_partner and number.quantity.value == 1:
        context.ranked = frame.carried()
    remember_unit(scene, number, frame.measure, context)
    if number.form is Form.PERCENT:
        context.percentage = sense.kind
