"""What a number counts: the unit behind it (tonnes, percent, persons), from the table in `models/en/units.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from factcheck.extractor.numbers.numerals import GAP
from factcheck.resources import vocabulary, word_shape

_LONGEST_PHRASE = 6
_GAP = re.compile(GAP)
_WORD = re.compile(r"(?:[^\s()\[\];:,\"]|,(?=\d)){1,32}")
_A_DAY = word_shape("numbers_units", "a_day")
_DONE_DAILY = word_shape("numbers_units", "done_daily")
_NEW_SENTENCE = re.compile(r"\s*$|\s+[A-Z\"“(]")
_POUNDS = re.compile(rf"{GAP}pounds?(?=,? (?:worth|valued at|valuing) (?:[a-z]+ ){{0,2}}(?:US ?)?\$)")
"""A weight, where the words behind it tell what so much of it is worth in dollars."""
_TAIL = re.compile(r"[-/'’–—].*|[.]+$|[!?].*")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as it comes out (`name`), and how many of it one of the words stands for (`scale`)."""

    name: str
    scale: Decimal = Decimal(1)
    outside: bool = False
    """Whether the word is left out of the quote: "350,000" of "350,000 migrants"."""
    money: bool = False
    duration: bool = False
    everyday: bool = False
    """Whether the word is money only where the number looks like money."""
    daily: bool = False
    """Whether "a day" behind it makes it a rate."""
    pack: bool = False
    """Whether what one of it holds may stand before it: 60-kg bags."""


_SHORT = 3
"""As many letters have words whose capitals may make another word of them."""
PERCENT = Unit("percent")
POINTS = Unit("percentage_points")
TIMES = Unit("times")


@lru_cache(maxsize=8)
def following_phrases(text: str, position: int) -> tuple[tuple[int, str], ...]:
    """The words from `position` on, six at most, the longest row first: where each ends, and its text.

    Several ask for the words behind one number, one after the other.
    """
    return tuple(_following_phrases(text, position))


def _following_phrases(text: str, position: int) -> Iterator[tuple[int, str]]:
    ends: list[int] = []
    at = start = position
    while len(ends) < _LONGEST_PHRASE and (word := _WORD.match(text, _gap_end(text, at))):
        start = start if ends else word.start()
        at = word.end()
        ends.append(at)
    for end in reversed(ends):
        phrase = text[start:end]
        yield end, " ".join(phrase.split())
        if bare := phrase.rstrip(".").rstrip() if phrase.endswith(".") else "":
            yield start + len(bare), " ".join(bare.split())
        last = max(phrase.rfind(" "), phrase.rfind("\n")) + 1
        if (cut := _TAIL.search(phrase, last)) and cut.start() > last:
            yield start + cut.start(), " ".join(phrase[: cut.start()].split())
            if phrase[last : cut.start()].strip(".") and phrase[cut.start() - 1] == ".":
                stop = cut.start() - 1
                yield start + stop, " ".join(phrase[:stop].split())


def _gap_end(text: str, position: int) -> int:
    found = _GAP.match(text, position)
    return found.end() if found else position


@lru_cache
def _units() -> tuple[dict[str, Unit], dict[str, Unit]]:
    """By the words as they are written, and (longer words only) by the words in lower case."""
    written: dict[str, Unit] = {}
    for row in vocabulary("units")["units"]:
        unit = Unit(
            row["name"],
            Decimal(row.get("scale", 1)),
            outside=row.get("outside", False),
            daily=row.get("daily", False),
            pack=row.get("pack", False),
        )
        written.update(dict.fromkeys(row["words"], unit))
    written.update(_rates_of_people())
    for word in vocabulary("units")["durations"]:
        plural = word if word.endswith("s") else f"{word}s"
        written[word] = Unit(plural, duration=True)
    return with_capitals(written), {word.lower(): unit for word, unit in written.items() if len(word) > _SHORT}


def _rates_of_people() -> dict[str, Unit]:
    """Units as "per 1,000 inhabitants" and "deaths per 1,000 live births"."""
    rates = vocabulary("units")["rates"]
    counted = ["", *(f"{noun} " for noun in rates["counted"])]
    wholes = ["", *(f" {noun}" for noun in rates["of"])]
    return {
        f"{noun}per {number}{whole}": Unit(name)
        for number, name in rates["units"].items()
        for noun in counted
        for whole in wholes
    }


def with_capitals(named: dict[str, Unit]) -> dict[str, Unit]:
    """`named`, and the short words in lower case as headlines have them: "Pct", "Lek"; longer ones have no case."""
    short = {
        word: unit for word, unit in named.items() if 1 < len(word) <= _SHORT and word.isalpha() and word.islower()
    }
    return {word.capitalize(): unit for word, unit in short.items()} | named


def unit_named(phrase: str) -> Unit | None:
    written, lowered = _units()
    return written.get(phrase) or lowered.get(phrase.lower())


def unit_after(text: str, position: int) -> tuple[Unit, int] | None:
    """The unit whose words begin at `position`, spaces and one hyphen allowed before it, and where they end."""
    start = position + 1 if text[position : position + 1] == "-" else position
    if pounds := _POUNDS.match(text, start):
        return _units()[0]["lb"], pounds.end()
    size = _pack_size().match(text, start)
    for end, phrase in following_phrases(text, size.end() if size else start):
        if (unit := unit_named(phrase)) and (unit.pack or not size) and not (unit.duration and _compares(text, end)):
            end = end - len(" of") if phrase.endswith(" of") else end
            end -= _ends_sentence(text, end, phrase)
            return _by_the_day(unit, text, end) if unit.daily else (unit, end)
    sign = _gap_end(text, start)
    if text[sign : sign + 1] in "%‰٪％°" and sign < len(text) and (unit := unit_named(text[sign])):
        return unit, sign + 1
    return None


def unit_at_home(text: str, position: int, home: str | None) -> tuple[Unit, int] | None:
    """The unit behind the number that only `home` writes so, and where it ends."""
    own = vocabulary("units")["at_home"].get(home, {})
    found = ((end, own[phrase]) for end, phrase in following_phrases(text, position) if phrase in own) if own else ()
    return next(((Unit(row["name"], Decimal(row["scale"])), end) for end, row in found), None)


def _compares(text: str, end: int) -> bool:
    """Whether the word of time is the first of two that only compare: "fell by half year-on-year"."""
    return text.startswith(("-on-", " on year", " on month", " on quarter", "-over-"), end)


def _by_the_day(unit: Unit, text: str, end: int) -> tuple[Unit, int]:
    """The unit as a rate where so much of it is told for a day, and where its words end."""
    a_day = _A_DAY.match(text, end)
    if a_day is None and not _DONE_DAILY.match(text, end):
        return unit, end
    return replace(unit, name=f"{unit.name} per day"), a_day.end() if a_day else end


def _ends_sentence(text: str, end: int, phrase: str) -> bool:
    """Whether the point of "5.6 pct." is the sentence's, and not the abbreviation's alone."""
    return phrase.endswith(".") and unit_named(phrase[:-1]) is not None and bool(_NEW_SENTENCE.match(text, end))


@lru_cache
def _pack_size() -> re.Pattern[str]:
    """What one pack holds: the "60-kg" of "4 million 60-kg bags"."""
    sizes = "|".join(vocabulary("units")["pack_sizes"])
    return re.compile(rf"{GAP}\d{{1,4}}(?:\.\d+)?[- ]?(?i:{sizes})s?(?=\s)")


@lru_cache
def _counted() -> re.Pattern[str]:
    """A noun that counts persons, with up to two words before it: "labour migrants", "full-time jobs"."""
    nouns = [w for row in vocabulary("units")["units"] if row.get("outside") for w in row["words"]]
    closed = vocabulary("units")["no_adjectives"]
    words = "|".join(sorted(map(re.escape, nouns), key=len, reverse=True))
    return re.compile(rf"{GAP}(?:(?!(?:{'|'.join(closed)})\b)[A-Za-z-]+(?<!s)(?<!ed)[ ]){{0,2}}(?:{words})\b(?!-)")


@lru_cache
def _persons_next() -> re.Pattern[str]:
    nouns = [w for row in vocabulary("units")["units"] if row.get("outside") for w in row["words"]]
    return re.compile(rf"\s(?:{'|'.join(sorted(map(re.escape, nouns), key=len, reverse=True))})\b")


def persons_next(text: str, position: int) -> bool:
    """Whether a noun for persons follows at once at `position`."""
    return bool(_persons_next().match(text, position))


PERSONS = Unit("persons", outside=True)


def counts_persons(text: str, position: int) -> int | None:
    """Where the words at `position` end that are a noun for persons, an adjective or two allowed before it."""
    found = _counted().match(text, position)
    return found.end() if found else None
