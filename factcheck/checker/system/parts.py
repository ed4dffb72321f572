"""A system in its parts: rows that share no variable, not even by way of others, say nothing of each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from factcheck.checker.system.conflict import Effort, conflict_in
from factcheck.checker.system.rows import Link, Row, System


def parts_by_claim(system: System) -> Mapping[str, System]:
    """For each claim that gives a number, the system with just the rows and links that bear on it."""
    part = part_of_each(len(system.lows), _tied(system))
    rows: dict[int, list[Row]] = defaultdict(list)
    links: dict[int, list[Link]] = defaultdict(list)
    for row in system.rows:
        for variable, _ in row.terms[:1]:
            rows[part[variable]].append(row)
    for link in system.links:
        links[part[link.product]].append(link)
    homes = {claim: part[sayings[0].first] for claim, sayings in system.says.items() if sayings}
    parts = {home: replace(system, rows=rows[home], links=links[home]) for home in set(homes.values())}
    return {claim: parts[home] for claim, home in homes.items()}


def conflicting(system: System, effort: Effort) -> System | None:
    """The system with just the rows and links of the parts that cannot hold, None where all can.

    What is wrong with the whole is wrong within these.

    Raises:
        ExhaustedError: `effort` is used up.
    """
    part = part_of_each(len(system.lows), _tied(system))
    wrong: set[int] = set()
    rest = system
    while (conflict := conflict_in(rest, effort=effort)) is not None:
        found = {part[row.terms[0][0]] for row in rest.rows if row.owners & conflict and row.terms}
        if not found:
            return system
        wrong |= found
        rest = _of(system, part, set(part) - wrong)
    return _of(system, part, wrong) if wrong else None


def _of(system: System, part: Sequence[int], told: Set[int]) -> System:
    """The system with just the rows and links of the parts `told`."""
    rows = [row for row in system.rows if row.terms and part[row.terms[0][0]] in told]
    links = [link for link in system.links if part[link.product] in told]
    return replace(system, rows=rows, links=links, solver=None)


def part_of_each(count: int, tied: Iterable[Sequence[int]]) -> list[int]:
    """For each variable the number of its part, where those of each of `tied` are of one part."""
    parent = list(range(count))

    def root(variable: int) -> int:
        while parent[variable] != variable:
            parent[variable] = parent[parent[variable]]
            variable = parent[variable]
        return variable

    for first, *others in tied:
        home = root(first)
        for variable in others:
            parent[root(variable)] = home
    return [root(variable) for variable in range(count)]


def _tied(system: System) -> Iterator[list[int]]:
    """The variables that one row, link or claim speaks of together."""
    for row in system.rows:
        if row.terms:
            yield [variable for variable, _ in row.terms]
    yield from map(list, system.links)
    for sayings in system.says.values():
        if told := [n for saying in sayings for n in (saying.first, saying.second) if n is not None]:
            yield told
