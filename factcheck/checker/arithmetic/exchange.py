"""Rates of exchange as the article implies them: an amount told in two currencies, one divided by the other."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.arithmetic.precision import TIERS, reading
from factcheck.checker.arithmetic.style import rounded
from factcheck.checker.explain import quoted
from factcheck.checker.keys import BALANCE
from factcheck.checker.retold import retold
from factcheck.checker.statements import Statements
from factcheck.checker.suspects.typos import is_money
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim, Kind
from factcheck.domain.period import Period
from factcheck.resources import vocabulary

_DIGITS = 4
_MOST = 60
"""Of so many conversions between two currencies the rates are compared; a table with both has more."""


@dataclass(frozen=True)
class Exchange:
    """An amount in two currencies: `many` of the cheaper one for `few` of the dearer one."""

    many: Claim
    few: Claim

    @property
    def claims(self) -> tuple[Claim, Claim]:
        """Both, in the order of the text."""
        turned = self.many.span.start > self.few.span.start
        return (self.few, self.many) if turned else (self.many, self.few)

    @property
    def period(self) -> Period | None:
        return self.many.series.period

    @property
    def is_difference(self) -> bool:
        """Whether it is the difference of two amounts, each perhaps converted at a rate of its own."""
        return self.many.kind is Kind.CHANGE_ABS or self.many.series.measure == BALANCE

    @property
    def is_pegged(self) -> bool:
        """Whether one of the two is kept at its rate to the other, whatever the year."""
        units = self.many.quantity.unit, self.few.quantity.unit
        return any(one in vocabulary("currencies")["pegged"].get(other, ()) for one, other in (units, units[::-1]))

    @property
    def printed_rate(self) -> Decimal:
        return self.many.quantity.value / self.few.quantity.value

    @cached_property
    def rate(self) -> Interval:
        """Every rate at which the two would be printed so."""
        many, few = (reading(claim.quantity, TIERS[Severity.WARNING]) for claim in (self.many, self.few))
        return many / few

    def fits(self, other: Exchange, times: Decimal) -> bool:
        """Whether its rate is less than `times` as much as that of the other, and the other way round."""
        return self.rate.meets(spread(other.rate, times))

    def wanted(self, rate: Interval) -> list[tuple[Claim, Interval]]:
        """What either number would have to be at `rate`."""
        many, few = (reading(claim.quantity, TIERS[Severity.NOTE]) for claim in (self.many, self.few))
        return [(self.many, few * rate), (self.few, many / rate)]

    @property
    def sum(self) -> str:
        """The division, with its result to four digits."""
        rate = self.printed_rate
        places = max(0, _DIGITS - 1 - rate.adjusted())
        units = f"{self.many.quantity.unit} per {self.few.quantity.unit}"
        return f"{quoted(self.many)} / {quoted(self.few)} = {rounded(rate, places)} {units}"


def spread(rate: Interval, times: Decimal) -> Interval:
    return Interval(rate.low / times, rate.high * times)


def exchanges(statements: Statements) -> list[list[Exchange]]:
    """A list for each two currencies, all divided the same way, so that most rates are above one."""
    groups: dict[tuple[str | None, ...], list[tuple[Claim, Claim]]] = {}
    for told in retold(statements):
        one, other = sorted(told, key=lambda claim: claim.quantity.unit or "")
        units = one.quantity.unit, other.quantity.unit
        if all(map(is_money, units)) and units[0] != units[1] and one.quantity.value * other.quantity.value > 0:
            groups.setdefault(units, []).append((one, other))
    return [_divided(claims[:_MOST]) for claims in groups.values()]


def _divided(claims: list[tuple[Claim, Claim]]) -> list[Exchange]:
    larger = sum(abs(one.quantity.value) > abs(other.quantity.value) for one, other in claims)
    if 2 * larger < len(claims):
        return [Exchange(other, one) for one, other in claims]
    return [Exchange(one, other) for one, other in claims]
