"""From claims to what the reference data says of them.

A claim is looked up as it stands and from the partner's side; the source that it names speaks first. No product is held
against a total, no half-year against a year; a figure in another currency only at the average rate of its year.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from factcheck.domain.claim import Claim, Kind, Series
from factcheck.domain.evidence import Evidence, Relation
from factcheck.domain.observation import Credit, Observation
from factcheck.matcher.currencies import Rates
from factcheck.matcher.explanations import Surroundings, explanation
from factcheck.matcher.levels import level_evidence
from factcheck.matcher.pairs import pair_evidence
from factcheck.matcher.provenance import witnesses
from factcheck.matcher.sources import SourceNames
from factcheck.matcher.usual_gap import usual_gap
from factcheck.reference.chosen import Chosen, named
from factcheck.reference.everything import everything
from factcheck.reference.lookup import Lookup
from factcheck.reference.publisher import Publisher
from factcheck.reference.several import Several

__all__ = ["NO_REFERENCES", "Matcher", "default_matcher", "match", "matcher_of"]


def match(claims: Sequence[Claim], url: str | None = None) -> tuple[Evidence, ...]:
    """The evidence for each claim from the reference data that factcheck comes with, in the order of the claims.

    Each claim has at least one entry; one that a source supports may also have another that says who disagrees.
    `url` is the article's own address: what was read there, or in a copy of it, is no evidence.

    Raises:
        FactcheckError: `reference`: the reference data is missing or broken.
    """
    return default_matcher().match(claims, url) if claims else ()


@cache
def default_matcher() -> Matcher:
    return Matcher(everything())


def matcher_of(names: Collection[str] = (), as_of: date | None = None) -> Matcher:
    """A matcher on the datasets or sources called `names`, all where there are none, as they were known on `as_of`.

    Raises:
        FactcheckError: `reference`: nothing goes by one of the names, or the reference data is missing or broken.
    """
    whole = everything()
    picked = named(names, whole.publishers(), whole.credits()) if names else None
    return Matcher(everything(Chosen(picked, as_of)))


class Matcher:
    """Aligns claims to the observations of one store."""

    def __init__(self, store: Lookup) -> None:
        publishers = store.publishers()
        self._store = store
        self._rates = Rates(store)
        self._names = SourceNames(publishers)
        self._publishers = {publisher.name: publisher for publisher in publishers}

    def match(self, claims: Sequence[Claim], url: str | None = None) -> tuple[Evidence, ...]:
        """As `factcheck.matcher.match`, from this matcher's store."""
        keys = [_keys(claim) for claim in claims]
        searched = [key for of_claim in keys if not isinstance(of_claim, _Unsearchable) for key in of_claim]
        found = iter(self._store.lookup(searched, mirrored=True))
        looked_up = [
            _LookedUp(claim, of_claim)
            if isinstance(of_claim, _Unsearchable)
            else _LookedUp(claim, [next(found) for _ in of_claim])
            for claim, of_claim in zip(claims, keys, strict=True)
        ]
        entries = [self._evidence(each, url) for each in looked_up]
        return tuple(entry for of_claim in self._explained(looked_up, entries, url) for entry in of_claim)

    def credits(self, datasets: Collection[str]) -> list[Credit]:
        """What the licences of these datasets ask to be printed, by name."""
        return [credit for credit in self._store.credits() if credit.dataset in datasets]

    def _evidence(self, looked_up: _LookedUp, url: str | None) -> list[Evidence]:
        claim, found = looked_up.claim, looked_up.found
        if isinstance(found, _Unsearchable):
            return [Evidence(claim.id, Relation.NOTHING, (), found.reason)]
        publisher = self._publisher(claim)
        if claim.kind is Kind.LEVEL:
            return list(level_evidence(claim, found[0], publisher, self._publishers, url, self._rates))
        return [pair_evidence(claim, found[0], found[1], publisher, self._publishers, url)]

    def _explained(
        self, looked_up: Sequence[_LookedUp], entries: Sequence[list[Evidence]], url: str | None
    ) -> list[list[Evidence]]:
        """The entries, each that does not fit with its likeliest explanation, or how far two sources usually differ."""
        puzzling = [n for n, of_claim in enumerate(entries) if any(_is_puzzling(entry) for entry in of_claim)]
        keys = [looked_up[n].claim.series for n in puzzling]
        around, partners = self._store.around(keys), self._store.partners(keys)
        explained = list(entries)
        for n, periods, others in zip(puzzling, around, partners, strict=True):
            here = looked_up[n].here
            near = Surroundings(witnesses(here, url), witnesses(periods, url), witnesses(others, url))
            explained[n] = [self._told(looked_up[n].claim, entry, entries[n][0], near) for entry in entries[n]]
        return explained

    def _told(self, claim: Claim, entry: Evidence, first: Evidence, near: Surroundings) -> Evidence:
        if not _is_puzzling(entry):
            return entry
        source = entry.observations[0].source
        if first.supports:
            usual = usual_gap(near.around, claim, first.observations[0].source, source)
            return replace(entry, reason=f"{entry.reason} {usual}", usual=True) if usual else entry
        found = explanation(claim, self._kin(source), near)
        return entry if found is None else replace(entry, reason=f"{entry.reason} {found.sentence}", cause=found.cause)

    def _kin(self, source: str) -> set[str]:
        """The source with the others that speak for the same side."""
        side = self._publishers[source].side
        return {source} | {p.name for p in self._publishers.values() if side is not None and p.side == side}

    def _publisher(self, claim: Claim) -> Publisher | None:
        if claim.source is None:
            return None
        return self._names.find(claim.source, (claim.series.reporter, claim.series.partner))


def _is_puzzling(entry: Evidence) -> bool:
    return entry.relation in (Relation.REFUTES, Relation.DISAGREES)


@dataclass(frozen=True, slots=True)
class _Unsearchable:
    reason: str


@dataclass(frozen=True, slots=True)
class _LookedUp:
    """A claim with what was found for each of its keys, or why nothing was looked for."""

    claim: Claim
    found: list[list[Observation]] | _Unsearchable

    @property
    def here(self) -> list[Observation]:
        return [] if isinstance(self.found, _Unsearchable) else self.found[0]


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


NO_REFERENCES = Matcher(Several())
"""One that knows nothing, for checking an article's figures against each other only."""
