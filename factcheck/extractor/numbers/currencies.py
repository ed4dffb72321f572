"""Money around a number: the currency before or behind it, from the table in `models/en/currencies.yaml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from factcheck.extractor.numbers.currency_homes import country_named, currency_home
from factcheck.extractor.numbers.units import Unit, following_phrases, with_capitals
from factcheck.resources import vocabulary

_SPACES = " \u00a0\u2009\u202f"
_LONGEST_SYMBOL = 10
_LONGEST_NAME = 40
_WORD = re.compile(r"[^\W\d](?:[\w.-]*\w)?\.?")
_HUNDREDS = re.compile(r"\d{3}")
_LONGEST_COUNTRY = 3
"""Words of the longest country's name that stands before money: Trinidad and Tobago, Papua New Guinean."""


@dataclass(frozen=True, slots=True)
class Currencies:
    """Every way of writing money: before a number, behind it, and letters that are money only where it looks so."""

    before: dict[str, Unit]
    glued: dict[str, Unit]
    behind: dict[str, Unit]
    behind_lower: dict[str, Unit]
    last_letters: frozenset[str]
    """What `before` and `glued` end in, two characters, or one where they have no more."""

    def named(self, phrase: str) -> Unit | None:
        return self.behind.get(phrase) or self.behind_lower.get(phrase.lower())


def _money(code: str, scale: str = "1", everyday: bool = False) -> Unit:
    return Unit(code, Decimal(scale), money=True, everyday=everyday)


@lru_cache
def _codes() -> dict[str, str]:
    """The ISO 4217 code that each code stands for, older codes among them."""
    words = vocabulary("currencies")
    return {**words["older_codes"], **{code: code for code in (*words["currencies"], *words["other_codes"])}}


@lru_cache
def _scaled_codes() -> dict[str, Unit]:
    """Codes and signs with a letter for thousands, millions or billions: bnUSD, USDbn, TUSD, €bn."""
    scaled = {}
    signs = {
        sign: code for code in ("USD", "EUR", "GBP") for sign in vocabulary("currencies")["currencies"][code]["symbols"]
    }
    for letters, scale in vocabulary("numbers")["scale_prefixes"].items():
        for code, iso in _codes().items():
            scaled[f"{letters}{code}"] = money = _money(iso, scale)
            if letters != "T":
                scaled[f"{code}{letters}"] = money
        scaled |= {f"{sign}{letters}": _money(code, scale) for sign, code in signs.items() if not sign.endswith(" ")}
    return scaled


@lru_cache
def _everywhere() -> Currencies:
    """The names and signs that mean the same wherever they are printed."""
    words = vocabulary("currencies")
    everyday, wordlike = frozenset(words["everyday"]), frozenset(words["wordlike_codes"])
    before = {code: _money(iso) for code, iso in _codes().items() if code not in wordlike}
    before |= {f"{code}$": _money(iso) for code, iso in _codes().items() if code.endswith(("D", "P"))}
    glued = {code: _money(code) for code in words["wordlike_codes"]}
    behind = {code: _money(iso, everyday=code in wordlike) for code, iso in _codes().items()}
    for code, row in words["currencies"].items():
        symbols = dict.fromkeys(row.get("symbols", []), _money(code))
        before |= symbols
        behind |= symbols
        glued |= dict.fromkeys(row.get("glued", []), _money(code))
        behind |= {name: _money(code, everyday=name in everyday) for name in row.get("names", [])}
    return _written(before | _scaled_codes(), glued, behind | _scaled_codes())


def _at(home: str | None) -> Currencies:
    """The names and signs that several currencies share, as they are meant in an article about `home`."""
    before, glued = dict[str, Unit](), dict[str, Unit]()
    behind = _shared_names(home)
    for row in vocabulary("currencies")["ambiguous_signs"]:
        if code := row["homes"].get(home, row.get("default")):
            meant = dict.fromkeys(row["signs"], _money(code))
            glued |= meant if row.get("glued") else {}
            before |= {} if row.get("glued") else meant
            behind |= {} if row.get("glued") else meant
    return _written(before, glued, behind)


def _written(before: dict[str, Unit], glued: dict[str, Unit], behind: dict[str, Unit]) -> Currencies:
    """The table with the other ways to write these names and signs."""
    glued |= {name.capitalize(): unit for name, unit in behind.items() if name.islower() and not unit.everyday}
    lowered = {name.lower(): unit for name, unit in behind.items() if len(name) > 3}
    last_letters = frozenset(symbol[-2:] for table in (before, glued) for symbol in table)
    return Currencies(before, glued, with_capitals(behind), lowered, last_letters)


def _shared_names(home: str | None) -> dict[str, Unit]:
    """The names that several currencies share, as they are meant in an article about `home`."""
    words = vocabulary("currencies")
    everyday = frozenset(words["everyday"])
    meant: dict[str, Unit] = {}
    for name, row in words["ambiguous"].items():
        code = row["homes"].get(home, row["default"]) or f"{name}s"
        meant |= {word: _money(code, everyday=word in everyday) for word in row["words"]}
    return meant


@lru_cache
def _names_of(country: str) -> dict[str, Unit]:
    """The names that several currencies share, as they are meant beside the name or the adjective of `country`."""
    rows = vocabulary("currencies")["ambiguous"].values()
    own = [(row["words"], (row["homes"] | row.get("adjectives", {})).get(country)) for row in rows]
    return {word: _money(code) for words, code in own if code for word in words}


@lru_cache
def currencies(home: str | None = None) -> Currencies:
    """The table; `home` (ISO 3166 alpha-3) decides whose dollars, pounds or pesos a bare name means."""
    everywhere, there = _everywhere(), _at(home)
    return Currencies(
        everywhere.before | there.before,
        everywhere.glued | there.glued,
        everywhere.behind | there.behind,
        everywhere.behind_lower | there.behind_lower,
        everywhere.last_letters | there.last_letters,
    )


def begins_word(text: str, start: int) -> bool:
    return start == 0 or not text[start].isalnum() or not text[start - 1].isalnum()


@lru_cache(maxsize=8)
def currency_before(text: str, position: int, looks_like_money: bool, home: str | None) -> tuple[Unit, int] | None:
    """The currency that ends at `position`, spaces allowed between, and where it begins.

    `looks_like_money` says that a scale word, thousands or cents follow, so that a letter may stand for a currency; in
    its own country it may wherever it is glued to the number and no road ("the R61").
    """
    table = currencies(home)
    end = position
    while end and position - end < 2 and text[end - 1] in _SPACES:
        end -= 1
    may_end = not table.last_letters.isdisjoint((text[max(0, end - 2) : end], text[max(0, end - 1) : end]))
    for length in range(min(_LONGEST_SYMBOL, end) if may_end else 0, 0, -1):
        start = end - length
        symbol = text[start:end]
        if not begins_word(text, start) or symbol[0] in _SPACES:
            continue
        if unit := table.before.get(symbol):
            return unit, start
        unit = table.glued.get(symbol)
        own = unit is not None and home is not None and currency_home(unit.name) == home
        apart = length > 1 and country_named(symbol) is None
        if unit and looks_like_money and (apart or end == position or own):
            return unit, start
        glued = end == position and not text.endswith("the ", 0, start)
        if unit and own and (glued or (length > 2 and _HUNDREDS.match(text, position))):
            return unit, start
    return _name_before(text, end, table) if looks_like_money else None


def _name_before(text: str, end: int, table: Currencies) -> tuple[Unit, int] | None:
    """Money by its country and its name before the number, as some write it: "US dollars 976 million"."""
    words = list(_WORD.finditer(text, max(0, end - _LONGEST_NAME), end))
    if not words or words[-1].end() != end or words[-1][0][0].isupper():
        return None
    starts = [word.start() for word in words[-_LONGEST_COUNTRY - 1 : -1]]
    found = [(start, table.named(text[start:end]) or _beside_country(text[start:end], table)) for start in starts]
    of_country = (start for start in starts if country_named(text[start:end].rpartition(" ")[0]))
    first = next(of_country, None)
    return next(((unit, start) for start, unit in found if unit and start >= (first or 0)), None)


def currency_behind(text: str, position: int, looks_like_money: bool, home: str | None) -> tuple[Unit, int] | None:
    """The currency whose words begin at `position`, and where they end: "dollars", "U.S. dollars", "Kazakh tenge"."""
    table = currencies(home)
    start = position + 1 if text[position : position + 1] == "-" else position
    for end, phrase in following_phrases(text, start):
        unit = table.named(phrase)
        if unit and (looks_like_money or not unit.everyday):
            return unit, end
        if unit := _beside_country(phrase, table):
            return unit, end
    if text[start : start + 1] in table.behind and not text[start + 1 : start + 2].isdigit():
        return table.behind[text[start]], start + 1
    return None


def _beside_country(phrase: str, table: Currencies) -> Unit | None:
    """The money of "Kazakh tenge" and "Jordanian dinars": a country, or a name in capitals, and what it pays with."""
    words = phrase.split(" ") if phrase[0].isupper() else []
    for place in range(1, min(len(words), _LONGEST_COUNTRY + 1)):
        name = " ".join(words[place:])
        if unit := table.named(name) or table.named(name.lower()):
            country = country_named(" ".join(words[:place]))
            if country:
                own = _names_of(country)
                return own.get(name) or own.get(name.lower(), unit)
            if place < _LONGEST_COUNTRY and not unit.everyday and all(word[0].isupper() for word in words[:place]):
                return unit
    return None


@lru_cache
def _units() -> frozenset[str]:
    return frozenset([*_codes().values(), *(f"{name}s" for name in vocabulary("currencies")["ambiguous"])])


def is_money(unit: str | None) -> bool:
    """Whether a quantity in `unit` is money, of a known currency or in its own name ("pesos")."""
    return unit in _units()


def is_currency(text: str, start: int, end: int, home: str | None) -> bool:
    """Whether `text[start:end]` is the name or sign of a currency."""
    table, name = currencies(home), text[start:end]
    return name in table.before or name in table.behind or name.lower() in table.behind_lower
