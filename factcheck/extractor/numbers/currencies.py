"""Money around a number: the currency before or behind it, from the table in `models/en/currencies.yaml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from factcheck.extractor.numbers.units import Unit, following_phrases
from factcheck.resources import vocabulary

_SPACES = " \u00a0\u2009\u202f"
_LONGEST_SYMBOL = 8


@dataclass(frozen=True, slots=True)
class Currencies:
    """Every way of writing money: before a number, behind it, and letters that are money only where it looks so."""

    before: dict[str, Unit]
    glued: dict[str, Unit]
    behind: dict[str, Unit]
    behind_lower: dict[str, Unit]


def _money(code: str, scale: str = "1", everyday: bool = False) -> Unit:
    return Unit(code, Decimal(scale), money=True, everyday=everyday)


@lru_cache
def _codes() -> dict[str, str]:
    """The ISO 4217 code that each code stands for, older codes among them."""
    words = vocabulary("currencies")
    return {**words["older_codes"], **{code: code for code in (*words["currencies"], *words["other_codes"])}}


@lru_cache
def _scaled_codes() -> dict[str, Unit]:
    """Codes with a letter for thousands, millions or billions: bnUSD, USDbn, TUSD."""
    scaled = {}
    for letters, scale in vocabulary("numbers")["scale_prefixes"].items():
        for code, iso in _codes().items():
            scaled[f"{letters}{code}"] = money = _money(iso, scale)
            if letters != "T":
                scaled[f"{code}{letters}"] = money
    return scaled


@lru_cache
def _everywhere() -> Currencies:
    """The names and signs that mean the same wherever they are printed."""
    words = vocabulary("currencies")
    everyday, wordlike = frozenset(words["everyday"]), frozenset(words["wordlike_codes"])
    before = {code: _money(iso) for code, iso in _codes().items() if code not in wordlike}
    glued = {code: _money(code) for code in words["wordlike_codes"]}
    behind = {code: _money(iso, everyday=code in wordlike) for code, iso in _codes().items()}
    for code, row in words["currencies"].items():
        symbols = dict.fromkeys(row.get("symbols", []), _money(code))
        before |= symbols
        behind |= symbols
        glued |= dict.fromkeys(row.get("glued", []), _money(code))
        behind |= {name: _money(code, everyday=name in everyday) for name in row.get("names", [])}
    return Currencies(before, glued, behind, {})


@lru_cache
def currencies(home: str | None = None) -> Currencies:
    """The table; `home` (ISO 3166 alpha-3) decides whose dollars, pounds or pesos a bare name means."""
    words = vocabulary("currencies")
    everyday = frozenset(words["everyday"])
    before, behind = dict(_everywhere().before), dict(_everywhere().behind)
    for name, row in words["ambiguous"].items():
        code = row["homes"].get(home, row["default"])
        meant = {word: _money(code or f"{name}s", everyday=word in everyday) for word in row["words"]}
        behind |= meant
        before |= meant if row.get("symbol") else {}
    before |= _scaled_codes()
    behind |= _scaled_codes()
    for letters, scale in vocabulary("numbers")["scale_prefixes"].items():
        for symbol in ("$", "€", "£", "US$"):
            before[f"{symbol}{letters}"] = _money(before[symbol].name, scale)
    lowered = {name.lower(): unit for name, unit in behind.items() if len(name) > 3}
    return Currencies(before, _everywhere().glued, behind, lowered)


def _begins_word(text: str, start: int) -> bool:
    return start == 0 or not text[start].isalnum() or not text[start - 1].isalnum()


def currency_before(text: str, position: int, looks_like_money: bool, home: str | None) -> tuple[Unit, int] | None:
    """The currency that ends at `position`, spaces allowed between, and where it begins.

    `looks_like_money` says that a scale word, thousands or cents follow, so that a letter may stand for a currency.
    """
    table = currencies(home)
    end = position
    while end and position - end < 2 and text[end - 1] in _SPACES:
        end -= 1
    for length in range(min(_LONGEST_SYMBOL, end), 0, -1):
        start = end - length
        symbol = text[start:end]
        if not _begins_word(text, start) or symbol[0] in _SPACES:
            continue
        if unit := table.before.get(symbol):
            return unit, start
        if looks_like_money and (length > 1 or end == position) and (unit := table.glued.get(symbol)):
            return unit, start
    return None


_COUNTRY = re.compile(r"(?:[A-Z][\w.]*[ \n]){1,2}")


def currency_behind(text: str, position: int, looks_like_money: bool, home: str | None) -> tuple[Unit, int] | None:
    """The currency whose words begin at `position`, and where they end: "dollars", "U.S. dollars", "Kazakh tenge"."""
    table = currencies(home)
    start = position + 1 if text[position : position + 1] == "-" else position
    for end, phrase in following_phrases(text, start):
        country = _COUNTRY.match(phrase)
        for name in (phrase, phrase[country.end() :] if country else None):
            unit = name and (table.behind.get(name) or table.behind_lower.get(name.lower()))
            if unit and (looks_like_money or not unit.everyday or name != phrase):
                return unit, end
    if text[start : start + 1] in table.behind and not text[start + 1 : start + 2].isdigit():
        return table.behind[text[start]], start + 1
    return None


def is_currency(text: str, start: int, end: int, home: str | None) -> bool:
    """Whether `text[start:end]` is the name or sign of a currency."""
    table, name = currencies(home), text[start:end]
    return name in table.before or name in table.behind or name.lower() in table.behind_lower
