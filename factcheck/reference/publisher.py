"""A body whose figures the reference data holds."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Publisher:
    """A body whose figures the store holds.

    `side` is the area whose statistics it keeps, `refutes_beyond` the share beyond which its official figures refute a
    claim (None: never), of the measures `refutes_on` only where some are named; where it does not disagree, its figures
    are estimates that can only support.
    """

    name: str
    title: str
    side: str | None
    refutes_beyond: Decimal | None
    aliases: tuple[str, ...]
    disagrees: bool = True
    refutes_on: tuple[str, ...] = ()

    def refutes(self, measure: str) -> bool:
        """Whether its figures of this measure may refute a claim."""
        return self.refutes_beyond is not None and (not self.refutes_on or measure in self.refutes_on)
