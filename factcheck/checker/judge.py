"""From relations to checks: what holds, what fails and how badly, and whose number would mend it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.checker.arithmetic.calculation import calculation
from factcheck.checker.arithmetic.differences import loosened
from factcheck.checker.arithmetic.precision import TIERS
from factcheck.checker.explain import fails_message, holds_message, undecided_message
from factcheck.checker.finding import finding
from factcheck.checker.relation import Agreement, Relation
from factcheck.checker.statements import Statements
from factcheck.checker.suspects.in_words import question, suspect
from factcheck.checker.suspects.localise import Candidate, Neighbourhood
from factcheck.checker.suspects.misfits import by_likelihood, signs
from factcheck.checker.suspects.other_lines import fits_another_line, fits_another_telling, makes_another_line
from factcheck.checker.suspects.settling import settled
from factcheck.checker.suspects.unscaled import without_scale
from factcheck.checker.tied.opposed import left_balances
from factcheck.checker.tied.phrases import phrases
from factcheck.checker.trust import MOST_SUSPECTS, READ
from factcheck.checker.usual import usual_gap
from factcheck.domain.check import Check, Outcome, Severity, Suspect
from factcheck.domain.evidence import Evidence

_ORDER = (Severity.NOTE, Severity.WARNING, Severity.ERROR)
_MOST_SAME = 8


def checks(statements: Statements, relations: Sequence[Relation], evidence: Sequence[Evidence] = ()) -> Iterator[Check]:
    """One check for each relation worth telling; ids are left empty. What references say weighs the suspects."""
    tier = TIERS[Severity.NOTE]
    held = {id(relation): relation.condition.possible(tier) for relation in relations}
    yield from (_held(relation) for relation in relations if held[id(relation)] and not relation.only_failures)
    if not all(held.values()):
        yield from Failures(statements, relations, held, evidence).checks()


class Failures:
    """The relations of an article that do not hold: which of them say something new, and how sure it is."""

    def __init__(
        self,
        statements: Statements,
        relations: Sequence[Relation],
        held: Mapping[int, bool],
        evidence: Sequence[Evidence],
    ) -> None:
        self._statements = statements
        self._evidence = evidence
        self._neighbourhood = Neighbourhood(statements.claims, relations, held, evidence)
        self._failed = [relation for relation in relations if not held[id(relation)]]
        rules = {relation.rule for relation in self._failed}
        alike = [relation for relation in relations if relation.rule in rules and held[id(relation)]]
        self._fitting = self._fitting_each_other(alike)
        self._settled = {(relation.rule, claim.id) for relation in alike for claim in relation.claims}
        self._unscaled = without_scale(statements)
        self._suspected: set[str] = set()
        self._tied = {frozenset(claim.id for claim in phrase.claims) for phrase in phrases(statements)}
        self._left = left_balances(statements)

    def checks(self) -> Iterator[Check]:
        """Sums of stated figures first: what they show, a longer way over the same suspect does not show again."""
        for same in self._by_subject():
            relation, candidates = self._likeliest(same)
            if reason := _proves_nothing(relation):
                yield _undecided(relation, reason)
            elif self._is_news(relation, candidates):
                self._suspected.update(candidate.claim.id for candidate in candidates)
                yield self.told(relation, candidates)

    def _was_misread(self, relation: Relation, candidates: Sequence[Candidate]) -> bool:
        """Whether a figure is likely of something else than it was read to be: another told of the same fits in its
        place, or it would have to be many times as large."""
        mistyped = any(candidate.is_mistyped for candidate in candidates)
        if fits_another_telling(relation, self._statements, by_others=mistyped):
            return True
        if makes_another_line(relation, self._statements):
            return True
        if mistyped or not candidates:
            return False
        return candidates[0].is_far_off or any(candidate.is_in_another_unit for candidate in candidates)

    def _is_news(self, relation: Relation, candidates: Sequence[Candidate]) -> bool:
        """Whether the failure says something, and nothing that another has said."""
        if relation.only_slips and not any(candidate.is_mistyped for candidate in candidates):
            return False
        return not ((relation.derived or relation.only_failures) and self._explained(relation))

    def told(self, relation: Relation, candidates: Sequence[Candidate]) -> Check:
        """The failure in words, with the numbers that may be wrong."""
        told = calculation(relation)
        suspects = tuple(suspect(candidate) for candidate in candidates)
        more = question(candidates[0], suspects[0]) if suspects else self._usual(relation)
        message = fails_message(relation, told, more)
        return _check(relation, Outcome.FAILS, self._severity(relation, candidates), message, told, suspects)

    def _severity(self, relation: Relation, candidates: Sequence[Candidate]) -> Severity:
        """How badly it fails by its figures, and no worse than it is likely to be the article's own slip.

        What words tie and is likely a slip is more than a note, be it only further off than rounding makes it.
        """
        by_figures = severity(relation, self._statements)
        if isinstance(relation.condition, Agreement):
            return by_figures
        if self._was_misread(relation, candidates):
            return Severity.NOTE
        seen = signs(
            relation,
            candidates,
            tied=self._is_tied(relation),
            fitting=self._subject(relation) in self._fitting,
            elsewhere=fits_another_line(relation, self._statements),
        )
        lines = {self._statements.wording.line(claim) for claim in relation.claims}
        likely = by_likelihood(seen, candidates, apart=len(lines) > 1, supposed=relation.supposed)
        if likely is Severity.ERROR and seen.tied and not relation.assumptions:
            by_figures = max(by_figures, Severity.WARNING, key=_ORDER.index)
        return min(by_figures, likely, relation.ceiling, key=_ORDER.index)

    def _is_tied(self, relation: Relation) -> bool:
        """Whether words tie the figures: all of them, or a balance and the flow that is said to have left it."""
        ids = frozenset(claim.id for claim in relation.claims)
        return ids in self._tied or (not relation.derived and any(pair < ids for pair in self._left))

    def _usual(self, relation: Relation) -> str:
        """How far two sources that differ usually do."""
        if not isinstance(relation.condition, Agreement):
            return ""
        return usual_gap(relation.condition.one, relation.condition.other, self._evidence)

    def _by_subject(self) -> list[list[Relation]]:
        """The failures by rule and what they are about: the same sum of the same figures told twice is one find."""
        groups: dict[tuple[object, ...], list[Relation]] = {}
        for relation in sorted(self._failed, key=lambda relation: (relation.derived, relation.only_failures)):
            if not (self._each_fits_elsewhere(relation) or self._dated_ones_hold(relation)):
                groups.setdefault(self._subject(relation), []).append(relation)
        return list(groups.values())

    def _likeliest(self, same: Sequence[Relation]) -> tuple[Relation, list[Candidate]]:
        """Of relations about the same, the one that a slip explains best; what a sentence means or tells goes first."""
        meant = [relation for relation in same if relation.meant] or [r for r in same if self._in_one_sentence(r)]
        found = [(relation, self._candidates(relation)) for relation in (meant or same)[:_MOST_SAME]]
        return max(found, key=lambda pair: pair[1][0].score if pair[1] else Decimal(-1))

    def _in_one_sentence(self, relation: Relation) -> bool:
        together = self._statements.wording.in_one_sentence
        return all(together(one, other) for one, other in pairwise(relation.claims))

    def _candidates(self, relation: Relation) -> list[Candidate]:
        """The likeliest, an amount that lacks its scale word before all others."""
        found = self._neighbourhood.candidates(relation)
        return sorted(found, key=lambda candidate: candidate.claim.id not in self._unscaled)[:MOST_SUSPECTS]

    def _explained(self, relation: Relation) -> bool:
        return any(claim.id in self._suspected for claim in relation.claims)

    def _fitting_each_other(self, holding: Iterable[Relation]) -> dict[tuple[object, ...], set[str]]:
        """By rule and what it is about, the claims of relations that hold."""
        found: dict[tuple[object, ...], set[str]] = defaultdict(set)
        for relation in holding:
            if relation.rule.name != "repeated":
                found[self._subject(relation)].update(claim.id for claim in relation.claims)
        return found

    def _each_fits_elsewhere(self, relation: Relation) -> bool:
        """Whether each figure has other partners with which it fits: a mixed set of them says nothing."""
        fitting = self._fitting.get(self._subject(relation), set())
        return all(claim.id in fitting for claim in relation.claims)

    def _dated_ones_hold(self, relation: Relation) -> bool:
        """Whether a figure without a period was tried in a place that another, dated figure fills rightly."""
        dated = [claim.id for claim in relation.claims if claim.series.period]
        return 0 < len(dated) < len(relation.claims) and all((relation.rule, id_) in self._settled for id_ in dated)

    def _subject(self, relation: Relation) -> tuple[object, ...]:
        topics = self._statements.topics
        return relation.rule, *((topics[c.id], c.kind, c.base_period, c.quantity.unit) for c in relation.claims)


def _proves_nothing(relation: Relation) -> str | None:
    """Why a failure of the relation says nothing about the article, None where it does."""
    undated = [] if relation.by_words else [claim.series.period is None for claim in relation.claims]
    if any(undated) and not all(undated):
        return "the text does not say which period each figure is of"
    if min(claim.confidence for claim in relation.claims) < READ:
        return "it is not certain that every figure was read rightly"
    return None


def severity(relation: Relation, statements: Statements) -> Severity:
    """How badly a relation that does not hold fails."""
    worst = max(s for s in range(len(_ORDER)) if not relation.condition.possible(TIERS[_ORDER[s]]))
    if loosened(relation.condition, statements).possible(TIERS[Severity.ERROR]):
        worst = min(worst, 1)
    if any(claim.series.period is None for claim in relation.claims):
        worst = min(worst, 1)
    return _ORDER[min(worst, _ORDER.index(relation.ceiling))]


def _held(relation: Relation) -> Check:
    told = calculation(relation)
    return finding(
        relation.rule,
        relation.claims,
        holds_message(relation, told),
        told,
        severity=Severity.NOTE,
        outcome=Outcome.HOLDS,
        settles=settled(relation),
    )


def _undecided(relation: Relation, reason: str) -> Check:
    told = calculation(relation)
    return _check(relation, Outcome.UNDECIDED, Severity.NOTE, undecided_message(relation, told, reason), told)


def _check(
    relation: Relation,
    outcome: Outcome,
    severity: Severity,
    message: str,
    calculation: str,
    suspects: tuple[Suspect, ...] = (),
) -> Check:
    return finding(
        relation.rule, relation.claims, message, calculation, severity=severity, outcome=outcome, suspects=suspects
    )
