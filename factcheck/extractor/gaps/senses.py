"""What a bare number says, and of what: the same as the number whose unit it takes over."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.flows import other_direction
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.taken_up import of_two
from factcheck.extractor.measures.verbs import moving
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.senses.sense import Sense

_RULE = "as the number whose unit it takes over"
_TELLING = frozenset({moving.RULE, of_two.RULE, other_direction.RULE})
_RATES = frozenset({Kind.CHANGE, Kind.SHARE, Kind.LEVEL})


def gapped_sense(number: NumberMention, sense: Sense, context: Context) -> Sense:
    """`sense` of a bare percentage as that of its model, unless its own words make it a change or a share."""
    if number.like is None or number.form is not Form.PERCENT or sense.sure or number.direction:
        return sense
    model = context.drafted[number.like][0] if number.like in context.drafted else None
    kind, direction = (model.kind, model.direction) if model else (context.percentage, 1)
    if kind is None or kind not in _RATES or kind is sense.kind:
        return sense
    return replace(sense, kind=kind, direction=direction if kind is Kind.CHANGE else 0, rule=_RULE)


def gapped_frame(number: NumberMention, frame: Frame | None, rule: str, context: Context) -> tuple[Frame | None, str]:
    """The frame of its model for a bare number whose sentence names no measure, and tells none by where goods go."""
    if rule in _TELLING:
        return frame, rule
    if number.like in context.drafted and (frame is None or frame.at is None):
        _, model = context.drafted[number.like]
        return model.carried(), _RULE
    return frame, rule
