"""Figures in another currency, at the average rate of their year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.domain.claim import Series
from factcheck.domain.observation import Observation
from factcheck.domain.period import Period
from factcheck.extractor.numbers.currency_homes import currency_home
from factcheck.matcher.wording import amount
from factcheck.reference.lookup import Lookup

BAND = Decimal("0.03")
"""How far a converted figure may be off either way: months weigh differently in trade than in an average of days."""
_DOLLAR = "USD"
_RATE = "exchange_rate"
_MONTHS = 12


def is_money(unit: str | None) -> bool:
    return unit is not None and len(unit) == 3 and unit.isupper()


class Rates:
    """Average exchange rates of years in the reference data, each looked up once."""

    def __init__(self, store: Lookup) -> None:
        self._store = store
        self._known: dict[tuple[str, Period], Decimal | None] = {}

    def converted(self, observation: Observation, unit: str) -> Observation | None:
        """The figure in the currency `unit`, its bounds wider by a band; None where no rate of its year is known."""
        period = observation.series.period
        if period is None or period.whole_months != _MONTHS or period.start.month != 1:
            return None
        from_rate, to_rate = self._per_dollar(observation.unit, period), self._per_dollar(unit, period)
        if from_rate is None or to_rate is None:
            return None
        rate = to_rate / from_rate
        low, high = observation.low * rate, observation.high * rate
        return replace(
            observation,
            unit=unit,
            value=observation.value * rate,
            low=low - abs(low) * BAND,
            high=high + abs(high) * BAND,
            published=amount(observation.value, observation.unit),
        )

    def _per_dollar(self, currency: str, period: Period) -> Decimal | None:
        if currency == _DOLLAR:
            return Decimal(1)
        home = currency_home(currency)
        if home is None:
            return None
        if (home, period) not in self._known:
            [found] = self._store.lookup([Series(_RATE, None, home, None, period)])
            self._known[home, period] = found[0].value if found else None
        return self._known[home, period]


def in_currency(observations: Sequence[Observation], unit: str | None, rates: Rates) -> list[Observation]:
    """The observations in `unit`, and those of sources that have no sound one in it converted, in the same order."""
    speaking = {o.source for o in observations if o.unit == unit and o.stands}
    found = []
    for observation in observations:
        if observation.unit == unit:
            found.append(observation)
        elif unit and observation.source not in speaking and (converted := rates.converted(observation, unit)):
            found.append(converted)
    return found
