"""Claims and observations of one flow, in a line each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from factcheck.domain.claim import Claim, Kind, Series, Span
from factcheck.domain.observation import Grade, Observation
from factcheck.domain.period import Period
from factcheck.domain.quantity import Printed, Qualifier, Quantity

MakeClaim = Callable[..., Claim]
MakeObservation = Callable[..., Observation]
SERIES = Series("exports", None, "KAZ", "CHN", Period.year(2023))


@pytest.fixture
def claim() -> MakeClaim:
    """`claim("16.3")` states $16.3 billion of Kazakh exports to China in 2023."""

    def make(
        digits: str,
        source: str | None = None,
        series: Series = SERIES,
        *,
        kind: Kind = Kind.LEVEL,
        unit: str = "USD",
        scale: str = "1e9",
        qualifier: Qualifier = Qualifier.EXACT,
        base_period: Period | None = None,
        against: Series | None = None,
    ) -> Claim:
        factor = Decimal(scale if unit == "USD" else 1)
        value = Decimal(digits) * factor
        place = Decimal(1).scaleb(int(Decimal(digits).as_tuple().exponent)) * factor
        printed = Printed(digits.lstrip("-"), 0, len(digits), factor)
        low, high = value - place / 2, value + place / 2
        if qualifier is Qualifier.MORE_THAN:
            low, high = value, value + 5 * place
        quantity = Quantity(value, low, high, place, unit, qualifier, printed)
        return Claim("c1", kind, series, base_period, quantity, source, Span(0, len(digits), digits), against)

    return make


@pytest.fixture
def observation() -> MakeObservation:
    """`observation("Office A", "16.3")` is $16.3 billion, 0.1 billion either way, read in a news report."""

    def make(
        source: str,
        digits: str,
        *,
        unit: str = "USD",
        grade: Grade = Grade.NEWS_AGENCY,
        doubtful: bool = False,
        url: str = "https://news.example/report",
        citation: str | None = None,
        note: str = "",
        vintage: str = "2024-03-01",
    ) -> Observation:
        value = Decimal(digits) * 10**9
        return Observation(
            dataset="own",
            source=source,
            series=SERIES,
            value=value,
            low=value - 10**8,
            high=value + 10**8,
            unit=unit,
            scope="goods",
            citation=citation or f"{source}, as reported by News",
            url=url,
            vintage=date.fromisoformat(vintage),
            grade=grade,
            doubtful=doubtful,
            note=note,
        )

    return make
