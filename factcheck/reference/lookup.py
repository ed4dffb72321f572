"""Looking figures up: keys in, observations out, always a list, whatever the figures are kept in."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from factcheck.domain.claim import Series
from factcheck.domain.observation import Credit, Observation
from factcheck.domain.period import Period
from factcheck.reference.chosen import EVERYTHING, Chosen
from factcheck.reference.group_sums import member_keys, summed
from factcheck.reference.mirror import FLOWS, mirror, seen_from
from factcheck.reference.publisher import Publisher

_ANY_FLOW = "turnover"


class Pattern(NamedTuple):
    """Which observations are wanted: "" is none (no partner, all products), None is any."""

    reporter: str
    partner: str | None
    measure: str | None
    product: str
    period: Period | None


class Lookup(ABC):
    """The observations that may speak, those that `chosen` leaves out being as if they were not there.

    A store says how it finds what fits a pattern; mirrors, sums over members and the order are the same for all.
    """

    def __init__(self, chosen: Chosen = EVERYTHING) -> None:
        self._chosen = chosen

    @abstractmethod
    def select(self, patterns: Sequence[Pattern]) -> list[list[Observation]]:
        """For each pattern every observation that fits it, in any order, each in its own perspective."""

    @abstractmethod
    def publishers(self) -> list[Publisher]:
        """Every body whose figures the store holds, with the names that texts have for it, by name."""

    @abstractmethod
    def credits(self) -> list[Credit]:
        """What each dataset's licence asks to be printed, by the dataset's name."""

    @abstractmethod
    def close(self) -> None:
        """Give back what the store holds open; it cannot be asked any more."""

    def lookup(self, keys: Sequence[Series], *, mirrored: bool = False) -> list[list[Observation]]:
        """For each key every observation of every source and vintage, the best grade first, then the newest.

        A key without a reporter or a period has none. With `mirrored`, what the partner's side says of the same flow
        comes too, in the key's perspective. What a source says of a group of areas is summed from what it says of the
        members, where it speaks of all of them and not of the group; such a sum names them (`Observation.members`).
        """
        wanted = [key if key.period else replace(key, reporter=None) for key in keys]
        groups = [member_keys(key) for key in wanted]
        found = iter(self._seen([*wanted, *(key for group in groups for key in group)], mirrored))
        direct = [next(found) for _ in wanted]
        of_members = [[next(found) for _ in group] for group in groups]
        return [
            sorted([*whole, *summed(key, whole, parts, members)], key=_rank)
            for key, whole, parts, members in zip(wanted, direct, groups, of_members, strict=True)
        ]

    def around(self, keys: Sequence[Series]) -> list[list[Observation]]:
        """For each key what every source says of any flow between its two areas in any period, from either side.

        In the key's perspective, the earliest period first, the best grade of each first. A measure that is no flow
        of trade comes alone.
        """
        wanted = [_at_any_time(key) for key in keys]
        distinct = list(dict.fromkeys(wanted))
        whole = [[_pattern(view, any_flow=True) for view in _views(key)] for key in distinct]
        by_key = {
            key: sorted(
                (_in_perspective(key, observation) for observation in found if _comparable(key, observation)),
                key=lambda observation: (_order(observation.series.period), _rank(observation)),
            )
            for key, found in zip(distinct, self._selected(whole), strict=True)
        }
        return [by_key[key] for key in wanted]

    def partners(self, keys: Sequence[Series]) -> list[list[Observation]]:
        """For each key the same flow and period with every other partner of either side, as that side counts it."""
        asked = [[_pattern(view)._replace(partner=None) for view in _views(key)] if key.partner else [] for key in keys]
        return [
            sorted((o for o in found if o.series.partner not in (None, key.partner, key.reporter)), key=_rank)
            for key, found in zip(keys, self._selected(asked), strict=True)
        ]

    def _seen(self, keys: Sequence[Series], mirrored: bool) -> Iterator[list[Observation]]:
        views = [[view for view in _views(key) if mirrored or view == key] for key in keys]
        patterns = [[_pattern(view) for view in of_key] for of_key in views]
        for key, found in zip(keys, self._selected(patterns), strict=True):
            yield sorted((seen_from(key, observation) for observation in found), key=_rank)

    def _selected(self, patterns: Sequence[Sequence[Pattern]]) -> Iterator[list[Observation]]:
        """What fits any of each row's patterns and is chosen, all rows at once and each pattern once."""
        wanted = list(dict.fromkeys(pattern for row in patterns for pattern in row))
        found = dict(zip(wanted, self.select(wanted), strict=True))
        for row in patterns:
            yield [o for pattern in row for o in found[pattern] if self._chosen.allows(o)]


def _at_any_time(key: Series) -> Series:
    """What is the same for all keys whose surroundings are: any flow of trade stands for all."""
    return Series(_ANY_FLOW if key.measure in FLOWS else key.measure, key.product, key.reporter, key.partner, None)


def _order(period: Period | None) -> tuple[date, date]:
    return (period.start, period.end) if period else (date.min, date.min)


def _views(key: Series) -> list[Series]:
    """The key and its mirror, none where no observation can be meant."""
    if key.reporter is None:
        return []
    other = mirror(key)
    return [key] if other is None else [key, other]


def _pattern(key: Series, *, any_flow: bool = False) -> Pattern:
    flow = None if any_flow and key.measure in FLOWS else key.measure
    return Pattern(key.reporter or "", key.partner or "", flow, key.product or "", key.period)


def _in_perspective(key: Series, observation: Observation) -> Observation:
    if observation.series.reporter == key.reporter:
        return observation
    turned = mirror(observation.series)
    return observation if turned is None else seen_from(turned, observation).told_of(turned)


def _comparable(key: Series, observation: Observation) -> bool:
    return key.measure not in FLOWS or observation.series.measure in FLOWS


def _rank(observation: Observation) -> tuple[int, int, str, Decimal, str]:
    newest_first = -(observation.vintage or date.min).toordinal()
    return (observation.grade, newest_first, observation.source, observation.value, observation.citation)
