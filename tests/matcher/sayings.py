"""Figures said in sentences, as a newspaper might."""

from __future__ import annotations

import csv
import random
from decimal import Decimal
from functools import cache

from factcheck.domain.claim import Series
from factcheck.domain.period import Period
from factcheck.resources import models

SCALES = {Decimal(10) ** 12: "trillion", Decimal(10) ** 9: "billion", Decimal(10) ** 6: "million"}
_WORLD = "world"
_TRADE = {
    "exports": ("{a}'s exports to {b} came to {n}", "{a} exported goods worth {n} to {b}"),
    "imports": ("{a}'s imports from {b} amounted to {n}", "{a} imported goods worth {n} from {b}"),
    "turnover": ("{a}'s trade turnover with {b} came to {n}", "Trade between {a} and {b} totalled {n}"),
}
_TOTALS = {
    "exports": ("{a}'s total exports came to {n}",),
    "imports": ("{a}'s total imports amounted to {n}",),
    "turnover": ("{a}'s foreign trade turnover came to {n}",),
}
_ECONOMY = {
    "gdp": ("{a}'s GDP came to {n}", "{a}'s gross domestic product was {n}"),
    "gdp growth": ("{a}'s economy grew by {n}",),
    "population": ("{a}'s population was {n}",),
    "inflation": ("Inflation in {a} was {n}",),
    "fdi": ("{a}'s foreign direct investment came to {n}",),
    "remittances": ("Remittances to {a} came to {n}",),
    "reserves": ("{a}'s reserves stood at {n}",),
    "exports share of gdp": ("Exports made up {n} of {a}'s GDP",),
    "imports share of gdp": ("Imports made up {n} of {a}'s GDP",),
    "exports share of exports": ("{b} accounted for {n} of {a}'s exports",),
    "imports share of imports": ("{b} accounted for {n} of {a}'s imports",),
}
_SOURCED = (
    "According to {source}, {said} in {when}.",
    "{said} in {when}, {source} said.",
    "In {when}, {said}, {source} said.",
)
_PARTS = {1: "{month} {year}", 3: "the {nth} quarter of {year}", 6: "the {nth} half of {year}"}
_NTH = ("first", "second", "third", "fourth")
_ARTICLE = (
    "World",
    "CIA",
    "Eurasian",
    "UN",
    "US",
    "Turkish",
    "Kazakh",
    "Tajik",
    "Kyrgyz",
    "Uzbek",
    "Turkmen",
    "Russian",
    "Chinese",
)
_BODIES = ("Bank", "Factbook", "government", "Ministry", "Service", "Bureau")


def saying(rng: random.Random, series: Series, digits: str, scale: Decimal, unit: str, source: str) -> str | None:
    """The figure in a sentence, None where it has no usual words."""
    reporter, partner = _name(series.reporter), _name(series.partner)
    ways = _ways(series)
    if not (ways and reporter and series.period) or ("{b}" in ways[0] and partner is None):
        return None
    number, when = _number(digits, scale, unit), _when(series.period)
    if number is None or when is None:
        return None
    said = rng.choice(ways).format(a=reporter, b=partner, n=number)
    told = rng.choice(_SOURCED).format(source=_named(source), said=said, when=when)
    return told[0].upper() + told[1:]


def _ways(series: Series) -> tuple[str, ...]:
    if series.product:
        return ()
    if series.measure in _TRADE:
        return (_TOTALS if series.partner == _WORLD else _TRADE)[series.measure]
    return _ECONOMY.get(series.measure, ())


def _number(digits: str, scale: Decimal, unit: str) -> str | None:
    if unit == "percent":
        return f"{digits} percent" if scale == 1 else None
    words = SCALES.get(scale)
    if words is None:
        return None
    return f"${digits} {words}" if unit == "USD" else f"{digits} {words}"


def _when(period: Period) -> str | None:
    months, first = period.whole_months, period.start.month
    if months == 12 and first == 1:
        return str(period.start.year)
    if months in _PARTS and (first - 1) % months == 0:
        nth = _NTH[(first - 1) // months] if months > 1 else ""
        return _PARTS[months].format(year=period.start.year, month=f"{period.start:%B}", nth=nth)
    if months and first == 1 and months < 12:
        return f"January-{period.end:%B} {period.start.year}"
    return None


def _named(source: str) -> str:
    article = source.startswith(_ARTICLE) and source.endswith(_BODIES)
    return f"the {source}" if article else source


def _name(code: str | None) -> str | None:
    return _countries().get(code or "")


@cache
def _countries() -> dict[str, str]:
    with (models() / "areas.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["name"] for row in csv.DictReader(file)}
