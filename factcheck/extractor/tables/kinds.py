"""Whether a figure of a table is a level, a change or a share: told by its heads, by its unit, or by its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.domain.claim import Kind
from factcheck.domain.quantity import Quantity
from factcheck.domain.table import Cell
from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.numbers.units import TIMES
from factcheck.extractor.tables.heads import Head
from factcheck.resources import word_shape

_PERCENT = "percent"
_OF_GDP = word_shape("heads", "of_gdp")
_HUNDRED = Decimal(100)
_FEWEST = 3
_MOST, _MUCH = Decimal(101), Decimal(50)
_CLOSE = Decimal("0.6")
"""A share in whole percents may miss the quotient by so many points."""


def kind_of(heads: Sequence[Head], measure: MeasureMention, unit: str | None, shown: Kind | None = None) -> Kind | None:
    """What the figures under and beside `heads`, the nearest first, are in `unit`; None where it is not said.

    `shown` is what the columns beside say by their figures: it counts where the heads do not tell.
    """
    own = heads[0]
    said = next((head.kind for head in heads if head.kind), None)
    if said is None and any(head.comparison for head in heads):
        said = Kind.CHANGE
    if own.kind is None and own.unit and not own.unit.is_percent and said is not Kind.CHANGE_ABS:
        said = None
    if unit == "percentage_points":
        return Kind.CHANGE_ABS
    if unit == TIMES.name:
        return Kind.RATIO if said is Kind.CHANGE else None
    if unit != _PERCENT:
        if said is Kind.SHARE:
            return None if own.kind is said else Kind.LEVEL
        return Kind.CHANGE_ABS if said in (Kind.CHANGE, Kind.CHANGE_ABS) else Kind.LEVEL
    if measure.rate and not any(head.kind is Kind.SHARE for head in heads):
        return Kind.LEVEL if measure.measure == "inflation" or said is None else None
    against = any(head.time and head.time.base for head in heads)
    return Kind.CHANGE if said is Kind.CHANGE_ABS or (said is None and against) else said or shown


def tells_share_of_gdp(cell: Cell | None, reading: str) -> bool:
    """Whether a cell says itself that it is a part of GDP: "73.1% of GDP"."""
    return cell is not None and _OF_GDP.search(cell.words(reading)) is not None


def change_shown(
    changes: Sequence[Quantity | None], before: Sequence[Quantity | None], after: Sequence[Quantity | None]
) -> Kind | None:
    """What most figures of a column are by the levels of the two columns before it: changes in percent, or in full."""
    rows = [(c, b.value, a.value) for c, b, a in zip(changes, before, after, strict=True) if c and b and a]
    percent = sum(b != 0 and abs((a / b - 1) * _HUNDRED - c.value) <= max(_CLOSE, c.last_place) for c, b, a in rows)
    absolute = sum(abs(a - b - c.value) <= 2 * c.last_place for c, b, a in rows)
    if percent == absolute or not _are_most(max(percent, absolute), len(rows)):
        return None
    return Kind.CHANGE if percent > absolute else Kind.CHANGE_ABS


def _are_most(fitting: int, rows: int) -> bool:
    """Whether so many rows fit that the others may be mistaken: it is not for them to say what a column is."""
    return fitting > 1 and 3 * fitting >= 2 * rows


def is_share_of(shares: Sequence[Quantity | None], levels: Sequence[Quantity | None]) -> bool:
    """Whether percentages are the parts that `levels` beside them have in a sum of those: "9.9 (39%)"."""
    pairs = [(share.value, level.value) for share, level in zip(shares, levels, strict=True) if share and level]
    if len(pairs) < _FEWEST or any(not 0 <= share <= _HUNDRED or level <= 0 for share, level in pairs):
        return False
    largest, level = max(pairs)
    fitting = sum(abs(part * largest / level - share) <= _CLOSE for share, part in pairs)
    return largest > 0 and fitting >= _FEWEST and _are_most(fitting, len(pairs))


def are_parts(shares: Sequence[Quantity | None]) -> bool:
    """Whether percentages that stand alone are the better part of a whole: "33.5, 13.8, 9.3", the largest first.

    Behind them may be all others.
    """
    values = [share.value for share in shares if share]
    parts = len(values) >= _FEWEST and min(values) > 0 and values[0] == max(values[:-1])
    return parts and _MUCH <= sum(values) <= _MOST
