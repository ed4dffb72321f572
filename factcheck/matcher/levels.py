"""What the reference data says of a stated level: exports of $16.3 billion in 2023."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from factcheck.domain.claim import Claim
from factcheck.domain.evidence import Evidence, Relation
from factcheck.domain.observation import Grade, Observation
from factcheck.matcher.currencies import Rates, in_currency, is_money
from factcheck.matcher.intervals import given, is_telling, ratio, stated
from factcheck.matcher.level_wording import contrast, gives, no_witness, nothing_comparable
from factcheck.matcher.newest import newest, revised
from factcheck.matcher.provenance import witnesses
from factcheck.matcher.wording import amount, listed
from factcheck.reference.mirror import FLOWS
from factcheck.reference.publisher import Publisher
from factcheck.resources import vocabulary

USUAL_GAP = Decimal("1.1")
"""Two sources less than this many times apart do not disagree: freight and insurance alone make 5 to 10 percent."""
WITH_SERVICES = Decimal("1.5")
"""Nor does a source that counts services too, up to so many times what the text says: who says exports means goods."""


Publishers = Mapping[str, Publisher]


@dataclass(frozen=True, slots=True)
class Voices:
    """The observations that speak of one claim, by whose they are."""

    named: tuple[Observation, ...]
    kin: tuple[Observation, ...]
    """Of other bodies of the same side as the source that the claim names."""
    others: tuple[Observation, ...]

    @classmethod
    def of(cls, observations: Sequence[Observation], publisher: Publisher | None, publishers: Publishers) -> Voices:
        if publisher is None:
            return cls((), (), tuple(observations))
        named = tuple(o for o in observations if o.source == publisher.name)
        rest = [o for o in observations if o.source != publisher.name]
        kin = tuple(o for o in rest if publisher.side is not None and publishers[o.source].side == publisher.side)
        return cls(named, kin, tuple(o for o in rest if o not in kin))


def level_evidence(
    claim: Claim,
    observations: Sequence[Observation],
    publisher: Publisher | None,
    publishers: Publishers,
    url: str | None,
    rates: Rates | None = None,
) -> Iterator[Evidence]:
    """Evidence from `observations`, all that speak of the claim's flow and period, in its own perspective.

    `publisher` is the source that the claim names, where it is ours; `publishers` has every source by name. With
    `rates`, sources that speak in other currencies only are converted.
    """
    unit = claim.quantity.unit
    comparable = in_currency(observations, unit, rates) if rates else [o for o in observations if o.unit == unit]
    usable = _finest(claim, witnesses(comparable, url))
    if same := _in_another_currency(claim, witnesses(observations, url), usable, publisher):
        yield same
        return
    if not comparable:
        yield Evidence(claim.id, Relation.NOTHING, (), nothing_comparable(claim, observations))
        return
    if not usable:
        yield Evidence(claim.id, Relation.NOTHING, tuple(comparable), no_witness(claim, comparable))
        return
    voices = Voices.of(usable, publisher, publishers)
    first = _own_voice(claim, voices, comparable, publisher)
    if first is not None:
        yield first
    if first is None or first.supports:
        apart = _apart(claim, [o for o in (*voices.kin, *voices.others) if publishers[o.source].disagrees])
        if apart is not None:
            yield apart
        elif first is None:
            yield _undecided(claim, usable, publisher)


def _own_voice(
    claim: Claim, voices: Voices, comparable: Sequence[Observation], publisher: Publisher | None
) -> Evidence | None:
    """What the source that the claim names says, or any source where it names none that we know."""
    speaking = voices.others if publisher is None else voices.named or voices.kin
    fitting = _fitting(claim, speaking)
    if fitting:
        return _supported(claim, fitting, speaking)
    if publisher is None or not (against := _against(claim, voices.named)):
        return None
    if official := _refuting(claim, against, comparable, publisher):
        return Evidence(claim.id, Relation.REFUTES, official, contrast(claim, official[0]))
    return Evidence(claim.id, Relation.DIFFERS, against, contrast(claim, against[0]))


def _finest(claim: Claim, observations: Sequence[Observation]) -> list[Observation]:
    """Without those that another of the same source, no older, gives more exactly: $1 billion beside $1.03 billion.

    One that has the very figure of the claim stays.
    """

    def refines(fine: Observation, coarse: Observation) -> bool:
        same = (fine.source, fine.scope) == (coarse.source, coarse.scope) and _day(fine) >= _day(coarse)
        narrower = given(fine).width < given(coarse).width
        return same and narrower and fine.grade <= coarse.grade and coarse.low <= fine.low and fine.high <= coarse.high

    return [
        coarse
        for coarse in observations
        if coarse.value == claim.quantity.value or not any(refines(fine, coarse) for fine in observations)
    ]


def _supported(claim: Claim, fitting: Sequence[Observation], speaking: Sequence[Observation]) -> Evidence:
    """By a figure that stands, else by one that a later release of its source has changed."""
    revisions = {id(o): _revision(claim, o, speaking) for o in fitting}
    best, *more = sorted(fitting, key=lambda o: revisions[id(o)] is not None)
    newer = revisions[id(best)]
    same = "as stated" if best.value == claim.quantity.value else f'which fits "{claim.span.quote}"'
    reason = f"{gives(best)}, {same}."
    if newer is None:
        return Evidence(claim.id, Relation.SUPPORTS, (best, *more), reason)
    reason += f" {revised(amount(best.value, best.unit), amount(newer.value, newer.unit), newer.vintage)}"
    return Evidence(claim.id, Relation.REVISED, (best, *more), reason, newest=(newer,))


def _revision(claim: Claim, fitting: Observation, speaking: Sequence[Observation]) -> Observation | None:
    """What the newest release of the same source has instead, None where the figure that fits still stands."""
    if not fitting.released:
        return None
    current = newest([o for o in speaking if o.source == fitting.source and o.scope == fitting.scope])
    return None if fitting in current or _fitting(claim, current) else current[0]


def _fitting(claim: Claim, observations: Sequence[Observation]) -> tuple[Observation, ...]:
    own = stated(claim.quantity)
    return tuple(o for o in observations if own.meets(given(o)))


def _against(claim: Claim, observations: Sequence[Observation]) -> tuple[Observation, ...]:
    """Those that a figure like the claim's contradicts: not where either may be counted in another way, and not a
    "more than" that the claim is more than."""
    if not _counted_in_one_way(claim):
        return ()
    own = stated(claim.quantity)
    return tuple(o for o in observations if not (o.at_least and own.high > o.low))


def _counted_in_one_way(claim: Claim) -> bool:
    return claim.series.product is None and claim.series.measure not in vocabulary("measures")["counted_variously"]


def _refuting(
    claim: Claim, named: Sequence[Observation], comparable: Sequence[Observation], publisher: Publisher
) -> tuple[Observation, ...]:
    """The official figures that refute the claim: none where any figure of that source, in any copy, comes near."""
    beyond = publisher.refutes_beyond
    if beyond is None or not publisher.refutes(claim.series.measure):
        return ()
    own = stated(claim.quantity)
    if any(own.meets(given(o).wider(beyond)) for o in comparable if o.source == publisher.name):
        return ()
    return tuple(o for o in named if o.official and not o.derived)


def _apart(claim: Claim, observations: Sequence[Observation]) -> Evidence | None:
    """Other sources none of whose figures fits or comes near, one observation each, the best first."""
    agreeing = {o.source for o in _fitting(claim, observations)}
    agreeing |= {o.source for o in observations if _is_near(claim, o)}
    by_source: dict[str, Observation] = {}
    for observation in sorted(_against(claim, observations), key=_vagueness):
        if observation.source not in agreeing:
            by_source.setdefault(observation.source, observation)
    if not by_source:
        return None
    best, *more = by_source.values()
    also = f" {listed([o.source for o in more])} also differ{'s' if len(more) == 1 else ''}." if more else ""
    return Evidence(claim.id, Relation.DISAGREES, (best, *more), contrast(claim, best) + also)


def _is_near(claim: Claim, observation: Observation) -> bool:
    """Whether the two are no further apart than sources usually are that do not disagree."""
    gap = ratio(claim.quantity.value, observation.value)
    counts_more = observation.scope == "goods_services" and abs(observation.value) > abs(claim.quantity.value)
    least = WITH_SERVICES if counts_more and claim.series.measure in FLOWS else USUAL_GAP
    return gap is not None and gap < least


def _day(observation: Observation) -> date:
    return observation.vintage or date.min


def _vagueness(observation: Observation) -> tuple[Grade, Decimal]:
    return observation.grade, given(observation).width / max(abs(observation.value), Decimal(1))


def _in_another_currency(
    claim: Claim, observations: Sequence[Observation], usable: Sequence[Observation], publisher: Publisher | None
) -> Evidence | None:
    """Where the source has nothing in the claim's currency, a figure of it that is the same number of another."""

    def own(o: Observation) -> bool:
        return publisher is None or o.source == publisher.name

    if any(own(o) for o in usable) or not is_telling(claim) or not is_money(claim.quantity.unit):
        return None
    same = _fitting(claim, [o for o in observations if own(o)])
    relation = Relation.DISAGREES if publisher is None else Relation.DIFFERS
    return Evidence(claim.id, relation, same, f"{gives(same[0])}.") if same else None


def _undecided(claim: Claim, usable: Sequence[Observation], publisher: Publisher | None) -> Evidence:
    silent = publisher is not None and all(o.source != publisher.name for o in usable)
    absent = f"The reference data has no figure of {publisher.name} for this; " if publisher and silent else ""
    if same := _fitting(claim, usable):
        reason = f"{absent}{gives(same[0])}, which fits, but another source's figure proves nothing about this one."
        return Evidence(claim.id, Relation.NOTHING, same, reason)
    doubt = "" if _counted_in_one_way(claim) else ", as both may be counted in other ways"
    reason = f"{absent}{gives(usable[0])}, which neither confirms nor contradicts the text's figure{doubt}."
    return Evidence(claim.id, Relation.NOTHING, tuple(usable), reason)
