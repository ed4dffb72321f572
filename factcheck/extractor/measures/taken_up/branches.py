"""What a branch makes, where nothing told before has branches: "The car industry shrank by 5 percent"."""

from __future__ import annotations

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.flows.branches_traded import flow_told_of
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.of_number import completed
from factcheck.resources import word_set

RULE = "a branch of the economy that grows or shrinks"
_PERCENTS = frozenset({Form.PERCENT, Form.FRACTION, Form.MULTIPLE})


def branch_of(scene: Scene, at: int, context: Context) -> Frame | None:
    """The production that moves where a branch is the subject of a word of change right behind its name."""
    number = scene.tokens[at].number
    if scene.measures or number is None or number.form not in _PERCENTS or not _is_branch_moving(scene, at):
        return None
    told = {one.measure for one in (context.frame, context.topic) if one}
    if flow_told_of(context) and "production" not in context.newest:
        return None
    if told & (word_set("measures", "told_by_sectors") | {"production"}):
        return None
    return completed(Frame("production", at=None, weak=True), scene, context)


def _is_branch_moving(scene: Scene, at: int) -> bool:
    first, _ = scene.clause(at)
    for place in range(first + 1, at - 1):
        token, behind = scene.tokens[place], scene.tokens[place + 1]
        if token.text in word_set("measures", "branches") and behind.has("rise_verb", "fall_verb"):
            return scene.tokens[place - 1].pos[:2] in ("NN", "JJ")
    return False
