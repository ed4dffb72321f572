"""How far the figures that stories give for one quantity lie apart, as one small sum."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.audit.across.telling import Quantity, Telling
from factcheck.checker.arithmetic.style import rounded, scale_of
from factcheck.domain.claim import Kind

_MOST_PLACES = 3
"""With more decimals a figure is told without a scale word: ``1,234,567``."""


def difference(quantity: Quantity, tellings: Iterable[Telling]) -> str:
    """The largest less the smallest: ``29.6 − 26.9 = 2.7 million USD``; empty where there are no two of them."""
    told = sorted(tellings, key=lambda telling: telling.value)
    low, high = told[0], told[-1]
    if low.value == high.value:
        return ""
    scale, word = scale_of(_exact(max(abs(low.value), abs(high.value))))
    if _places(told, scale) > _MOST_PLACES:
        scale, word = Decimal(1), ""
    places = _places(told, scale)
    values = [_exact(telling.value) / scale for telling in (high, low)]
    figures = [rounded(value, max(0, places)) for value in (*values, values[0] - values[1])]
    return f"{figures[0]} − {figures[1]} = {' '.join(filter(None, (figures[2], word, _unit(quantity))))}"


def _unit(quantity: Quantity) -> str:
    if quantity.kind is not Kind.LEVEL:
        return "percentage points"
    return (quantity.unit or "").replace("_", " ")


def _places(tellings: Sequence[Telling], scale: Decimal) -> int:
    """Decimals that the most precise telling has in `scale`."""
    widths = ((_exact(telling.high) - _exact(telling.low)) / scale for telling in tellings)
    return max((-width.adjusted() for width in widths if width), default=0)


def _exact(value: float) -> Decimal:
    """The number that was read, not its nearest binary fraction."""
    return Decimal(repr(value))
