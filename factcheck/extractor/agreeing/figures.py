"""A number of the article as the arithmetic sees it: where it stands, and what it may stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.weighing.readings import Reading

_NO_AMOUNT = frozenset({"percent", "percentage_points", "times", None})
_AMOUNTS = (Kind.LEVEL, Kind.CHANGE_ABS)
_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Figure:
    """A draft, its place in the article, and the range of its value as it is printed, without a sign."""

    draft: Draft
    place: int
    low: float
    high: float

    @property
    def kind(self) -> Kind:
        return self.draft.sense.kind

    @property
    def unit(self) -> str | None:
        return self.draft.number.quantity.unit

    @property
    def is_amount(self) -> bool:
        """Whether it is so much of something, which others may be added to."""
        return self.kind in _AMOUNTS and self.unit not in _NO_AMOUNT and self.high > 0

    def factor(self) -> tuple[float, float] | None:
        """The range of the quotient that it says two levels have; None where it says none."""
        low, high = self.low, self.high
        if self.kind is Kind.RATIO:
            return low, high
        if self.unit != "percent" or self.kind not in (Kind.SHARE, Kind.CHANGE):
            return None
        if self.kind is Kind.SHARE:
            return low / _HUNDRED, high / _HUNDRED
        way = -1 if self.draft.sense.direction < 0 else 1
        ends = 1 + way * low / _HUNDRED, 1 + way * high / _HUNDRED
        return min(ends), max(ends)


def figures_of(readings: Sequence[Reading]) -> Iterator[Figure]:
    """All numbers that something is measured by, in the order of the text."""
    for reading in readings:
        for draft in reading.told:
            quantity = draft.number.quantity
            low, high = sorted((abs(float(quantity.low)), abs(float(quantity.high))))
            yield Figure(draft, reading.scene.offset + draft.number.start, low, high)
