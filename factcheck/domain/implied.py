"""What the rest of an article leaves for a number of it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Implied:
    """What all the other figures of the article leave for a number, in its own unit; an end may be infinite."""

    low: Decimal
    high: Decimal
