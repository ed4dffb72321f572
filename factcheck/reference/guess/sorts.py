"""What sort of thing a cell by itself is: a level, a period, an area."""

from __future__ import annotations

from functools import lru_cache

from factcheck.extractor.tables.words import listed
from factcheck.reference.guess.figures import has_digit, is_amount, is_figure
from factcheck.reference.names import area_suggested, period_named
from factcheck.resources import vocabulary

_LONGEST_PERIOD = 30


@lru_cache(maxsize=100_000)
def is_level(cell: str) -> bool:
    """Whether a cell is a figure, and not a year or another period."""
    return is_amount(cell) and not is_period(cell)


@lru_cache(maxsize=100_000)
def is_period(cell: str) -> bool:
    """Whether a cell names a period; of bare numbers only years do."""
    if is_figure(cell):
        return cell.isdigit() and len(cell) == 4 and "1900" <= cell <= "2100"
    if len(cell) > _LONGEST_PERIOD or not has_digit(cell):
        return False
    try:
        period_named(cell)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=100_000)
def is_area(cell: str) -> bool:
    """Whether a cell names an area, and is no word that heads a column of them."""
    return cell.lower() not in _heads_of_areas() and area_suggested(cell) is not None


@lru_cache
def _heads_of_areas() -> frozenset[str]:
    return frozenset(map(str, vocabulary("datasets")["areas"])) | listed("partners") | listed("reporters")
