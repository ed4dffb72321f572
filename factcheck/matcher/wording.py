"""Reference figures in words for a person."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from factcheck.domain.observation import PASSED_ON, Grade, Observation
from factcheck.matcher.intervals import ratio
from factcheck.resources import models

_SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
_DIGITS = 4
_ABBREVIATION = 5
_TELLING = 10**5
"""A figure that is more than so many times another is not told as a multiple of it."""
"""Names of groups up to so long are abbreviations: ASEAN."""
_GRADES = {
    Grade.OFFICIAL_TABLE: "official table",
    Grade.OFFICIAL_STATEMENT: "official statement",
    Grade.NEWS_AGENCY: "news report",
    Grade.OTHER: "unofficial copy",
}


def amount(value: Decimal, unit: str | None) -> str:
    """``$24.7 billion``, ``CNY 43.85 trillion``, ``4.1 percent``, ``20.3 million persons``, at four digits."""
    scale, word = next(((s, w) for s, w in _SCALES if abs(value) >= s), (Decimal(1), ""))
    digits = _rounded(abs(value) / scale) + (f" {word}" if word else "")
    sign = "-" if value < 0 else ""
    if unit == "USD":
        return f"{sign}${digits}"
    if unit and len(unit) == 3 and unit.isupper():
        return f"{sign}{unit} {digits}"
    return f"{sign}{digits} {unit}" if unit else f"{sign}{digits}"


def area_name(code: str | None) -> str:
    """The usual name of an area: ``Kyrgyzstan`` for ``KGZ``, ``Central Asia`` for ``central asia``."""
    if code is None:
        return "no partner"
    if code == "world":
        return "all partners"
    return _names_of_countries().get(code) or (code.upper() if len(code) <= _ABBREVIATION else code.title())


@cache
def _names_of_countries() -> dict[str, str]:
    with (models() / "areas.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: row["name"] for row in csv.DictReader(file)}


def gap_in_words(one: Decimal, other: Decimal) -> str | None:
    """How many times the larger is the smaller (``1.56``), None where that says nothing, as of dollars and billions."""
    gap = ratio(one, other)
    return None if gap is None or gap > _TELLING else f"{gap:.2f}" if gap < 10 else f"{gap:.0f}"


def said_by(observation: Observation) -> str:
    """Who gives the figure, who passed it on, and what sort of document says so."""
    outlet, _, _ = observation.outlet.partition(", published ")
    passed_on = f"{PASSED_ON}{outlet}" if outlet else ""
    _, released, day = observation.citation.partition(", release of ")
    comma = "," if passed_on else ""
    second_hand = observation.grade is Grade.NEWS_AGENCY and not passed_on
    document = "secondary source" if second_hand else _GRADES[observation.grade]
    return f"{observation.source}{passed_on} ({document}{released}{day}){comma}"


def listed(names: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _rounded(number: Decimal) -> str:
    places = max(0, _DIGITS - 1 - number.adjusted()) if number else 0
    text = f"{number:,.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
