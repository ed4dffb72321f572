"""A rate that a paragraph comes back to behind other figures: "payrolls rose by 2,000. Butler County has 3 percent"."""

from __future__ import annotations

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.units import bare_unit
from factcheck.extractor.mentions import Form
from factcheck.extractor.numbers.units import PERSONS
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.left_of import left_of
from factcheck.extractor.senses.way import way
from factcheck.resources import word_set

RULE = "the rate that the paragraph comes back to"
NAMED = "the rate that was told last"
_POINTING = word_set("small_words", "senses", "pointing_at_a_change")
_RATE = word_set("small_words", "measures", "the_rate")


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


def rate_that_is(scene: Scene, at: int, context: Context) -> Frame | None:
    """The rate told last, which a bare word stands for behind others: "where half of the jobs are, the rate is 4%"."""
    number, near = scene.tokens[at].number, left_of(scene, at)[:1]
    percent = number is not None and number.form is Form.PERCENT
    if not percent or not scene.measures or context.rate is None or not near:
        return None
    place, verb = near[0]
    subject = scene.before(place, 2)
    bare = len(subject) == 2 and subject[0].text in _RATE and not subject[0].measure and subject[1].text in _POINTING
    return context.rate if verb.has("be", "level_verb") and bare else None
