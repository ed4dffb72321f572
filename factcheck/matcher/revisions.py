"""Figures that were right when they were printed and have been revised since.

What a source says is followed through its releases: on the day of each, a figure is what the newest release up to that
day has. A source that has published a figure once only has nothing to follow.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from factcheck.domain.claim import Claim, Kind
from factcheck.domain.observation import Observation
from factcheck.matcher.intervals import Interval, change, difference, given, stated
from factcheck.matcher.sources import SourceNames
from factcheck.reference.lookup import Lookup

_Voice = tuple[str, str | None, str]
"""A source, the side whose statistics it gives, and what its figures count."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A claim that fits what its source gave on the day `then`, and not what it gives since the day `now`.

    `before` and `after` are the figures (for a change, in percent or in the claim's unit); `unit` is theirs.
    """

    claim: Claim
    source: str
    then: date
    before: Interval
    now: date
    after: Interval
    unit: str
    citation: str


def revisions(claims: Sequence[Claim], store: Lookup) -> Iterator[Revision]:
    """The claims that an older release of their source bears out and its newest does not, one revision each.

    A claim that names no source is still right where any source's newest figure fits it.
    """
    names = SourceNames(store.publishers())
    for claim in claims:
        named = None
        if claim.source is not None:
            named = names.find(claim.source, (claim.series.reporter, claim.series.partner))
        voices = _voices(claim, store, only=named.name if named else None)
        if revision := _revision(claim, voices):
            yield revision


def _voices(claim: Claim, store: Lookup, only: str | None) -> dict[_Voice, list[list[Observation]]]:
    """By voice its observations of the level now and, for a change, of the level before, every release of each."""
    keys = [claim.series]
    if claim.kind in (Kind.CHANGE, Kind.CHANGE_ABS):
        keys.append(replace(claim.series, period=claim.base_period))
    elif claim.kind is not Kind.LEVEL:
        return {}
    if any(key.period is None or key.reporter is None or key.product is not None for key in keys):
        return {}
    voices: dict[_Voice, list[list[Observation]]] = {}
    for place, observations in enumerate(store.lookup(keys, mirrored=True)):
        for observation in observations:
            if _speaks(observation, claim) and only in (None, observation.source):
                voice = (observation.source, observation.series.reporter, observation.scope)
                voices.setdefault(voice, [[] for _ in keys])[place].append(observation)
    return voices


def _speaks(observation: Observation, claim: Claim) -> bool:
    dated = observation.released and observation.stands
    return dated and (claim.kind is Kind.CHANGE or observation.unit == claim.quantity.unit)


def _revision(claim: Claim, voices: Mapping[_Voice, list[list[Observation]]]) -> Revision | None:
    own = stated(claim.quantity)
    found = None
    for (source, _, _), levels in voices.items():
        story = list(_releases(claim, levels))
        if not story:
            continue
        now, after, last = story[-1]
        if own.meets(after):
            return None
        fitting = [(day, figure) for day, figure, _ in story if own.meets(figure)]
        if fitting and found is None:
            unit = "percent" if claim.kind is Kind.CHANGE else last.unit
            found = Revision(claim, source, *fitting[-1], now, after, unit, last.citation)
    return found


def _releases(claim: Claim, levels: Sequence[Sequence[Observation]]) -> Iterator[tuple[date, Interval, Observation]]:
    """What the source gives for the claim from each day on at which that changes, and the newest figure in it."""
    before = None
    for day in sorted({_day(observation) for level in levels for observation in level}):
        known = [observation for level in levels if (observation := _newest(level, day))]
        if len(known) < len(levels):
            continue
        figure = _figure(claim, [given(observation) for observation in known])
        if figure is not None and figure != before:
            yield day, figure, max(known, key=_day)
            before = figure


def _newest(observations: Iterable[Observation], day: date) -> Observation | None:
    return max((known for known in observations if _day(known) <= day), key=_day, default=None)


def _day(observation: Observation) -> date:
    return observation.vintage or date.min


def _figure(claim: Claim, levels: Sequence[Interval]) -> Interval | None:
    if claim.kind is Kind.CHANGE:
        return change(*levels)
    return difference(*levels) if claim.kind is Kind.CHANGE_ABS else levels[0]
