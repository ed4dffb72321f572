"""Several stores asked as one."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.domain.observation import Credit, Observation
from factcheck.reference.chosen import EVERYTHING, Chosen
from factcheck.reference.lookup import Lookup, Pattern
from factcheck.reference.publisher import Publisher


class Several(Lookup):
    """What any of `stores` holds; of none, nothing."""

    def __init__(self, stores: Sequence[Lookup] = (), chosen: Chosen = EVERYTHING) -> None:
        super().__init__(chosen)
        self._stores = stores

    def select(self, patterns: Sequence[Pattern]) -> list[list[Observation]]:
        found: list[list[Observation]] = [[] for _ in patterns]
        for store in self._stores:
            for whole, part in zip(found, store.select(patterns), strict=True):
                whole += part
        return found

    def publishers(self) -> list[Publisher]:
        by_name = {publisher.name: publisher for store in self._stores for publisher in store.publishers()}
        return [by_name[name] for name in sorted(by_name)]

    def credits(self) -> list[Credit]:
        return sorted((c for store in self._stores for c in store.credits()), key=lambda credit: credit.dataset)

    def close(self) -> None:
        for store in self._stores:
            store.close()
