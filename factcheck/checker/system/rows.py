"""A system of linear constraints: variables, rows `low ≤ Σ coefficient · variable ≤ high`, and who says each row.

A variable is one topic told by one source in one unit. Each row carries the bits of the claims that say it; what holds
by definition has none. Numbers are floats here: the system looks for contradictions beyond a part of the last place,
which the rounding of floats does not reach.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import inf
from typing import NamedTuple

from factcheck.checker.keys import FLOW, TURNOVER, Topic
from factcheck.domain.assertion import Assertion
from factcheck.domain.claim import Claim

Speaker = Claim | Assertion
"""Who says a row: a number, or words without one."""


class Amount(NamedTuple):
    """The variable of a level: what it is of, who says so, its unit, and its number."""

    topic: Topic
    voice: str | None
    unit: str | None
    number: int


class Row(NamedTuple):
    """`low ≤ Σ coefficient · variable ≤ high`, said by the claims whose bits are set in `owners`."""

    terms: tuple[tuple[int, float], ...]
    low: float
    high: float
    owners: int


class Link(NamedTuple):
    """`product = left · right`, all of them no less than nothing: a level is the one before times its growth."""

    product: int
    left: int
    right: int


class Saying(NamedTuple):
    """What a claim gives a number for: a variable, or the quotient or the difference of two."""

    first: int
    second: int | None = None
    quotient: bool = False


Told = dict[Topic, dict[str | None, int]]
"""What one source tells: for each topic the number of its level in each unit."""


@dataclass(slots=True)
class System:
    """Variables by number, the rows and links, and the claims by the number of their bit.

    Links hold by definition. They are for propagation alone: the joint test is of the linear rows.
    """

    amounts: list[Amount] = field(default_factory=list)
    """The levels, in the order of their numbers; the quotients of two of them have numbers between these."""
    lows: list[float] = field(default_factory=list)
    """The least that each variable can be: zero for what cannot be negative, minus infinity for the others."""
    rows: list[Row] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    claims: dict[str, Speaker] = field(default_factory=dict)
    says: dict[str, list[Saying]] = field(default_factory=dict)
    """For each claim what it gives a number for, in each unit that the article tells that in."""
    solver: object | None = field(default=None, repr=False, compare=False)
    """What the joint test keeps from one test of the rows to the next."""
    _told: dict[str | None, Told] = field(default_factory=lambda: defaultdict(dict))
    _quotients: dict[tuple[str | None, Topic, Topic], int] = field(default_factory=dict)
    _bits: dict[str, int] = field(default_factory=dict)

    def bit(self, claim: Speaker) -> int:
        bit = self._bits.get(claim.id)
        if bit is None:
            self.claims[claim.id] = claim
            bit = self._bits[claim.id] = 1 << len(self._bits)
        return bit

    def bits(self, ids: Iterable[str]) -> int:
        """The bits of the claims with these ids that say anything here."""
        return sum({self._bits[id_] for id_ in ids if id_ in self._bits})

    def owners(self, bits: int) -> list[Speaker]:
        """The claims whose bits are set."""
        return [claim for number, claim in enumerate(self.claims.values()) if bits >> number & 1]

    def told_by(self, voice: str | None) -> Told:
        """What this source tells, to be looked up in; `number` adds to it."""
        return self._told[voice]

    def number(self, topic: Topic, voice: str | None, unit: str | None) -> int:
        """The number of a level."""
        told = self._told[voice]
        units = told.get(topic)
        if units is None:
            units = told[topic] = {}
        number = units.get(unit)
        if number is None:
            number = units[unit] = self._new(0.0 if topic.measure in (FLOW, TURNOVER) else -inf)
            self.amounts.append(Amount(topic, voice, unit, number))
        return number

    def quotient(self, voice: str | None, now: Topic, before: Topic) -> int:
        """The number of a level as a multiple of another."""
        about = voice, now, before
        number = self._quotients.get(about)
        if number is None:
            number = self._quotients[about] = self._new(0.0)
        return number

    def _new(self, low: float) -> int:
        self.lows.append(low)
        return len(self.lows) - 1
