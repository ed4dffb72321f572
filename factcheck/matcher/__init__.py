"""From claims to what the reference data says of them.

A claim is looked up as it stands and from the partner's side; the source that it names speaks first. No product is held
against a total, no half-year against a year; a figure in another currency only at the average rate of its year.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from factcheck.domain.claim import Claim, Kind
from factcheck.domain.evidence import Evidence, Relation
from factcheck.domain.observation import Credit, Observation
from factcheck.matcher.currencies import Rates
from factcheck.matcher.explanations import Surroundings, explanation
from factcheck.matcher.intervals import is_telling
from factcheck.matcher.levels import level_evidence
from factcheck.matcher.other_flows import other_flows, worked_out
from factcheck.matcher.pairs import pair_evidence
from factcheck.matcher.provenance import witnesses
from factcheck.matcher.questions import Question, question
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
        questions = [question(claim) for claim in claims]
        found = iter(self._store.lookup([key for asked in questions for key in asked.keys], mirrored=True))
        answers = [self._answer(asked, [next(found) for _ in asked.keys], url) for asked in questions]
        self._work_out([answer for answer in answers if answer.entries[0].relation is Relation.NOTHING], url)
        return tuple(entry for of_claim in self._explained(answers, url) for entry in of_claim)

    def credits(self, datasets: Collection[str]) -> list[Credit]:
        """What the licences of these datasets ask to be printed, by name."""
        return [credit for credit in self._store.credits() if credit.dataset in datasets]

    def _answer(self, asked: Question, found: Sequence[list[Observation]], url: str | None) -> _Answer:
        """What the rate that a source publishes says of the claim; else what the levels do."""
        published = self._level_answer(asked.rate, found[0], url) if asked.rate and found[0] else None
        if published and published.entries[0].supports:
            return published
        levels = self._levels_answer(asked, found[len(found) - len(asked.levels) :], url)
        return levels if published is None or levels.entries[0].supports else published

    def _levels_answer(self, asked: Question, found: Sequence[list[Observation]], url: str | None) -> _Answer:
        claim = asked.claim
        if not asked.levels:
            return _Answer(claim, [], [Evidence(claim.id, Relation.NOTHING, (), asked.reason)])
        if claim.kind is Kind.LEVEL:
            return self._level_answer(claim, found[0], url)
        first, second = found
        return _Answer(
            claim, first, [pair_evidence(claim, first, second, self._publisher(claim), self._publishers, url)]
        )

    def _level_answer(self, claim: Claim, found: list[Observation], url: str | None) -> _Answer:
        told = level_evidence(claim, found, self._publisher(claim), self._publishers, url, self._rates)
        return _Answer(claim, found, list(told))

    def _work_out(self, unsettled: Sequence[_Answer], url: str | None) -> None:
        """Give the answers that say nothing what the two other flows of the same trade say."""
        asked = [(answer, keys) for answer in unsettled if (keys := other_flows(answer.claim))]
        found = iter(self._store.lookup([key for _, keys in asked for key in keys], mirrored=True))
        for answer, _ in asked:
            told = worked_out(answer.claim, next(found), next(found), self._publisher(answer.claim), url)
            if told:
                answer.entries[0] = told

    def _explained(self, answers: Sequence[_Answer], url: str | None) -> list[list[Evidence]]:
        """The entries, each that does not fit with its likeliest explanation, or how far two sources usually differ."""
        puzzling = [answer for answer in answers if any(map(_is_puzzling, answer.entries))]
        unknown = [answer for answer in puzzling if not answer.entries[0].supports and is_telling(answer.claim)]
        around = self._store.around([answer.claim.series for answer in puzzling])
        partners = dict(zip(map(id, unknown), self._store.partners([a.claim.series for a in unknown]), strict=True))
        for answer, periods in zip(puzzling, around, strict=True):
            others = partners.get(id(answer), [])
            near = Surroundings(witnesses(answer.here, url), witnesses(periods, url), witnesses(others, url))
            first = answer.entries[0]
            answer.entries[:] = [self._told(answer.claim, entry, first, near) for entry in answer.entries]
        return [answer.entries for answer in answers]

    def _told(self, claim: Claim, entry: Evidence, first: Evidence, near: Surroundings) -> Evidence:
        if not _is_puzzling(entry):
            return entry
        best = entry.observations[0]
        if first.supports:
            usual = usual_gap(near.around, claim, first.observations[0], best)
            return replace(entry, reason=f"{entry.reason} {usual}", usual=usual) if usual else entry
        found = explanation(claim, self._kin(best.source), near)
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
    return entry.relation in (Relation.REFUTES, Relation.DIFFERS, Relation.DISAGREES)


@dataclass(frozen=True, slots=True)
class _Answer:
    """A claim as it was held against the reference data, what speaks of it there, and what that says."""

    claim: Claim
    here: Sequence[Observation]
    entries: list[Evidence]


NO_REFERENCES = Matcher(Several())
"""One that knows nothing, for checking an article's figures against each other only."""
