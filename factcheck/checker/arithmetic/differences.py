"""How far an absolute change may be off though nothing is wrong: as far as the two levels that it lies between.

A writer may take it from levels that are rounded already, or against a base that was revised since it was printed.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.checker.arithmetic.precision import TIERS
from factcheck.checker.relation import Condition, Equation
from factcheck.checker.statements import Statements
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim, Kind
from factcheck.domain.period import Period

_POINTS = "percentage_points"


def loosened(condition: Condition, statements: Statements) -> Condition:
    """The condition with each absolute change as wide as those of its levels leave it that the article tells."""
    if not isinstance(condition, Equation):
        return condition
    leaves = (*condition.stated.leaves(), *condition.computed.leaves())
    changes = [leaf.claim for leaf in leaves if leaf.claim.kind is Kind.CHANGE_ABS]
    return condition.with_claims({c.id: _widened(c, _margin(c, statements)) for c in changes}) if changes else condition


def _margin(change: Claim, statements: Statements) -> Decimal:
    unit = "percent" if change.quantity.unit == _POINTS else change.quantity.unit
    periods = (change.series.period, change.base_period or _year_earlier(change.series.period))
    about = statements.topics[change.id]
    levels = [level.quantity for period in periods for level in statements.levels(about.during(period))]
    told = [quantity for quantity in levels if quantity.unit == unit]
    revision = TIERS[Severity.ERROR].revision
    return max((max(revision * abs(level.value), level.last_place) for level in told), default=Decimal(0))


def _year_earlier(period: Period | None) -> Period | None:
    return period.years_later(-1) if period else None


def _widened(change: Claim, margin: Decimal) -> Claim:
    quantity = change.quantity
    return replace(change, quantity=replace(quantity, low=quantity.low - margin, high=quantity.high + margin))
