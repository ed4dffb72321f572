"""Which of the reference data may speak: all of it, some datasets or sources, or what was known on a day."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from factcheck.domain.errors import FactcheckError
from factcheck.domain.observation import Credit, Observation
from factcheck.reference.publisher import Publisher


@dataclass(frozen=True, slots=True)
class Chosen:
    """The observations of the datasets or sources in `names` (None: of all) that were known on the day `as_of`.

    An observation is known from the day of its vintage; one without a vintage only where no day is asked for.
    """

    names: frozenset[str] | None = None
    as_of: date | None = None

    def allows(self, observation: Observation) -> bool:
        if self.names is not None and not {observation.dataset, observation.source} & self.names:
            return False
        return self.as_of is None or (observation.vintage is not None and observation.vintage <= self.as_of)


EVERYTHING = Chosen()


def named(wanted: Collection[str], publishers: Collection[Publisher], datasets: Collection[Credit]) -> frozenset[str]:
    """The datasets and sources that go by the names in `wanted`, capitals aside.

    Raises:
        FactcheckError: `reference`: nothing goes by one of the names.
    """
    known: dict[str, set[str]] = {}
    for publisher in publishers:
        for alias in (publisher.name, *publisher.aliases):
            known.setdefault(alias.casefold(), set()).add(publisher.name)
    for credit in datasets:
        known.setdefault(credit.dataset.casefold(), set()).add(credit.dataset)
    for name in wanted:
        if name.casefold() not in known:
            has = ", ".join(sorted(credit.dataset for credit in datasets))
            raise FactcheckError("reference", f"No reference is called {name!r}: name a source, or one of {has}.")
    return frozenset().union(*(known[name.casefold()] for name in wanted))
