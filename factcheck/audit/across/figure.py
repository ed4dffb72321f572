"""The different figures that stories give for one quantity, whatever they round them to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.audit.across.telling import Telling


@dataclass(frozen=True, slots=True)
class Figure:
    """Tellings that one value from `low` to `high` would be printed as, the earliest first."""

    tellings: tuple[Telling, ...]
    low: float
    high: float

    @property
    def first(self) -> Telling:
        return self.tellings[0]

    def since(self, day: date) -> tuple[Telling, ...]:
        """The tellings after `day`."""
        return tuple(telling for telling in self.tellings if telling.published > day)

    def lies_in(self, low: float, high: float) -> bool:
        """Whether a value from `low` to `high` may be the figure."""
        return low <= self.high and self.low <= high

    def distance(self, other: Figure) -> float:
        return max(self.low - other.high, other.low - self.high, 0.0)


def figures(tellings: Iterable[Telling]) -> list[Figure]:
    """The figures of `tellings`, in the order in which they were first told.

    The precise tellings come first, so that a rounded one joins what it is rounded from; one that may be rounded from
    several says nothing.
    """
    found: list[Figure] = []
    for telling in sorted(tellings, key=lambda one: (one.high - one.low, one.published)):
        same = [figure for figure in found if figure.lies_in(telling.low, telling.high)]
        if len(same) > 1:
            continue
        if same:
            found.remove(same[0])
        found.append(_joined(telling, same))
    return sorted(found, key=lambda figure: figure.first.published)


def days(tellings: Sequence[Telling]) -> int:
    """On how many days they were printed: stories of one day may come from one wire."""
    return len({telling.published for telling in tellings})


def _joined(telling: Telling, same: Sequence[Figure]) -> Figure:
    before = [one for figure in same for one in figure.tellings]
    told = sorted([*before, telling], key=lambda one: one.published)
    return Figure(tuple(told), max(one.low for one in told), min(one.high for one in told))
