"""How the figures of a column are written: what parts thousands and decimals, and what stands for none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from factcheck.resources import vocabulary

_SPACES = " \u00a0\u2009\u202f"
_NUMBER = re.compile(rf"[-−+]?(?:\d[\d.,{_SPACES}']*|\.\d+)(?:[eE][-+]?\d+)?%?$")
_COMMA_GROUPS = re.compile(r"[-+−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$")
_POINT_GROUPS = re.compile(r"[-+−]?\d{1,3}(?:\.\d{3}){2,}$|[-+−]?\d{1,3}(?:\.\d{3})+,\d+$")
_THOUSANDS = re.compile(r"[-+−]?\d{1,3}(?:\.\d{3})+$")
_DECIMAL_COMMA = re.compile(rf"[-+−]?[\d{_SPACES}]+,\d+$")
_MOST_PLACES = 4


@dataclass(frozen=True, slots=True)
class Style:
    """How a column writes its figures; `places` are the most decimals that it shows."""

    decimal: str
    group: str
    places: int

    @property
    def precision(self) -> Decimal:
        """How far a true value may be from the one shown: half of the last place, none where no rounding is seen."""
        return Decimal(0) if self.places > _MOST_PLACES else Decimal("0.5").scaleb(-self.places)


def is_figure(cell: str) -> bool:
    return bool(_NUMBER.match(cell))


def is_amount(cell: str) -> bool:
    """Whether a figure belongs there: a formula that the file does not say the result of is one that is not known."""
    return is_figure(cell) or is_formula(cell)


def is_formula(cell: str) -> bool:
    return cell.startswith("=")


@lru_cache
def _missing() -> frozenset[str]:
    return frozenset(map(str, vocabulary("datasets")["missing"]))


def is_missing(cell: str) -> bool:
    """Whether the cell says that there is no figure."""
    return cell.lower() in _missing()


def has_digit(cell: str) -> bool:
    """Whether a cell is or holds a figure, so that it is not to be passed over where it cannot be read."""
    return any(character.isdigit() for character in cell)


def styles_of(columns: Sequence[Sequence[str]], *, decimal_comma: bool) -> list[Style]:
    """The style of each column of a table: what the cells of one leave open, those of another may settle."""
    cells = [cell for column in columns for cell in column]
    points = any(_POINT_GROUPS.match(cell) for cell in cells)
    decimal_comma = decimal_comma and not any(
        "." in cell and "," in cell and _COMMA_GROUPS.match(cell) for cell in cells
    )
    return [style_of(column, decimal_comma=decimal_comma, point_groups=points) for column in columns]


def style_of(cells: Iterable[str], *, decimal_comma: bool, point_groups: bool = False) -> Style:
    """The style of a column.

    Where all the cells with a comma are like "1,234", `decimal_comma` decides what that is, and `point_groups` "1.234".
    """
    written = [cell for cell in cells if is_figure(cell)]
    with_comma = [cell for cell in written if "," in cell]
    decimal, group = ".", ""
    if any(space in cell for cell in written for space in _SPACES):
        group = " "
    with_point = [cell for cell in written if "." in cell]
    grouped_by_point = point_groups and with_point and all(_THOUSANDS.match(cell) for cell in with_point)
    if grouped_by_point or any(_POINT_GROUPS.match(cell) for cell in written):
        decimal, group = ",", "."
    elif with_comma:
        grouped = all(_COMMA_GROUPS.match(cell) for cell in with_comma)
        if grouped and not (decimal_comma and not any("." in cell for cell in with_comma)):
            group = ","
        elif all(_DECIMAL_COMMA.match(cell) for cell in with_comma):
            decimal = ","
    places = max((len(cell.rpartition(decimal)[2]) for cell in written if decimal in cell), default=0)
    return Style(decimal, group, places)
