"""Figures of a group of areas, summed from those of its members where one source has them all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from factcheck.domain.claim import Series
from factcheck.domain.observation import Observation
from factcheck.domain.period import Period
from factcheck.groups import members
from factcheck.reference.mirror import FLOWS

_ADD_UP = FLOWS | {"gdp", "population"}
_JOINED = "+"


class _Kind(NamedTuple):
    """What figures must have in common to be added."""

    source: str
    unit: str
    scope: str


def member_keys(key: Series) -> list[Series]:
    """The key for each member of the group that it is about, none where it is about single areas or cannot be summed.

    A group's flow with the world is not: what the members trade with each other would be counted.
    """
    if key.measure not in _ADD_UP or key.reporter is None or key.period is None:
        return []
    reporters, partners = _members(key.reporter, key.period), _members(key.partner, key.period)
    if bool(reporters) == bool(partners) or (reporters and key.measure in FLOWS and key.partner in (None, "world")):
        return []
    if reporters:
        return [replace(key, reporter=member) for member in reporters if member != key.partner]
    return [replace(key, partner=member) for member in partners if member != key.reporter]


def summed(
    key: Series, whole: Sequence[Observation], parts: Sequence[Series], found: Sequence[Sequence[Observation]]
) -> Iterator[Observation]:
    """A sum for each source that speaks of all of `parts` and not of the whole.

    `found` has what is said of each part, the best first. Doubtful figures, copies and a "more than" are not added. The
    sum is as good as its worst part, and known since its newest.
    """
    if not parts:
        return
    by_kind: list[dict[_Kind, Observation]] = [{} for _ in parts]
    for best, observations in zip(by_kind, found, strict=True):
        for observation in observations:
            kind = _Kind(observation.source, observation.unit, observation.scope)
            if observation.stands and not observation.at_least:
                best.setdefault(kind, observation)
    told = {observation.source for observation in whole}
    for kind in sorted(set.intersection(*map(set, by_kind))):
        if kind.source not in told:
            yield _sum(key, parts, [best[kind] for best in by_kind])


def _sum(key: Series, parts: Sequence[Series], found: Sequence[Observation]) -> Observation:
    of = tuple(_member(key, part) for part in parts)
    vintages = [observation.vintage for observation in found]
    return replace(
        found[0],
        series=key,
        value=sum((o.value for o in found), Decimal(0)),
        low=sum((o.low for o in found), Decimal(0)),
        high=sum((o.high for o in found), Decimal(0)),
        citation="; ".join(dict.fromkeys(o.citation for o in found)),
        vintage=None if None in vintages else max(day for day in vintages if day),
        grade=max(o.grade for o in found),
        note=f"summed from {', '.join(of)}",
        members=of,
    )


def _member(key: Series, part: Series) -> str:
    return (part.reporter if part.reporter != key.reporter else part.partner) or ""


def _members(area: str | None, period: Period) -> list[str]:
    if area is None:
        return []
    return sorted(set(area.split(_JOINED)) if _JOINED in area else members(area, period))
