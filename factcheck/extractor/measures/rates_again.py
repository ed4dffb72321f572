"""A rate that a paragraph comes back to behind other figures: "payrolls rose by 2,000. Butler County has 3 percent"."""

from __future__ import annotations

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.units import bare_unit
from factcheck.extractor.mentions import Form
from factcheck.extractor.numbers.units import PERSONS
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.way import way

RULE = "the rate that the paragraph comes back to"


def rate_again(scene: Scene, at: int, last: Frame, context: Context) -> Frame | None:
    """The rate told last, where people were counted since and a percentage is neither a part of them nor a change."""
    number, rate = scene.tokens[at].number, context.rate
    if number is None or number.form is not Form.PERCENT or rate is None or scene.measures:
        return None
    if last.rate or bare_unit(last.measure) != PERSONS.name:
        return None
    first, stop = scene.clause(at)
    moved = any(map(way, scene.tokens[first:stop]))
    part = any(token.has("of", "of_told", "share_of", "share_noun", "share_verb") for token in scene.tokens[first:stop])
    return None if moved or part else rate
