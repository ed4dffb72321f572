"""Several stores asked as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.errors import FactcheckError
from factcheck.domain.observation import Credit, Observation
from factcheck.reference.chosen import EVERYTHING, Chosen
from factcheck.reference.faults import leave_out
from factcheck.reference.lookup import Lookup, Pattern
from factcheck.reference.publisher import Publisher


class Several(Lookup):
    """What any of `stores` holds; of none, nothing."""

    def __init__(self, stores: Sequence[Lookup] = (), chosen: Chosen = EVERYTHING) -> None:
        super().__init__(chosen)
        self._stores = tuple(stores)

    def select(self, patterns: Sequence[Pattern]) -> list[list[Observation]]:
        """As `Lookup.select`; a store of the user's that cannot be read is left out from here on, with a warning."""
        found: list[list[Observation]] = [[] for _ in patterns]
        for store in self._stores:
            try:
                parts = store.select(patterns)
            except FactcheckError as error:
                if error.code != "dataset":
                    raise
                self._stores = tuple(other for other in self._stores if other is not store)
                leave_out(error)
                continue
            for whole, part in zip(found, parts, strict=True):
                whole += part
        return found

    def publishers(self) -> list[Publisher]:
        """As `Lookup.publishers`; of one that several stores have it is the first that says what it may refute."""
        by_name: dict[str, Publisher] = {}
        for publisher in (publisher for store in self._stores for publisher in store.publishers()):
            known = by_name.setdefault(publisher.name, publisher)
            aliases = tuple(dict.fromkeys((*known.aliases, *publisher.aliases)))
            by_name[publisher.name] = replace(known, aliases=aliases)
        return [by_name[name] for name in sorted(by_name)]

    def credits(self) -> list[Credit]:
        return sorted((c for store in self._stores for c in store.credits()), key=lambda credit: credit.dataset)

    def close(self) -> None:
        for store in self._stores:
            store.close()
