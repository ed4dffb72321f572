"""The claims of an article as rows of one system, with the definitions that tie what they speak of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import inf

from factcheck.checker.formula import Leaf, Use
from factcheck.checker.identities import parts_of
from factcheck.checker.interval import Interval
from factcheck.checker.keys import BALANCE, FLOW, TURNOVER, Topic, flow, topic, turnover
from factcheck.checker.precision import Tier, reading
from factcheck.checker.statements import Move, Statements
from factcheck.checker.system.rows import Row, System, Variable
from factcheck.checker.terms import rate
from factcheck.domain.claim import Claim, Kind

_MOST_MEMBERS = 12
_ADDABLE = (FLOW, TURNOVER, BALANCE)


def compile_claims(statements: Statements, claims: Iterable[Claim], tier: Tier) -> System:
    """The system of `claims`, read at `tier`, with the definitions that tie what they speak of."""
    compiler = _Compiler(statements, tier)
    dated = [claim for claim in claims if claim.series.period and statements.topics[claim.id].measure in _ADDABLE]
    for claim in dated:
        if claim.kind is Kind.LEVEL:
            compiler.level(claim)
    known = {claim.id for claim in dated}
    for move in (*statements.all_growths(), *statements.all_steps()):
        if move.claim.id in known and not move.assumed_base:
            compiler.change(move)
    for claim in dated:
        if claim.kind is Kind.SHARE and claim.against:
            compiler.share(claim, topic(claim.against))
    compiler.definitions()
    return compiler.system


class _Compiler:
    def __init__(self, statements: Statements, tier: Tier) -> None:
        self.system = System()
        self._statements = statements
        self._tier = tier
        voices = {voice for claim in statements.claims if (voice := statements.voice(claim))}
        self._only_voice = next(iter(voices)) if len(voices) == 1 else None

    def level(self, claim: Claim) -> None:
        number = self._number(self._statements.topics[claim.id], claim, claim.quantity.unit)
        stated = reading(claim.quantity, self._tier)
        self._say(claim, ((number, 1.0),), float(stated.low), float(stated.high))

    def change(self, move: Move) -> None:
        """A change ties the levels of two periods, in each unit that the article gives either in.

        That of a balance does not: its sign may count the deficit's size, and a rate from below nothing has no meaning.
        """
        claim = move.claim
        if move.now.measure == BALANCE:
            return
        for unit in self._units(claim, move.now, move.before):
            now, before = (self._number(about, claim, unit) for about in (move.now, move.before))
            if claim.kind is not Kind.CHANGE_ABS:
                self._times(claim, now, before, rate(claim).interval(self._tier))
            elif claim.quantity.unit == unit:
                stated = reading(claim.quantity, self._tier)
                self._say(claim, ((now, 1.0), (before, -1.0)), float(stated.low), float(stated.high))

    def share(self, claim: Claim, whole: Topic) -> None:
        part = self._statements.topics[claim.id]
        for unit in self._units(claim, part, whole):
            top, bottom = (self._number(about, claim, unit) for about in (part, whole))
            self._times(claim, top, bottom, Leaf(claim, Use.PART).interval(self._tier))

    def definitions(self) -> None:
        """Turnover and balance of two sides, then groups as the sum of their members where all are spoken of."""
        for variable in list(self.system.variables):
            if variable.topic.measure in (TURNOVER, BALANCE) and variable.topic.origin and variable.topic.destination:
                self._two_ways(variable)
        for variable in list(self.system.variables):
            if variable.topic.measure in (FLOW, TURNOVER):
                self._group(variable)

    def _two_ways(self, variable: Variable) -> None:
        (measure, one, other, product, period), voice, unit = variable
        there = self.system.number(Variable(flow(one, other, product, period), voice, unit))
        back = self.system.number(Variable(flow(other, one, product, period), voice, unit))
        sign = -1.0 if measure == TURNOVER else 1.0
        self._hold(((self.system.number(variable), 1.0), (there, -1.0), (back, sign)))

    def _group(self, variable: Variable) -> None:
        for parts in _members(self._statements, variable.topic):
            present = [variable._replace(topic=part) for part in parts]
            if all(part in self.system.variables for part in present):
                total = (self.system.number(variable), 1.0)
                self._hold((total, *((self.system.number(part), -1.0) for part in present)))

    def _number(self, about: Topic, claim: Claim, unit: str | None) -> int:
        voice = self._statements.voice(claim) or self._only_voice
        return self.system.number(Variable(about, voice, unit))

    def _units(self, claim: Claim, *topics: Topic) -> list[str | None]:
        voice = self._statements.voice(claim) or self._only_voice
        units = {v.unit for v in self.system.variables if v.voice == voice and v.topic in topics}
        return sorted(units, key=str)

    def _times(self, claim: Claim, top: int, bottom: int, factor: Interval) -> None:
        """`top` is `bottom` times something within `factor`, which must be more than nothing to mean anything."""
        if top != bottom and factor.low > 0:
            self._say(claim, ((top, 1.0), (bottom, -float(factor.low))), 0.0, inf)
            self._say(claim, ((top, 1.0), (bottom, -float(factor.high))), -inf, 0.0)

    def _say(self, claim: Claim, terms: tuple[tuple[int, float], ...], low: float, high: float) -> None:
        self.system.rows.append(Row(terms, low, high, self.system.bit(claim)))

    def _hold(self, terms: tuple[tuple[int, float], ...]) -> None:
        self.system.rows.append(Row(terms, 0.0, 0.0, 0))


def _members(statements: Statements, about: Topic) -> Iterator[list[Topic]]:
    """The topic's members, for the group on either side of it."""
    for side, area in (("origin", about.origin), ("destination", about.destination)):
        parts = sorted(parts_of(area, about.period, statements.members)) if area else []
        if 1 < len(parts) <= _MOST_MEMBERS:
            moved = [about._replace(origin=p) if side == "origin" else about._replace(destination=p) for p in parts]
            turn = about.measure == TURNOVER
            yield [turnover(t.origin, t.destination, t.product, t.period) if turn else t for t in moved]
