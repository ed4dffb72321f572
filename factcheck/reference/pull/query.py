"""What is asked of a provider: whose flows, with whom, of which years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from factcheck.domain.errors import FactcheckError

_YEARS = re.compile(r"(\d{4})(?:(-)(\d{4})?)?$")
_EARLIEST = 1900


@dataclass(frozen=True, slots=True)
class Query:
    """Figures to ask for. Areas are codes as everywhere (``KAZ``, ``world``); no reporters or partners means all.

    `last` is None for a query that goes on: to the year in which it is asked.
    """

    reporters: tuple[str, ...]
    partners: tuple[str, ...]
    measures: tuple[str, ...]
    first: int
    last: int | None
    monthly: bool = False

    @classmethod
    def from_json(cls, record: Mapping[str, Any]) -> Query:
        lists = {name: tuple(record[name]) for name in ("reporters", "partners", "measures")}
        return cls(**lists, first=record["first"], last=record["last"], monthly=record["monthly"])

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    def until(self, year: int) -> Query:
        """The same with an end: `year` where it has none."""
        return self if self.last is not None else replace(self, last=max(self.first, year))

    @property
    def years(self) -> range:
        return range(self.first, (self.first if self.last is None else self.last) + 1)

    def with_years_of(self, other: Query) -> Query | None:
        """The query that asks for the years of both, None where they differ in more."""
        if replace(self, first=other.first, last=other.last) != other:
            return None
        last = None if self.last is None or other.last is None else max(self.last, other.last)
        return replace(self, first=min(self.first, other.first), last=last)

    def by_years(self, most: int) -> Iterator[Query]:
        """The query in parts of at most so many years."""
        for start in self.years[::most]:
            yield replace(self, first=start, last=min(start + most - 1, self.years[-1]))

    def halves(self) -> tuple[Query, Query] | None:
        """Two queries that ask for the same together: half of the years, else of the reporters, the partners or the
        measures.

        None where it cannot be divided.
        """
        if len(self.years) > 1:
            earlier, later = self.by_years((len(self.years) + 1) // 2)
            return earlier, later
        if len(self.reporters) > 1:
            ones, others = _halves(self.reporters)
            return replace(self, reporters=ones), replace(self, reporters=others)
        if len(self.partners) > 1:
            ones, others = _halves(self.partners)
            return replace(self, partners=ones), replace(self, partners=others)
        if len(self.measures) > 1:
            ones, others = _halves(self.measures)
            return replace(self, measures=ones), replace(self, measures=others)
        return None


def parse_years(text: str) -> tuple[int, int | None]:
    """The first and the last year of ``2023``, ``2017-2024`` or ``2017-``, which goes on.

    Raises:
        FactcheckError: `pull`: the text is none of these, or ends before it begins.
    """
    found = _YEARS.match(text.strip())
    if found is None:
        raise FactcheckError("pull", f"--years: {text!r} are no years: write 2023, 2017-2024, or 2017- to go on.")
    first, dash, last = int(found[1]), found[2], found[3]
    end = int(last) if last else (None if dash else first)
    if first < _EARLIEST or (end is not None and end < first):
        raise FactcheckError("pull", f"--years: {text!r} ends before it begins, or begins before {_EARLIEST}.")
    return first, end


def _halves(codes: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    middle = len(codes) // 2
    return tuple(codes[:middle]), tuple(codes[middle:])
