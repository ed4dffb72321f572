"""The number of one claim as it enters a formula: as it is, as the factor of a growth, as a part of a whole."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from factcheck.checker.arithmetic.interval import EVERYTHING, Interval
from factcheck.checker.arithmetic.precision import Tier, reading
from factcheck.domain.claim import Claim, Kind

_NOTHING, _ONE, _HUNDRED = Decimal(0), Decimal(1), Decimal(100)


class Use(Enum):
    """How the number of a claim enters a formula."""

    AMOUNT = "amount"
    """As it is."""
    GROWTH = "growth"
    """A change of 27 percent as the factor 1.27."""
    YEARLY = "yearly"
    """A change of 5 percent a year over three years as the factor 1.05 to the third power."""
    PART = "part"
    """A share of 27 percent as the factor 0.27."""
    GAIN = "gain"
    """A change of 25 percent as the part of the new level that it added, 25/125."""
    ODDS = "odds"
    """A share of 20 percent as that to the rest, 20/80."""
    DIVISOR = "divisor"
    """A fall by 4.3 times as the factor 1/4.3."""


_AMOUNT, _GROWTH, _YEARLY, _PART, _GAIN, _ODDS, _DIVISOR = Use
"""Looked up once: in Python 3.11 a member takes longer to look up than a sum to work out."""


class Leaf(NamedTuple):
    """The number of one claim."""

    claim: Claim
    use: Use = Use.AMOUNT

    def nominal(self) -> Decimal:
        number = self.claim.quantity.value
        return number if self.use is _AMOUNT else self.turned(number)

    def interval(self, tier: Tier) -> Interval:
        stated = reading(self.claim.quantity, tier)
        if self.use is not _AMOUNT:
            one, other = self.turned(stated.low), self.turned(stated.high)
            stated = Interval(one, other) if one <= other else Interval(other, one)
        return self._revised(stated, tier.revision) if tier.revision else stated

    def _revised(self, turned: Interval, revision: Decimal) -> Interval:
        if self.use in (_GROWTH, _YEARLY) or self._is_multiple:
            return turned * Interval(1 - revision, 1 + revision)
        if self.use is _GAIN:
            return Interval(turned.low - revision, turned.high + revision)
        return turned

    @property
    def _is_multiple(self) -> bool:
        return self.claim.quantity.unit == "times" and (self.use is _AMOUNT or self.use is _DIVISOR)

    def turned(self, number: Decimal) -> Decimal:
        """`number`, in the claim's own unit, as it enters the formula."""
        use = self.use
        if use is _GROWTH:
            return _ONE + number / _HUNDRED
        if use is _YEARLY:
            return max(_ONE + number / _HUNDRED, _NOTHING) ** self._years
        if use is _PART:
            return number / _HUNDRED
        if use is _GAIN:
            return number / (_HUNDRED + number) if number > -_HUNDRED else Decimal("-Infinity")
        if use is _ODDS:
            return number / (_HUNDRED - number) if number < _HUNDRED else Decimal("Infinity")
        if use is _DIVISOR:
            return _ONE / number if number > 0 else Decimal("Infinity")
        return number

    def back(self, wanted: Interval) -> Interval:
        """What the claim must say for the leaf to come to `wanted`."""
        use = self.use
        if use is _AMOUNT:
            return wanted
        if use is _GROWTH:
            return Interval((wanted.low - _ONE) * _HUNDRED, (wanted.high - _ONE) * _HUNDRED)
        if use is _YEARLY:
            return Interval(*(self.a_year(end) for end in (wanted.low, wanted.high)))
        if use is _PART:
            return wanted.times(_HUNDRED)
        if not wanted.bounded:
            return EVERYTHING
        if use is _DIVISOR:
            return Interval(_ONE / wanted.high, _ONE / wanted.low) if wanted.low > 0 else EVERYTHING
        if use is _ODDS:
            ends = (max(end, _NOTHING) for end in (wanted.low, wanted.high))
            return Interval(*(_HUNDRED * end / (_ONE + end) for end in ends))
        if wanted.high < 1:
            return Interval(*(_HUNDRED * end / (_ONE - end) for end in (wanted.low, wanted.high)))
        return EVERYTHING

    @property
    def _years(self) -> int:
        period, base = self.claim.series.period, self.claim.base_period
        return period.start.year - base.start.year if period and base else 1

    def a_year(self, factor: Decimal) -> Decimal:
        """The yearly change in percent that comes to the factor over the years of the claim."""
        if not factor.is_finite():
            return factor
        return (max(factor, _NOTHING) ** (_ONE / self._years) - _ONE) * _HUNDRED

    def leaves(self) -> tuple[Leaf, ...]:
        return (self,)


def rate(claim: Claim) -> Leaf:
    """A change or a multiple as the factor between two levels."""
    if claim.kind is Kind.RATIO:
        return Leaf(claim, _DIVISOR if claim.divides else _AMOUNT)
    return Leaf(claim, _YEARLY if claim.yearly else _GROWTH)
