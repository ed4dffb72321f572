"""Annotated articles of the evaluation as claims, so that the checker can be measured without an extractor."""

from __future__ import annotations

import importlib.util
import re
from decimal import Decimal
from types import ModuleType
from typing import Any

import evaluation

from factcheck.domain.claim import Claim, Kind, Series, Span
from factcheck.domain.period import Period
from factcheck.domain.quantity import Printed, Qualifier, Quantity

EVALS = evaluation.ARTICLES
FIVE = frozenset(("KAZ", "KGZ", "TJK", "TKM", "UZB"))
_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?")
_SCALES = {"million": Decimal(10) ** 6, "billion": Decimal(10) ** 9}
_WORDS = {"halved": ("0.45", "0.6"), "doubled": ("1.8", "2.2"), "tripled": ("2.7", "3.3")}


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", EVALS / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def members(group: str, _: Period | None) -> frozenset[str]:
    return FIVE if group == "central asia" else frozenset()


def claims(article: dict[str, Any]) -> list[Claim]:
    wholes = _wholes(article)
    return [claim(gold, wholes.get(gold["id"])) for gold in article["claims"]]


def claim(gold: dict[str, Any], whole: dict[str, Any] | None = None) -> Claim:
    base = gold.get("base_period")
    return Claim(
        id=gold["id"],
        kind=Kind(gold["kind"]),
        series=series(gold),
        base_period=Period.parse(base) if base else None,
        quantity=quantity(gold),
        source=gold.get("source"),
        span=Span(gold["start"], gold["end"], gold["quote"]),
        against=series(whole) if whole else None,
    )


def series(gold: dict[str, Any]) -> Series:
    period = gold.get("period")
    return Series(
        gold["measure"],
        gold.get("product"),
        gold.get("reporter"),
        gold.get("partner"),
        Period.parse(period) if period else None,
    )


def _wholes(article: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The whole of each share, as its relation names it."""
    by_id = {gold["id"]: gold for gold in article["claims"]}
    found: dict[str, dict[str, Any]] = {}
    for relation in article.get("relations", []):
        members = [by_id[c] for c in relation["claims"] if c in by_id]
        if relation["rule"] == "share_of" and len(members) == 3 and members[1]["kind"] == "level":
            found.setdefault(members[2]["id"], members[1])
        if relation["rule"] == "ratio_of" and members[-1]["kind"] == "ratio" and not members[-1].get("base_period"):
            found.setdefault(members[-1]["id"], members[1])
    return found


def quantity(gold: dict[str, Any]) -> Quantity:
    value, start = Decimal(str(gold["value"])), gold["start"]
    unit, qualifier = gold["unit"], Qualifier(gold.get("qualifier") or "exact")
    digits = _NUMBER.search(gold["quote"])
    if not digits or unit == "rank":
        return _in_words(gold, value, qualifier)
    token = digits.group()
    plain = _plain(token, abs(value))
    scale = (
        abs(value) / plain if plain else next((n for word, n in _SCALES.items() if word in gold["quote"]), Decimal(1))
    )
    place = Decimal(1).scaleb(plain.as_tuple().exponent) * scale  # type: ignore[type-var]
    low, high = hedged(abs(value), place, qualifier)
    if value < 0:
        low, high = -high, -low
    printed = Printed(token, start + digits.start(), start + digits.end(), scale)
    return Quantity(value, low, high, place, unit, qualifier, printed)


def hedged(value: Decimal, place: Decimal, qualifier: Qualifier) -> tuple[Decimal, Decimal]:
    about = max(place, value / 20)
    if qualifier is Qualifier.ABOUT:
        return value - max(place * Decimal("2.5"), value / 10), value + about
    if qualifier is Qualifier.MORE_THAN:
        return value, value + max(5 * place, value / 4)
    if qualifier is Qualifier.LESS_THAN:
        return value - max(5 * place, value / 4), value
    return value - place / 2, value + place / 2


def _plain(token: str, value: Decimal) -> Decimal:
    """The printed number: the reading of its marks that a power of ten leads from to the value."""
    if token.count(",") == 1 and "." not in token and not re.search(r",\d{3}$", token):
        return Decimal(token.replace(",", "."))
    if token.count(".") == 2:
        return Decimal(token.replace(".", "", 1))
    return Decimal(token.replace(",", ""))


def _in_words(gold: dict[str, Any], value: Decimal, qualifier: Qualifier) -> Quantity:
    low, high = (Decimal(end) for end in _WORDS.get(gold["quote"].lower(), (value, value)))
    if gold["unit"] != "rank" and low == high:
        low, high = sorted((value * Decimal("0.9"), value * Decimal("1.1")))
    printed = Printed(gold["quote"], gold["start"], gold["end"], Decimal(1), in_words=True)
    return Quantity(value, min(low, value), max(high, value), Decimal(0), gold["unit"], qualifier, printed)
