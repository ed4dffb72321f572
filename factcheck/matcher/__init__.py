"""From claims to what the reference data says of them.

A claim is looked up as it stands and from the partner's side; the source that it names speaks first. Nothing is
converted between currencies, no product is held against a total, no half-year against a year.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from factcheck.domain.claim import Claim, Kind, Series
from factcheck.domain.evidence import Evidence, Relation
from factcheck.matcher.elsewhere import fits_elsewhere, size_slip
from factcheck.matcher.levels import level_evidence
from factcheck.matcher.pairs import pair_evidence
from factcheck.matcher.sources import SourceNames
from factcheck.matcher.usual_gap import usual_gap
from factcheck.reference.lookup import Lookup
from factcheck.reference.publisher import Publisher
from factcheck.reference.store import Store

__all__ = ["Matcher", "match"]


def match(claims: Sequence[Claim], url: str | None = None) -> tuple[Evidence, ...]:
    """The evidence for each claim from the reference data that factcheck comes with, in the order of the claims.

    Each claim has at least one entry; one that a source supports may also have another that says who disagrees.
    `url` is the article's own address: what was read there, or in a copy of it, is no evidence.

    Raises:
        FactcheckError: `reference`: the reference data is missing or broken.
    """
    return _default_matcher().match(claims, url) if claims else ()


@cache
def _default_matcher() -> Matcher:
    return Matcher(Store.default())


class Matcher:
    """Aligns claims to the observations of one store."""

    def __init__(self, store: Lookup) -> None:
        publishers = store.publishers()
        self._store = store
        self._names = SourceNames(publishers)
        self._publishers = {publisher.name: publisher for publisher in publishers}

    def match(self, claims: Sequence[Claim], url: str | None = None) -> tuple[Evidence, ...]:
        """As `factcheck.matcher.match`, from this matcher's store."""
        return tuple(evidence for claim in claims for evidence in self._evidence(claim, url))

    def _evidence(self, claim: Claim, url: str | None) -> Iterable[Evidence]:
        lookup = _keys(claim)
        if isinstance(lookup, _Unsearchable):
            return [Evidence(claim.id, Relation.NOTHING, (), lookup.reason)]
        observations = self._store.lookup(lookup, mirrored=True)
        publisher = self._publisher(claim)
        if claim.kind is Kind.LEVEL:
            entries = list(level_evidence(claim, observations[0], publisher, self._publishers, url))
            return [self._explained(claim, entry, entries[0], url) for entry in entries]
        return [pair_evidence(claim, observations[0], observations[1], publisher, self._publishers, url)]

    def _explained(self, claim: Claim, entry: Evidence, first: Evidence, url: str | None) -> Evidence:
        """A figure that does not fit, with where it would, or with how far the two sources usually are apart."""
        if entry.relation not in (Relation.REFUTES, Relation.DISAGREES):
            return entry
        source = entry.observations[0].source
        if first.relation is Relation.SUPPORTS:
            return _told(entry, usual_gap(self._store, claim, first.observations[0].source, source))
        kin = self._kin(source)
        if slip := size_slip(self._store, claim, kin, url):
            return _told(entry, slip)
        elsewhere = fits_elsewhere(self._store, claim, kin, url)
        return replace(_told(entry, elsewhere), elsewhere=elsewhere is not None)

    def _kin(self, source: str) -> set[str]:
        """The source with the others that speak for the same side."""
        side = self._publishers[source].side
        return {source} | {p.name for p in self._publishers.values() if side is not None and p.side == side}

    def _publisher(self, claim: Claim) -> Publisher | None:
        if claim.source is None:
            return None
        return self._names.find(claim.source, (claim.series.reporter, claim.series.partner))


def _told(entry: Evidence, more: str | None) -> Evidence:
    return replace(entry, reason=f"{entry.reason} {more}") if more else entry


@dataclass(frozen=True, slots=True)
class _Unsearchable:
    reason: str


def _keys(claim: Claim) -> list[Series] | _Unsearchable:
    """What to look up for the claim: one series, or two for a change or a share; or why nothing can be."""
    series = claim.series
    if series.product is not None:
        return _Unsearchable("The reference data has totals only, the claim is about one product or sector.")
    if series.reporter is None:
        return _Unsearchable("The text does not say whose figure it is.")
    if series.period is None:
        return _Unsearchable("The text does not say which period the figure is for.")
    if claim.kind is Kind.LEVEL:
        return [series]
    if claim.kind in (Kind.CHANGE, Kind.CHANGE_ABS):
        if claim.base_period is None:
            return _Unsearchable("The text does not say which period the change is counted from.")
        return [series, replace(series, period=claim.base_period)]
    if claim.kind is Kind.SHARE and claim.against is not None:
        return [series, claim.against]
    return _Unsearchable("Ranks, ratios and shares of an unstated whole are not looked up.")
