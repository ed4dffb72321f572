"""The columns of observations: what may stand in each, and what does where nothing is said."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from datetime import date
from decimal import Decimal, InvalidOperation

from factcheck.domain.period import Period

COLUMNS = (
    "source",
    "reporter",
    "partner",
    "measure",
    "product",
    "period",
    "value",
    "low",
    "high",
    "unit",
    "scope",
    "valuation",
    "status",
    "vintage",
    "grade",
    "doubtful",
    "citation",
    "url",
    "note",
)
"""The canonical columns, all text, "" for nothing; `value`, `low` and `high` are decimals in plain units."""
NUMBERS = ("value", "low", "high")
ROLES = frozenset({*COLUMNS, "scale"})
"""What a column of a user's table can be: besides, it can give the scale of each row's figures."""
NEEDED = ("source", "reporter", "measure", "period", "value", "unit", "citation")
USUAL = {"doubtful": "false", "grade": "4", "scope": "unknown"}
"""What stands where neither a column nor the descriptor says anything; for the others "" does."""

_AREA = re.compile(r"[A-Z]{3}|[a-z][a-z &-]*")
_CHOICES = {
    "scope": ("goods", "goods_services", "services", "unknown", ""),
    "valuation": ("FOB", "CIF", ""),
    "status": ("final", "revised", "preliminary", "estimate", "forecast", ""),
    "grade": ("1", "2", "3", "4"),
    "doubtful": ("true", "false"),
}
_DIGITS = 40
"""No figure has more: such a cell would only be there to make the program compute for ever."""

Reader = Callable[[str], object]
"""What a cell stands for; it raises ValueError, with what is wrong, where the cell cannot be read."""


def readers(sources: Collection[str]) -> dict[str, Reader]:
    """What reads the cells of each column that are written as we write them; `sources` are those of the descriptor."""
    return {
        "source": _source_of(sources),
        "reporter": area,
        "partner": _unless_empty(area),
        "period": lambda cell: str(Period.parse(cell)),
        "vintage": _unless_empty(lambda cell: str(date.fromisoformat(cell))),
        **{role: _one_of(choices) for role, choices in _CHOICES.items()},
    }


def present(cell: str) -> str:
    """The cell itself, which must not be empty."""
    if not cell:
        raise ValueError("there is nothing in it and the descriptor gives no constant")
    return cell


def area(cell: str) -> str:
    """The cell itself, which must be the code of an area."""
    if not _AREA.fullmatch(cell):
        raise ValueError(f"{cell!r} is neither an ISO 3166 alpha-3 code nor the lower-case name of a group")
    return cell


def decimal(cell: str) -> Decimal:
    """The number in the cell."""
    if cell.startswith(("=", "@")):
        raise ValueError(f"{cell!r} is a formula, and formulas are not worked out: put its value there")
    try:
        value = Decimal(cell)
    except InvalidOperation:
        raise ValueError(f"{cell!r} is no number") from None
    if not value.is_finite():
        raise ValueError(f"{cell!r} is no finite number")
    if value.adjusted() > _DIGITS or value.as_tuple().exponent < -_DIGITS:  # type: ignore[operator]
        raise ValueError(f"{cell!r} has more than {_DIGITS} digits")
    return value


def positive(cell: str) -> Decimal:
    """The number in the cell, which must be more than nothing."""
    value = decimal(cell)
    if value <= 0:
        raise ValueError(f"{cell!r} is not more than 0")
    return value


def not_negative(cell: str) -> Decimal:
    """The number in the cell, which must not be less than nothing."""
    value = decimal(cell)
    if value < 0:
        raise ValueError(f"{cell!r} is less than 0")
    return value


def outside_bounds(low: Decimal, value: Decimal, high: Decimal) -> str | None:
    """What is wrong with a figure that does not lie between its bounds; None where it does."""
    return None if low <= value <= high else f"the figure {value:f} is not between its bounds {low:f} and {high:f}"


def _source_of(sources: Collection[str]) -> Reader:
    def read(cell: str) -> str:
        if cell not in sources:
            raise ValueError(f"{cell!r} is none of the descriptor's sources: {', '.join(sorted(sources))}")
        return cell

    return read


def _one_of(choices: tuple[str, ...]) -> Reader:
    def read(cell: str) -> str:
        if cell not in choices:
            raise ValueError(f"{cell!r} is none of {', '.join(filter(None, choices))}")
        return cell

    return read


def _unless_empty(read: Reader) -> Reader:
    return lambda cell: read(cell) if cell else ""
