"""Which single number, if it were another, would mend a failed relation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.arithmetic.precision import TIERS, Tier, printing_margin, reading
from factcheck.checker.figures import Figures
from factcheck.checker.keys import BALANCE
from factcheck.checker.relation import Agreement, Equation, Ranking, Relation
from factcheck.checker.suspects.guesses import Guess
from factcheck.checker.suspects.oddity import is_beyond_whole
from factcheck.checker.suspects.together import scaled_together
from factcheck.checker.suspects.typos import COPY, SCALE, TURNED, Slip
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim, Kind
from factcheck.domain.evidence import Evidence
from factcheck.domain.evidence import Relation as Finding

_BREAKS = Decimal("0.15")
_MENDS = Decimal(4)
_BY_REFERENCE = {Finding.SUPPORTS: Decimal("0.1"), Finding.REVISED: Decimal("0.1"), Finding.REFUTES: Decimal(10)}
_WRONG_WORD = Decimal("0.2")
"""How likely it is that the rank is wrong and not a figure, on the scale of the likelihoods of slips."""

_FAR, _FAR_CARRIED = Decimal(10), Decimal(3)
"""So many times off, a number is hardly the same one miswritten; one without a unit of its own is of something else."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim with the interval in which it would have to lie, and how likely it is the wrong one (no probability)."""

    claim: Claim
    wanted: Interval
    guess: Guess
    score: Decimal
    mends: int = 1
    """How many failed relations its change alone mends."""

    @property
    def is_mistyped(self) -> bool:
        """Whether a slip of the pen explains it, and not another line or the other direction."""
        return self.guess.slip is not None and self.guess.slip.kind not in (COPY, TURNED)

    @property
    def is_far_off(self) -> bool:
        """Whether it is a change that would have to be many times larger or smaller."""
        return self.claim.kind in (Kind.CHANGE, Kind.CHANGE_ABS) and self._is_off(_FAR)

    @property
    def is_in_another_unit(self) -> bool:
        """Whether it has its unit from another number, and would have to be some times larger or smaller with it."""
        carried = any(reason.slot == "unit" and reason.guessed for reason in self.claim.reasons)
        return carried and self._is_off(_FAR_CARRIED)

    def _is_off(self, times: Decimal) -> bool:
        wanted, told = self.wanted, self.claim.quantity.value
        if not (wanted.bounded and wanted.middle and told):
            return False
        return not 1 / times < abs(wanted.middle / told) < times


class Neighbourhood:
    """All relations of an article, by the claims that stand in them: a number is known by what it fits."""

    def __init__(
        self,
        claims: Sequence[Claim],
        relations: Sequence[Relation],
        holding: Mapping[int, bool],
        evidence: Sequence[Evidence] = (),
    ) -> None:
        self._weights = weight_of(evidence)
        self._figures = Figures(claims)
        self._holding = holding
        self._left: dict[int, dict[str, Interval]] = {}
        self._around: dict[str, list[Relation]] = defaultdict(list)
        for relation in relations:
            for claim in relation.claims:
                self._around[claim.id].append(relation)

    def candidates(self, failed: Relation) -> list[Candidate]:
        """Every claim of `failed` whose change alone mends it, the likeliest first, ties in the relation's order.

        None where sources differ: neither has to change.
        """
        if isinstance(failed.condition, Agreement):
            return []
        found = [self._candidate(failed, claim) for claim in failed.claims]
        single = sorted((c for c in found if c), key=lambda candidate: -candidate.score)
        pair = self._pair(failed, max((candidate.mends for candidate in single), default=0))
        named = {candidate.claim.id for candidate in pair}
        return [*pair, *(candidate for candidate in single if candidate.claim.id not in named)]

    def _pair(self, failed: Relation, single: int) -> list[Candidate]:
        """Two claims with one wrong scale word for both, where that mends more relations than any `single` claim."""
        around = {id(other): other for claim in failed.claims for other in self._around[claim.id]}
        del around[id(failed)]
        held = [self._holding[key] for key in around]
        pair = scaled_together(failed, list(around.values()), held) if not all(held) else None
        if pair is None or pair.mends <= single:
            return []
        found = []
        for claim, meant, other in zip(pair.claims, pair.meant, reversed(pair.claims), strict=True):
            slip = Slip(f"{SCALE}, as in {other.span.quote}", meant.quantity.value)
            found.append(
                Candidate(claim, reading(meant.quantity, TIERS[Severity.NOTE]), Guess(slip, Decimal(1)), Decimal(1))
            )
        return found

    def _candidate(self, failed: Relation, claim: Claim) -> Candidate | None:
        if isinstance(failed.condition, Ranking):
            if claim.kind is Kind.RANK:
                place = Decimal(failed.condition.actual_place)
                return Candidate(claim, Interval(place, place), Guess(None, _WRONG_WORD), _WRONG_WORD * doubt(claim))
            if not failed.condition.mended_by(claim, TIERS[Severity.NOTE]):
                return None
        wanted = possible(self._left_by(failed, claim), claim)
        if wanted is None:
            return None
        mends = 1
        score = self._weights.get(claim.id, Decimal(1))
        for other in self._around[claim.id]:
            if other is failed or not isinstance(other.condition, Equation | Ranking):
                continue
            held = self._holding[id(other)]
            narrowed = self._left_by(other, claim) & wanted
            if narrowed is not None and (not held or other.claims != failed.claims):
                score *= 1 if held else _MENDS
                mends += not held
                wanted = narrowed
            elif held:
                score *= _BREAKS
        guessed = self._figures.slip(claim, wanted)
        if guessed.slip:
            wanted = wanted | guessed.slip.value
        score *= guessed.likelihood * doubt(claim) * self._figures.oddity(claim, wanted, guessed)
        return Candidate(claim, wanted, guessed, score, mends)

    def _left_by(self, relation: Relation, claim: Claim) -> Interval:
        """What the relation leaves for the claim to print; each failure beside it asks again."""
        key = id(relation)
        if key not in self._left:
            self._left[key] = relation.condition.implied(TIERS[Severity.NOTE])
        return printed(self._left[key][claim.id], claim, TIERS[Severity.NOTE])


def weight_of(evidence: Sequence[Evidence]) -> dict[str, Decimal]:
    """How much likelier, or less likely, references make it that a claim is the wrong one."""
    return {e.claim: _BY_REFERENCE[e.relation] for e in evidence if e.relation in _BY_REFERENCE}


def doubt(claim: Claim) -> Decimal:
    """How much the reading of the claim is to blame rather than the article, never nothing."""
    return max(Decimal(str(round(1.1 - claim.confidence, 4))), Decimal("0.1"))


def printed(wanted: Interval, claim: Claim, tier: Tier) -> Interval:
    """What may be printed at `tier` with the claim's last place for a true value in `wanted`."""
    margin = printing_margin(claim.quantity, tier)
    return Interval(wanted.low - margin, wanted.high + margin)


def possible(wanted: Interval, claim: Claim) -> Interval | None:
    """`wanted` without what the claim can never be: a level of goods or people below nothing, a share of trade that is
    more than all of it.
    """
    signed = claim.series.measure in (BALANCE, "inflation") or claim.series.measure.startswith("other:")
    if claim.kind not in (Kind.LEVEL, Kind.SHARE, Kind.RATIO) or signed:
        return wanted
    if wanted.high <= 0 or is_beyond_whole(claim, wanted.low):
        return None
    return Interval(max(wanted.low, Decimal(0)), wanted.high)
