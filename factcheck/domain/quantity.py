"""A printed number as what it is: a value, its unit, and every value that would be printed the same way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from factcheck.domain.period import Words


class Qualifier(StrEnum):
    """How a text hedges a number."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"


@dataclass(frozen=True, slots=True)
class Printed:
    """How the number stands in the text, so that a replacement can be written the same way.

    For ``nearly $24.7 billion``: `token` is ``24.7`` (offsets `start` to `end` in the article), `scale` is 10^9.
    A number in words (``a third``, ``doubled``) has no digits: `token` is the words and `in_words` is true.
    """

    token: str
    start: int
    end: int
    scale: Decimal = Decimal(1)
    in_words: bool = False
    hedge: str | None = None
    """The words that hedge it as the text has them, in lower case: ``nearly``, ``more than``."""
    hedge_said: Words | None = None
    """Where they stand in the article."""
    unit_said: Words | None = None
    """Where the words or the sign of its unit stand."""
    unit_scale: Decimal = Decimal(1)
    """How many of the unit one of these words stands for, as part of `scale`: a kilogram is 0.001 tonnes."""

    def moved(self, offset: int) -> Printed:
        """The same with every place counted from `offset` characters earlier."""
        return Printed(
            self.token,
            self.start + offset,
            self.end + offset,
            self.scale,
            self.in_words,
            self.hedge,
            _moved(self.hedge_said, offset),
            _moved(self.unit_said, offset),
            self.unit_scale,
        )


def _moved(said: Words | None, offset: int) -> Words | None:
    return (said[0] + offset, said[1] + offset) if said else None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value in its unit, with the interval that its printed precision stands for.

    `value`, `low`, `high` and `last_place` are all in plain units (``$24.7 billion`` is 24700000000 USD with a
    last place of 100000000). `low` and `high` are the half-unit interval, widened by a hedge or given by a range.
    The sign belongs to the value: a fall of 5 percent is -5, a deficit is negative.
    """

    value: Decimal
    low: Decimal
    high: Decimal
    last_place: Decimal
    unit: str | None
    """ISO 4217 for money, `percent`, `percentage_points`, `times`, `t`, `persons`, `rank`, a plain unit, or None."""
    qualifier: Qualifier
    printed: Printed

    def __post_init__(self) -> None:
        if not self.low <= self.value <= self.high:
            raise ValueError(f"{self.value} does not lie between {self.low} and {self.high}")

    def told_in(self, unit: str | None, unit_scale: Decimal = Decimal(1)) -> Quantity:
        """The same number, which has no unit, of `unit`, where what is left unsaid is so many of it."""
        printed = replace(self.printed, scale=self.printed.scale * unit_scale, unit_scale=unit_scale)
        value, low, high = (one * unit_scale for one in (self.value, self.low, self.high))
        return replace(
            self, value=value, low=low, high=high, last_place=self.last_place * unit_scale, unit=unit, printed=printed
        )

    def moved(self, offset: int) -> Quantity:
        """The same with every place counted from `offset` characters earlier."""
        printed = self.printed.moved(offset)
        return Quantity(self.value, self.low, self.high, self.last_place, self.unit, self.qualifier, printed)

    def __neg__(self) -> Quantity:
        """The same quantity with the other sign."""
        return Quantity(-self.value, -self.high, -self.low, self.last_place, self.unit, self.qualifier, self.printed)
