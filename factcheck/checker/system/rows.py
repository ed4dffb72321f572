"""A system of linear constraints: variables, rows `low ≤ Σ coefficient · variable ≤ high`, and who says each row.

A variable is one topic told by one source in one unit. Each row carries the bits of the claims that say it; what holds
by definition has none. Numbers are floats here: the system looks for contradictions beyond a part of the last place,
which the rounding of floats does not reach.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import inf
from typing import NamedTuple

from factcheck.checker.keys import FLOW, TURNOVER, Topic
from factcheck.domain.assertion import Assertion
from factcheck.domain.claim import Claim

Speaker = Claim | Assertion
"""Who says a row: a number, or words without one."""


class Variable(NamedTuple):
    """One quantity: what it is of, who says so, and its unit; with `over`, its quotient by another topic instead."""

    topic: Topic
    voice: str | None
    unit: str | None
    over: Topic | None = None

    def of(self, topic: Topic) -> Variable:
        """The same source's figure for another topic."""
        return Variable(topic, self.voice, self.unit, self.over)


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


@dataclass(slots=True)
class System:
    """Variables by number, the rows and links, and the claims by the number of their bit.

    Links hold by definition. They are for propagation alone: the joint test is of the linear rows.
    """

    variables: dict[Variable, int] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    claims: dict[str, Speaker] = field(default_factory=dict)
    says: dict[str, list[Saying]] = field(default_factory=dict)
    """For each claim what it gives a number for, in each unit that the article tells that in."""
    solver: object | None = field(default=None, repr=False, compare=False)
    """What the joint test keeps from one test of the rows to the next."""
    _bits: dict[str, int] = field(default_factory=dict)

    def bit(self, claim: Speaker) -> int:
        if claim.id not in self.claims:
            self.claims[claim.id] = claim
            self._bits[claim.id] = 1 << len(self._bits)
        return self._bits[claim.id]

    def bits(self, ids: Iterable[str]) -> int:
        """The bits of the claims with these ids that say anything here."""
        return sum({self._bits[id_] for id_ in ids if id_ in self._bits})

    def owners(self, bits: int) -> list[Speaker]:
        """The claims whose bits are set."""
        return [claim for number, claim in enumerate(self.claims.values()) if bits >> number & 1]

    def number(self, variable: Variable) -> int:
        return self.variables.setdefault(variable, len(self.variables))

    def lower_bounds(self) -> list[float]:
        """Zero for amounts and quotients that cannot be negative, minus infinity for the others."""
        return [0.0 if v.over or v.topic.measure in (FLOW, TURNOVER) else -inf for v in self.variables]
