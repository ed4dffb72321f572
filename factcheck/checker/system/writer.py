"""Writes the rows of a system: who says what of which quantity, by one voice for each source."""

from __future__ import annotations

from decimal import Decimal
from math import inf
from typing import NamedTuple

from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.arithmetic.precision import Tier, reading
from factcheck.checker.keys import Topic
from factcheck.checker.statements import Statements
from factcheck.checker.suspects.typos import is_money
from factcheck.checker.system.rows import Link, Row, Saying, Speaker, System
from factcheck.domain.claim import Claim
from factcheck.domain.quantity import Quantity


class Rate(NamedTuple):
    """A growth rate as the factor between two levels, and who tells it."""

    claim: Claim
    voice: str | None
    now: Topic
    before: Topic
    factor: Interval


class Writer:
    """A system that grows by what claims and words say, their numbers read at one tier."""

    def __init__(self, statements: Statements, tier: Tier) -> None:
        self.system = System()
        self.statements = statements
        self.tier = tier
        voices = {voice for claim in statements.claims if (voice := statements.voice(claim))}
        self._only_voice = next(iter(voices)) if len(voices) == 1 else None
        self._heard: dict[str | None, str | None] = {}
        self._links: set[Link] = set()
        self.rates: list[Rate] = []
        self.fitting: dict[tuple[Topic, Topic], set[str | None]] = {}
        """The units in which rates of two levels fit, where these are told in others as well, in which they do not."""

    def number(self, about: Topic, speaker: Speaker, unit: str | None) -> int:
        """The number of a quantity as the speaker's source tells it."""
        return self.system.number(about, self._voice(speaker), unit)

    def growth(self, speaker: Speaker, now: Topic, before: Topic) -> int:
        """The number of the quotient of two levels, linked to these where the article gives both.

        It is linked to neither weight nor value where both are told and no rate says of which it is; nor is what is
        misread as measured against its own time, which nothing can have grown since.
        """
        number = self.system.quotient(self._voice(speaker), now, before)
        fitting = self.fitting.get((now, before)) if self.fitting else None
        units = self.units(speaker, now, before)
        if not fitting and len({is_money(unit or "") for unit in units}) > 1:
            return number
        for unit in units:
            if fitting and unit not in fitting:
                continue
            link = Link(self.number(now, speaker, unit), self.number(before, speaker, unit), number)
            if link.product != link.left and link not in self._links:
                self._links.add(link)
                self.system.links.append(link)
        return number

    def grows(self, claim: Claim, now: Topic, before: Topic, factor: Interval) -> None:
        """The claim says by what factor the level before became the one now."""
        number = self.growth(claim, now, before)
        self.within(claim, ((number, 1.0),), factor)
        self.means(claim, Saying(number))
        self.rates.append(Rate(claim, self._voice(claim), now, before, factor))

    def units(self, speaker: Speaker, *topics: Topic) -> list[str | None]:
        """The units in which the speaker's source tells any of the topics."""
        told = self.system.told_by(self._voice(speaker))
        found = set[str | None]().union(*[told.get(about, ()) for about in topics])
        return sorted(found, key=str) if len(found) > 1 else list(found)

    def numbers(self, speaker: Speaker, *topics: Topic) -> list[list[int]]:
        """For each of these units the numbers of all the topics."""
        return [[self.number(about, speaker, unit) for about in topics] for unit in self.units(speaker, *topics)]

    def within(self, speaker: Speaker, terms: tuple[tuple[int, float], ...], stated: Quantity | Interval) -> None:
        """The terms come to what is stated."""
        interval = reading(stated, self.tier) if isinstance(stated, Quantity) else stated
        self.say(speaker, terms, float(interval.low), float(interval.high))

    def times(self, speaker: Speaker, top: int, bottom: int, factor: Interval) -> None:
        """`top` is `bottom` times something within `factor`, which must be more than nothing to mean anything."""
        if top == bottom or factor.low <= 0:
            return
        self.say(speaker, ((top, 1.0), (bottom, -float(factor.low))), 0.0)
        if factor.high != Decimal("Infinity"):
            self.say(speaker, ((top, 1.0), (bottom, -float(factor.high))), -inf, 0.0)

    def say(self, speaker: Speaker, terms: tuple[tuple[int, float], ...], low: float, high: float = inf) -> None:
        self.system.rows.append(Row(terms, low, high, self.system.bit(speaker)))

    def means(self, speaker: Speaker, saying: Saying) -> None:
        """Remember what it is that the speaker gives a number for."""
        self.system.says.setdefault(speaker.id, []).append(saying)

    def _voice(self, speaker: Speaker) -> str | None:
        """Who speaks, apart for each way in which the figures were counted."""
        source = speaker.source
        if source not in self._heard:
            self._heard[source] = self.statements.voice_of(source) or self._only_voice
        if ways := self.statements.counted(speaker.id):
            return " ".join([self._heard[source] or "", *sorted(ways)])
        return self._heard[source]
