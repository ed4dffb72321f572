"""One number as it is being read, with what was found to belong to it so far."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from factcheck.domain.period import Words
from factcheck.extractor.numbers.numerals import Numeral
from factcheck.extractor.numbers.units import Unit


@dataclass(slots=True)
class Amount:
    """A number as it is being read; `start` and `end` grow as its words are found."""

    start: int
    end: int
    numerals: tuple[Numeral, ...]
    """One, or the two ends of a range."""
    scale: Decimal = Decimal(1)
    unit: Unit | None = None
    sign: int = 0
    direction: int = 0
    increment: bool = False
    currency_first: bool = False
    unreadable: bool = False
    token_end: int = 0
    unit_said: Words | None = None
    """Where the words of the unit stand."""

    @property
    def numeral(self) -> Numeral:
        return self.numerals[0]

    @property
    def is_bare(self) -> bool:
        return self.unit is None and self.scale == 1 and not self.unreadable

    @property
    def multiplier(self) -> Decimal:
        return self.scale * (self.unit.scale if self.unit else Decimal(1))
