"""Which of the figures before "it had been $18bn" takes up: of exports of $50bn and a deficit of $15bn the deficit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import log

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.measures.taken_up.carried import TAKEN_UP
from factcheck.extractor.weighing.readings import Reading

RULE = "the figure before that is about as large"
_NEARER = 0.5
"""How much nearer than the figure that it would be taken for another must be, by the logarithm of their quotient."""


def take_up_by_size(readings: Sequence[Reading]) -> None:
    """Read an amount that "it" alone tells of as the figure of the sentence before that it is nearest to."""
    for before, reading in pairwise(readings):
        for draft in reading.told:
            if draft.rule == TAKEN_UP and draft.frame.measure in FLOWS and draft.sense.kind is Kind.LEVEL:
                _take_up(draft, before.told)


def _take_up(draft: Draft, before: Sequence[Draft]) -> None:
    far = {id(one): apart for one in before if (apart := _apart(one, draft)) is not None}
    levels = sorted((one for one in before if id(one) in far), key=lambda one: far[id(one)])
    taken = [far[id(one)] for one in levels if one.frame.measure == draft.frame.measure]
    if taken and far[id(levels[0])] < _NEARER * min(taken):
        draft.frame, draft.rule = replace(levels[0].frame, at=draft.frame.at), RULE


def _apart(one: Draft, draft: Draft) -> float | None:
    """How far the two are from each other, as the logarithm of their quotient; None where they are not comparable."""
    here, there = one.number.quantity, draft.number.quantity
    flow = one.sense.kind is Kind.LEVEL and one.frame.measure in FLOWS
    if not flow or here.unit != there.unit or not here.value or not there.value:
        return None
    return abs(log(abs(float(here.value)) / abs(float(there.value))))
