"""What tourism earned is the income from it, where the article speaks of no exports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.extractor.weighing.readings import Reading
from factcheck.resources import word_set

_EARNED = ("exports", "remittances")
"""What money that a country gets from abroad is read as."""
_INCOME, _GUESTS = "other:tourism income", "other:tourist arrivals"


def tell_tourism(readings: Sequence[Reading]) -> None:
    """Read exports of tourism, which only a verb or receipts tell of, as the income from it, of no other product.

    So is the money that guests are told in: "receipts from Germans were $1.1 billion".
    """
    sold = any("export" in token.text for reading in readings for token in reading.scene.tokens if token.measure)
    for scene, draft in ((one.scene, draft) for one in readings for draft in one.told):
        frame = draft.frame
        tourism = frame.product in word_set("measures", "of_tourism")
        if frame.measure == _INCOME and tourism:
            draft.frame = replace(frame, product=None)
        if frame.measure in _EARNED and tourism and not (sold and _is_sold(draft, scene)):
            draft.frame = replace(_as_income(frame), partner=None, has_partner=False)
        elif frame.measure == _GUESTS and is_money(draft.number.quantity.unit or ""):
            draft.frame = _as_income(frame)


def _is_sold(draft: Draft, scene: Scene) -> bool:
    """Whether nothing calls it what tourism takes in: "its receipts were down", beside exports of all kinds."""
    at = draft.frame.at
    return at is None or scene.tokens[at].text not in word_set("measures", "receipts")


def _as_income(frame: Frame) -> Frame:
    return replace(frame, measure=like(_INCOME, frame.measure), product=None)
