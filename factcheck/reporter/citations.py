"""The sources of a report, numbered in the order in which they are cited."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.domain.observation import Observation


class Citations:
    """Sources by number, from 1; the same source has one number however often it is cited."""

    def __init__(self) -> None:
        self._sources: list[tuple[str, str | None]] = []

    def number(self, observation: Observation) -> int:
        """The number to cite `observation` by."""
        source = cited_as(observation), observation.url
        if source not in self._sources:
            self._sources.append(source)
        return self._sources.index(source) + 1

    def __iter__(self) -> Iterator[tuple[int, str, str | None]]:
        """Each source cited so far: its number, how it is cited, and its address where it has one."""
        for number, (citation, url) in enumerate(self._sources, 1):
            yield number, citation, url

    def __bool__(self) -> bool:
        return bool(self._sources)


def cited_as(observation: Observation) -> str:
    """Who says so, where it is said, and when it was retrieved."""
    citation = observation.citation
    named = citation if observation.source in citation else f"{observation.source}: {citation}"
    if observation.vintage is None or str(observation.vintage) in named:
        return named
    return f"{named}, retrieved {observation.vintage}"
