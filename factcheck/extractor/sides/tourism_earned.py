"""What tourism earned is the income from it, where the article speaks of no exports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.told import like
from factcheck.extractor.weighing.readings import Reading

_EARNED = ("exports", "remittances")
"""What money that a country gets from abroad is read as."""
_INCOME, _TOURISM = "other:tourism income", "tourism"


def tell_tourism(readings: Sequence[Reading]) -> None:
    """Read exports of tourism, which only a verb tells of, as the income from it, which is of no other product."""
    sold = any("export" in token.text for reading in readings for token in reading.scene.tokens if token.measure)
    for draft in (draft for reading in readings for draft in reading.told):
        frame = draft.frame
        if frame.measure == _INCOME and frame.product == _TOURISM:
            draft.frame = replace(frame, product=None)
        if frame.measure in _EARNED and not sold and frame.product == _TOURISM:
            income = like(_INCOME, frame.measure)
            draft.frame = replace(frame, measure=income, product=None, partner=None, has_partner=False)
