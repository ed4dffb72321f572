"""In what way figures were counted, where the text says so: not adjusted for the season, smoothed, by volume.

Two figures of one thing that were counted in different ways need not agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from factcheck.checker.wording import Wording
from factcheck.domain.claim import Claim, Kind
from factcheck.resources import any_of, vocabulary

VOLUME = "volume"
"""The way in which changes of trade are told that no level in money shows."""
_NOTHING = re.compile(r"(?!)")
_MOVES = (Kind.CHANGE, Kind.RATIO)
_PRICES, _OVER_A_YEAR = "inflation", "over a year"
"""What is told both over a year and in a month, and the first of these: "the annual rate was 5 percent"."""


def ways_of_counting(wording: Wording, claims: Iterable[Claim]) -> dict[str, frozenset[str]]:
    """By the id of a claim the ways in which it was counted, of those that are not the usual one."""
    found = {}
    for claim in claims:
        ways = {way for way, words in _patterns().items() if _is_counted(wording, claim, words)}
        if claim.kind not in _MOVES:
            ways -= {VOLUME, *_moneys()}
        if claim.series.measure != _PRICES:
            ways -= {_OVER_A_YEAR}
        if ways:
            found[claim.id] = frozenset(ways)
    return found


class _Words(NamedTuple):
    """What tells one way of counting, what the usual one, and what tells the first only of a number behind it."""

    unusual: re.Pattern[str]
    usual: re.Pattern[str] = _NOTHING
    led: re.Pattern[str] = _NOTHING


def _is_counted(wording: Wording, claim: Claim, words: _Words) -> bool:
    """Whether the last words before the claim in its sentence that tell the way, or the next behind it, tell this."""
    place = wording.sentence(claim)
    if place is None:
        return False
    before, behind = wording.between(place[0], claim.span.start), wording.between(claim.span.end, place[1])
    if told := [found for pattern in words for found in pattern.finditer(before)]:
        return max(told, key=lambda found: (found.end(), -found.start())).re is not words.usual
    told = [found for pattern in words[:2] for found in pattern.finditer(behind)]
    return bool(told) and min(told, key=lambda found: found.start()).re is words.unusual


@cache
def _patterns() -> dict[str, _Words]:
    ways: dict[str, dict[str, list[str]]] = vocabulary("wording")["counting"]
    told = {way: _Words(**{name: _pattern(listed) for name, listed in words.items()}) for way, words in ways.items()}
    return told | {code: _Words(money) for code, money in _moneys().items()}


@cache
def _moneys() -> dict[str, re.Pattern[str]]:
    """For each currency how a text says that a change is one of amounts in it: "in dollar terms", "in yuan"."""
    named = {code: [*told.get("names", ())] for code, told in vocabulary("currencies")["currencies"].items()}
    named |= vocabulary("measure_units")["in_terms"]
    words = {code: any_of(name.lower() for name in names) for code, names in named.items() if names}
    return {code: re.compile(rf"\bin (?:terms of )?(?:{one})\b(?! \d)") for code, one in words.items()}


def _pattern(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{any_of(words)})(?![\w-])")
