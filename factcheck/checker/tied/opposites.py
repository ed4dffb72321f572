"""Which of two opposite ways a number goes by the words next to it: out or in, earned or spent, come or gone."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.checker.suspects.typos import is_money
from factcheck.resources import any_of, vocabulary

_TURNED = -1
"""The way of what goes against whatever was told before."""


class Beside(NamedTuple):
    """The words before a number and those behind it."""

    before: str
    behind: str


def are_opposite(one: Beside, other: Beside, unit: str | None) -> bool:
    """Whether the words beside two numbers of a unit say that they go opposite ways."""
    for kind in ("goods", "money" if is_money(unit) else "heads"):
        for pair in range(len(vocabulary("wording")["opposites"][kind])):
            ways = {_way(kind, pair, one), _way(kind, pair, other)}
            if len(ways) > 1 and (None not in ways or _TURNED in ways):
                return True
    return False


def _way(kind: str, pair: int, beside: Beside) -> int | None:
    """The place in its pair of what the words nearest to a number say, those that lead on from it first."""
    if alone := _alone_behind().match(beside.behind):
        return _places_alone()[alone.group(1)]
    led = _right_behind(kind, pair).match(beside.behind)
    words = _words(kind, pair)
    near = led.group(1) if led else next(reversed(words.findall(beside.before)), None)
    places = _places(kind, pair)
    near = near or next((word for word in words.findall(beside.behind) if places[word] != _TURNED), None)
    return places[near] if near else None


@cache
def _places(kind: str, pair: int) -> dict[str, int]:
    wording = vocabulary("wording")
    told = {word: place for place, words in enumerate(wording["opposites"][kind][pair]) for word in words}
    return {**dict.fromkeys(wording["turned_round"], _TURNED), **told}


@cache
def _places_alone() -> dict[str, int]:
    """The same of the words that say it only where they stand alone behind the number."""
    return {word: place for place, words in enumerate(vocabulary("wording")["opposites_alone"]) for word in words}


@cache
def _words(kind: str, pair: int) -> re.Pattern[str]:
    return re.compile(rf"\b({any_of(_places(kind, pair))})\b")


@cache
def _right_behind(kind: str, pair: int) -> re.Pattern[str]:
    """What is told right behind a number, be it "of exports", "worth of goods exported" or "were sold"."""
    wording = vocabulary("wording")
    ways, by = any_of(_places(kind, pair)), any_of(wording["way_behind_by"])
    of = rf"\W*(?:{any_of(wording['worth_of'])})\s+(?:\w+\s+){{0,2}}?"
    return re.compile(rf"(?:{of}|\s+(?:(?:{by})\s+)*)({ways})\b")


@cache
def _alone_behind() -> re.Pattern[str]:
    """A word that ends what is told of the number: "$3bn out, $2bn in"."""
    links = any_of(vocabulary("wording")["behind_alone"])
    return re.compile(rf"(?:\s+worth)?\s+({any_of(_places_alone())})(?=[,.;:)]|\s+(?:{links})\b|\s*$)")
