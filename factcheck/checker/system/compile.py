"""The claims of an article as rows of one system, with the definitions that tie what they speak of."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from math import inf

from factcheck.checker.formula import Leaf, Use
from factcheck.checker.interval import Interval
from factcheck.checker.keys import BALANCE, Topic, flow, topic
from factcheck.checker.precision import ROUNDED, Tier, reading
from factcheck.checker.relation import Ranking
from factcheck.checker.statements import Move, Statements
from factcheck.checker.system.definitions import define
from factcheck.checker.system.rows import Link, Row, Saying, System, Variable
from factcheck.checker.terms import rate
from factcheck.domain.claim import Claim, Kind


def compile_claims(
    statements: Statements, claims: Iterable[Claim], tier: Tier, rankings: Iterable[tuple[Claim, Ranking]] = ()
) -> System:
    """The system of `claims`, read at `tier`, with the definitions that tie what they speak of.

    Args:
        rankings: claims of rank, each with the figures that it orders.
    """
    compiler = _Compiler(statements, tier)
    dated = {claim.id: claim for claim in claims if claim.series.period}
    for claim in dated.values():
        if claim.kind is Kind.LEVEL:
            compiler.level(claim)
    for move in (*statements.all_growths(), *statements.all_steps()):
        if move.claim.id in dated and not move.assumed_base:
            compiler.change(move)
    for claim in dated.values():
        if claim.against and claim.kind in (Kind.SHARE, Kind.RATIO):
            compiler.part(claim, topic(claim.against))
    for claim, ranking in rankings:
        if all(ranked.id in dated for ranked in (claim, ranking.subject, *ranking.others)):
            compiler.rank(claim, ranking)
    define(compiler.system, statements.members)
    return compiler.system


class _Compiler:
    def __init__(self, statements: Statements, tier: Tier) -> None:
        self.system = System()
        self._statements = statements
        self._tier = tier
        voices = {voice for claim in statements.claims if (voice := statements.voice(claim))}
        self._only_voice = next(iter(voices)) if len(voices) == 1 else None

    def level(self, claim: Claim) -> None:
        about = self._statements.topics[claim.id]
        number = self._number(about, claim, claim.quantity.unit)
        stated = reading(claim.quantity, self._tier)
        if about.measure == BALANCE and self._is_turned(claim, about):
            stated = stated.times(Decimal(-1))
        self._say(claim, ((number, 1.0),), float(stated.low), float(stated.high))
        self._means(claim, Saying(number))

    def _is_turned(self, claim: Claim, about: Topic) -> bool:
        """Whether a balance is told as its size, with the other sign than the flows have it that the article states."""
        there = self._statements.levels(flow(about.origin, about.destination, about.product, about.period))
        back = self._statements.levels(flow(about.destination, about.origin, about.product, about.period))
        if not there or not back or not self._statements.agree_on_source((claim, *there, *back)):
            return False
        if len({told.quantity.unit for told in (claim, there[0], back[0])}) > 1:
            return False
        stated, exports, imports = (reading(told.quantity, ROUNDED) for told in (claim, there[0], back[0]))
        gap = exports - imports
        return not stated.meets(gap) and stated.times(Decimal(-1)).meets(gap)

    def change(self, move: Move) -> None:
        """A change ties the levels of two periods, in each unit that the article gives either in.

        That of a balance does not: its sign may count the deficit's size, and a rate from below nothing has no meaning.
        """
        claim = move.claim
        if move.now.measure == BALANCE:
            return
        factor = rate(claim).interval(self._tier) if claim.kind is not Kind.CHANGE_ABS else None
        if factor and factor.low > 0:
            growth = self._growth(claim, move.now, move.before)
            self._say(claim, ((growth, 1.0),), float(factor.low), float(factor.high))
            self._means(claim, Saying(growth))
        for unit in self._units(claim, move.now, move.before):
            now, before = (self._number(about, claim, unit) for about in (move.now, move.before))
            if factor:
                self._times(claim, now, before, factor)
                self._means(claim, Saying(now, before, quotient=True))
            elif claim.quantity.unit == unit:
                stated = reading(claim.quantity, self._tier)
                self._say(claim, ((now, 1.0), (before, -1.0)), float(stated.low), float(stated.high))
                self._means(claim, Saying(now, before))

    def part(self, claim: Claim, whole: Topic) -> None:
        """A share of a whole, or a multiple of another level."""
        part = self._statements.topics[claim.id]
        factor = Leaf(claim, Use.PART) if claim.kind is Kind.SHARE else rate(claim)
        for unit in self._units(claim, part, whole):
            top, bottom = (self._number(about, claim, unit) for about in (part, whole))
            self._times(claim, top, bottom, factor.interval(self._tier))
            self._means(claim, Saying(top, bottom, quotient=True))

    def rank(self, claim: Claim, ranking: Ranking) -> None:
        """The largest is no smaller than each of the others; so are the growth rates, where these are ranked."""
        if ranking.place not in (1, -1):
            return
        subject = self._ranked(ranking.subject)
        for other in map(self._ranked, ranking.others):
            if subject is not None and other is not None and subject != other:
                self._say(claim, ((subject, float(ranking.place)), (other, -float(ranking.place))), 0.0, inf)

    def _ranked(self, claim: Claim) -> int | None:
        about = self._statements.topics[claim.id]
        if claim.kind is Kind.LEVEL:
            return self._number(about, claim, claim.quantity.unit)
        if claim.kind is Kind.CHANGE and claim.base_period and about.measure != BALANCE:
            return self._growth(claim, about, about.during(claim.base_period))
        return None

    def _growth(self, claim: Claim, now: Topic, before: Topic) -> int:
        """The number of the quotient of two levels, linked to these where the article gives both."""
        voice = self._voice(claim)
        number = self.system.number(Variable(now, voice, None, before))
        for unit in self._units(claim, now, before):
            link = Link(self._number(now, claim, unit), self._number(before, claim, unit), number)
            if link not in self.system.links:
                self.system.links.append(link)
        return number

    def _number(self, about: Topic, claim: Claim, unit: str | None) -> int:
        return self.system.number(Variable(about, self._voice(claim), unit))

    def _voice(self, claim: Claim) -> str | None:
        return self._statements.voice(claim) or self._only_voice

    def _units(self, claim: Claim, *topics: Topic) -> list[str | None]:
        voice = self._voice(claim)
        levels = (v for v in self.system.variables if v.over is None)
        return sorted({v.unit for v in levels if v.voice == voice and v.topic in topics}, key=str)

    def _times(self, claim: Claim, top: int, bottom: int, factor: Interval) -> None:
        """`top` is `bottom` times something within `factor`, which must be more than nothing to mean anything."""
        if top != bottom and factor.low > 0 and factor.bounded:
            self._say(claim, ((top, 1.0), (bottom, -float(factor.low))), 0.0, inf)
            self._say(claim, ((top, 1.0), (bottom, -float(factor.high))), -inf, 0.0)

    def _means(self, claim: Claim, saying: Saying) -> None:
        self.system.says.setdefault(claim.id, []).append(saying)

    def _say(self, claim: Claim, terms: tuple[tuple[int, float], ...], low: float, high: float) -> None:
        self.system.rows.append(Row(terms, low, high, self.system.bit(claim)))
