"""The unit that a head or a caption gives to bare figures: "EUR mn", "(billions of dollars)", "thousand tonnes"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from factcheck.extractor.numbers.currencies import Currencies, currencies, currency_behind
from factcheck.extractor.numbers.currency_homes import country_named
from factcheck.extractor.numbers.units import PERCENT, Unit, unit_after
from factcheck.resources import vocabulary, word_set, word_shape

_PART = re.compile(r"[^\s,;:()\[\]](?:[^,;:()\[\]]|,(?=\d))*")
_IN = word_shape("head_units", "in")
_TOKEN = re.compile(r"'?\d[\d,]*s?|[A-Za-z.]{0,4}[$€£¥₽₸₹₩₺₴₦₼₾]|[%‰]|[^\W\d_][\w.·²³'-]*(?:/[a-z]\b)?|\S")
_MOST = 4
"""So many tokens at most are one name of a unit or a scale: "barrels of oil equivalent"."""
ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class HeadUnit:
    """What figures count, `scale` of it each; either may be left to another head. `spans` are its words."""

    name: str | None
    scale: Decimal
    spans: tuple[tuple[int, int], ...]

    @property
    def is_percent(self) -> bool:
        return self.name == PERCENT.name


def unit_of(text: str, home: str | None, *, names_row: bool = False) -> HeadUnit | None:
    """The unit that `text` tells; what names a row is no unit by itself: not "Cars", but "Cars, thousand units"."""
    told = _told(text, home, names_row=names_row)
    if text.isupper() and " " in text and (told is None or told.name is None):
        return _told(text.lower(), home, names_row=names_row) or told
    return told


def _told(text: str, home: str | None, *, names_row: bool) -> HeadUnit | None:
    found: list[HeadUnit] = []
    for number, (start, end) in enumerate(_parts(text)):
        own = number > 0 or text[:start].rstrip().endswith(("(", "["))
        if unit := _ending(text, start, end, home, alone=own or not names_row):
            found.append(unit)
    named = next((unit for unit in found if unit.name), None)
    scaled = next((unit for unit in found if not unit.name), None)
    if named is None or scaled is None or named.scale != 1 or named.is_percent:
        return named or scaled
    return HeadUnit(named.name, scaled.scale, named.spans + scaled.spans)


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """The stretches between commas and brackets, each cut again behind "in"."""
    for found in _PART.finditer(text):
        start = found.start()
        for cut in _IN.finditer(text, start, found.end()):
            if cut.start() > start:
                yield start, cut.start()
            start = cut.end()
        if start < found.end():
            yield start, found.end()


def _ending(text: str, start: int, end: int, home: str | None, *, alone: bool) -> HeadUnit | None:
    """The unit that the stretch is, or ends or begins with; within a longer stretch only money, percent or a scale."""
    tokens = [found.span() for found in _TOKEN.finditer(text, start, end)]
    ways = [(first, len(tokens)) for first in range(len(tokens))] + [
        (0, last) for last in range(len(tokens) - 1, 0, -1)
    ]
    for first, last in ways:
        whole = first == 0 and last == len(tokens)
        if (read := _read(text, tokens[first:last], home)) and ((alone and whole) or _is_plain(read)):
            unit, scale = read
            return HeadUnit(unit.name if unit else None, scale, ((tokens[first][0], tokens[last - 1][1]),))
    return None


def _is_plain(read: tuple[Unit | None, Decimal]) -> bool:
    unit, scale = read
    return unit is None or unit.money or unit == PERCENT or unit.name == "percentage_points" or scale != unit.scale


def _read(text: str, tokens: list[tuple[int, int]], home: str | None) -> tuple[Unit | None, Decimal] | None:
    """The unit and the scale that the tokens are; None where one of them is neither."""
    unit, scale, letters, place = None, ONE, ONE, 0
    while place < len(tokens):
        for stop in range(min(len(tokens), place + _MOST), place, -1):
            phrase = text[tokens[place][0] : tokens[stop - 1][1]]
            if (factor := _scale(phrase)) is not None:
                scale *= factor
            elif unit is None and (named := _unit(phrase, home)):
                unit = named
            elif (factor := _letters().get(phrase)) is not None:
                letters *= factor
            elif not (phrase.lower() in word_set("tables", "unit_links") and place > 0 and stop < len(tokens)):
                continue
            place = stop
            break
        else:
            return None
    if letters != 1 and not (unit and unit.money):
        return None
    if unit and unit.everyday and scale == letters == 1:
        return None
    return (unit, scale * letters * (unit.scale if unit else ONE)) if unit or scale != 1 else None


@lru_cache
def _scales() -> dict[str, Decimal]:
    return {
        word: Decimal(scale) for name in ("numbers", "tables") for word, scale in vocabulary(name)["scales"].items()
    }


def _scale(phrase: str) -> Decimal | None:
    return _scales().get(phrase.lower())


@lru_cache
def _letters() -> dict[str, Decimal]:
    return {word: Decimal(scale) for word, scale in vocabulary("tables")["scales_of_money"].items()}


def _unit(phrase: str, home: str | None) -> Unit | None:
    if phrase.lower() in word_set("tables", "percents"):
        return PERCENT
    money = currencies(home)
    letters = money.glued.get(phrase) if country_named(phrase) is None else None
    named = money.before.get(phrase) or letters or money.behind.get(phrase)
    found = named or money.behind_lower.get(phrase.lower()) or _scaled(phrase, money)
    of_country = country_named(phrase.rpartition(" ")[0]) is not None
    if found is None and (whole := currency_behind(phrase, 0, True, home) if of_country else unit_after(phrase, 0)):
        found = whole[0] if whole[1] == len(phrase) else None
    return found if found and not found.duration else None


def _scaled(phrase: str, money: Currencies) -> Unit | None:
    """Letters of money behind one that says how many of it: "MDH", millions of dirhams."""
    sign = phrase[1:]
    scale = vocabulary("numbers")["scale_prefixes"].get(phrase[:1]) if len(sign) > 1 else None
    found = money.glued.get(sign) if scale else None
    return replace(found, scale=Decimal(scale)) if found and scale else None
