"""The words by which a bare number is told to take over a unit: what leads to it, and what may follow."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.extractor.numbers.hedges import alternatives
from factcheck.resources import vocabulary

_PHRASE = 40
"""Within how many letters behind an amount may be told what it is of and when."""


@lru_cache
def before() -> dict[str, re.Pattern[str]]:
    """What may stand between an area and its number, and what says that a number is compared."""
    words = vocabulary("numbers")["gaps"]
    named = alternatives(words["named"])
    place = r"\s(?:and\s|but\s)?in\s(?:the\s)?[^\W\d_a-z][\w-]*(?:\s[^\W\d_][\w-]*)?"
    closely = rf"(?:(?:{alternatives(set(words['hedges']) - set(words['before_ages']))})\s)?"
    hedge = rf"(?:(?:{alternatives(words['hedges'])})\s)?"
    aside = r"(?:,\s(?:which|who|whose|where)\s[^,;:.()\d]*(?=,))?"
    parts, changes = alternatives(words["parts"]), alternatives(words["changes"])
    return {
        "part": re.compile(
            rf"(?:^|[\s(])(?:{parts}|of\s(?:the|their|its|these|those)\s[a-z]+s),?\s{hedge}$", re.IGNORECASE
        ),
        "parted": re.compile(rf"\s(?:{parts})(?!\w)"),
        "behind_area": re.compile(rf"(?:['’]s?)?{aside}[,:]?\s(?:(?:{alternatives(words['behind_area'])})\s)?{hedge}"),
        "compared": re.compile(
            rf"(?:^|[\s(])(?<!older )(?<!younger )(?:{alternatives(words['compared'])})\s{hedge}$", re.IGNORECASE
        ),
        "changed": re.compile(
            rf"(?:^|[\s(])(?:by|(?:{changes})\sof|{alternatives(_verbs())})\s{hedge}$", re.IGNORECASE
        ),
        "range": re.compile(rf"(?:^|[\s(])(?:from|between)\s{hedge}$", re.IGNORECASE),
        "change_of": re.compile(rf"(?:^|[\s(])(?:{changes})\sof\s{hedge}$", re.IGNORECASE),
        "pronoun": re.compile(rf"(?:^|[\s(])(?:{alternatives(words['pronouns'])})\s{hedge}$", re.IGNORECASE),
        "side": re.compile(rf"\s(?P<side>{alternatives(words['sides'])})\s(?:the\s)?"),
        "sign": re.compile(rf"(?:^|[\s(])(?:{alternatives(words['signs'])})\s(?:by\s)?$", re.IGNORECASE),
        "moved": re.compile(rf"[^\d;:()]{{0,{_PHRASE}}},\s(?:{alternatives(words['signs'])})\s"),
        "listed": re.compile(
            rf"(?:\sof(?:\s[\w'’-]+){{1,6}}|\sin\s(?:the|that)\s[a-z]+)?(?:[;,](?:\sand)?|\sand|\sbut)(?:(?:\s(?!(?:{named})\b)[^\W\d_A-Z][\w-]*){{1,4}}|{place}),?\s{closely}"
        ),
        "led": re.compile(rf"[\s(](?:{alternatives(words['leads'])})\s{closely}$", re.IGNORECASE),
        "behind_period": re.compile(rf"(?:[,:]\s|\s){hedge}"),
    }


def _verbs() -> list[str]:
    """Verbs that a change follows at once: "volumes jumped 16.1"."""
    words = vocabulary("numbers")
    return [*words["rising_verbs"], *words["falling_verbs"], *words["gaps"]["changing"]]


@lru_cache
def after() -> re.Pattern[str]:
    """What may follow: the end of a phrase, and no noun that would be counted."""
    words = alternatives(vocabulary("numbers")["gaps"]["after"])
    return re.compile(rf"\s*(?:$|[,;:)\]–—]|[.!?](?!\d)|-\s|\s(?:{words})(?!\w))", re.IGNORECASE)


@lru_cache
def apiece() -> re.Pattern[str]:
    """What makes a number so much for each: "1,278 apiece", "175 a day"."""
    return re.compile(rf"\s(?:{alternatives(vocabulary('numbers')['gaps']['apiece'])})(?!\w)")


@lru_cache
def after_decimals() -> re.Pattern[str]:
    """What else may follow a number with decimals, which counts no things."""
    return re.compile(rf"\s(?:\(|(?:{alternatives(vocabulary('numbers')['gaps']['after_decimals'])})(?!\w))")
