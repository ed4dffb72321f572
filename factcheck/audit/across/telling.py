"""How stories tell one quantity by one source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from factcheck.domain.claim import Kind, Series


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A finding of the story that points at the number, and what it would have to be by it; None is no bound."""

    rule: str
    code: str
    alone: bool
    """It points at no other number."""
    is_error: bool
    by_reference: bool
    low: float | None
    high: float | None
    calculation: str | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """How one story tells the quantity: `value`, and every value from `low` to `high` would be printed so."""

    story: str
    title: str | None
    url: str | None
    author: str | None
    desk: str | None
    published: date
    quote: str
    sentence: str | None
    value: float
    low: float
    high: float
    document: int
    suspicions: tuple[Suspicion, ...] = ()

    def contradicts(self, other: Telling) -> bool:
        """Whether no value would be printed both ways, in two stories."""
        apart = self.high < other.low or other.high < self.low
        return apart and self.document != other.document


@dataclass(frozen=True, slots=True)
class Quantity:
    """What is measured, by whom and in what unit, and every telling of it, the earliest first."""

    kind: Kind
    series: Series
    source: str
    unit: str | None
    tellings: tuple[Telling, ...]

    def clear(self) -> Iterator[Telling]:
        """One telling a story, its most precise one; none of a story that tells two different figures itself."""
        by_document: dict[int, list[Telling]] = {}
        for telling in self.tellings:
            by_document.setdefault(telling.document, []).append(telling)
        for same in by_document.values():
            if _can_be_one(same):
                yield min(same, key=lambda telling: telling.high - telling.low)


def _can_be_one(tellings: Iterable[Telling]) -> bool:
    told = sorted((telling.low, telling.high) for telling in tellings)
    return all(later[0] <= earlier[1] for earlier, later in pairwise(told))
