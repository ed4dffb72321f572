"""Which slip explains that a number stands where another was meant, and how likely it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.suspects.typos import (
    COPY,
    DIGIT,
    EXTRA,
    MISSING,
    NO_SCALE,
    OF_SIZE,
    POINT,
    SCALE,
    SWAPPED,
    TURNED,
    Slip,
    leads_into,
    slips,
)
from factcheck.domain.quantity import Quantity

_LIKELIHOOD = {
    SWAPPED: Decimal("0.16"),
    DIGIT: Decimal("0.40"),
    EXTRA: Decimal("0.06"),
    MISSING: Decimal("0.06"),
    POINT: Decimal("0.12"),
    SCALE: Decimal("0.14"),
    NO_SCALE: Decimal("0.14"),
    TURNED: Decimal("0.10"),
    COPY: Decimal("0.08"),
}
_ANYTHING = Decimal("0.01")
COPIED = Decimal("0.08")
"""How likely a number that the article says elsewhere too was taken from there."""
_UNNOTICED = Decimal("0.9")
"""How much less likely a slip shows at all where all that might have been written in its place fits as well."""
_LINES = 5
"""How many other figures a writer has before them at least, where the article gives fewer."""


class Guess(NamedTuple):
    """The likeliest slip that explains an interval, None where none does, and how likely slips explain it at all."""

    slip: Slip | None
    likelihood: Decimal


class Written(NamedTuple):
    """A number in print, with all the slips by which it may stand there, by their kind."""

    quantity: Quantity
    ways: Mapping[str, Sequence[Slip]]

    @classmethod
    def of(cls, quantity: Quantity, others: Iterable[Decimal], signed: bool) -> Written:
        """The number among `others`, the values that the article states elsewhere in the same unit.

        Args:
            signed: whether the direction is told in words beside the number.
        """
        ways: dict[str, list[Slip]] = {}
        elsewhere = (Slip(COPY, value) for value in dict.fromkeys(others) if value != quantity.value)
        for slip in (*slips(quantity, signed), *elsewhere):
            ways.setdefault(slip.kind, []).append(slip)
        return cls(quantity, ways)

    def guess(self, wanted: Interval) -> Guess:
        """How well a slip explains that it stands where a number in `wanted` was meant.

        The likelihood is the sum over the kinds of slip of the kind's weight times the part of its possible slips that
        lead into `wanted`.
        """
        best: tuple[Decimal, Slip] | None = None
        likelihood = _ANYTHING
        noticed = Decimal(1)
        for kind, ways in self.ways.items():
            hits = self._leading_into(wanted, kind, ways)
            if kind == DIGIT:
                noticed = 1 - _UNNOTICED * len(hits) / len(ways)
            if not hits:
                continue
            each = _LIKELIHOOD[kind] / (len(ways) if kind != COPY else max(len(ways), _LINES))
            likelihood += each * len(hits)
            if best is None or each > best[0]:
                best = each, min(hits, key=lambda slip: abs(slip.value - wanted.middle) if wanted.bounded else 0)
        return Guess(best[1] if best else None, likelihood * noticed)

    def _leading_into(self, wanted: Interval, kind: str, ways: Sequence[Slip]) -> list[Slip]:
        if kind not in OF_SIZE:
            low, high = wanted.low, wanted.high
            return [slip for slip in ways if low <= slip.value <= high]
        return [slip for slip in ways if leads_into(slip, self.quantity, wanted)] if wanted.bounded else []
