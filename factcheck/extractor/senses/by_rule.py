"""What a number says by the rule that gave it its measure: an excess is a level, what it is compared with no base."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.measures.balances import excess, leavings
from factcheck.extractor.measures.balances.favoured import is_lead
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.shares import shares_again
from factcheck.extractor.measures.taken_up import compared
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import Sense


def by_rule(sense: Sense, rule: str, scene: Scene, at: int, frame: Frame) -> Sense:
    """`sense` as the rule has it by which the number at `at` is told of the frame."""
    if rule in (excess.RULE, leavings.RULE) or is_lead(scene, at, frame):
        return replace(sense, kind=Kind.LEVEL, direction=0)
    if rule == shares_again.RULE:
        return replace(sense, kind=Kind.SHARE, direction=0)
    return replace(sense, base=False) if rule == compared.RULE else sense
