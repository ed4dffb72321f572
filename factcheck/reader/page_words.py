"""The words by which a line of a page is told to be no part of the article, as patterns of `page.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.reader.words import any_of
from factcheck.resources import vocabulary

_IN_WORD = re.compile(r"\w")
_CREDIT_TAIL = r"[(\[][^()\[\]]*{credit}\s*(?:[:/]|by\b)[^()\[\]]*[)\]]|[.!?]\s+{credit}\s*:[^.:]{2,40}$"


@lru_cache
def listed(name: str) -> frozenset[str]:
    """The words of one of its lists."""
    return frozenset(vocabulary("page")[name])


def openings(name: str, line: str) -> Iterator[str]:
    """The phrases of the list `name` of `page.yaml` that `line`, in lower case, begins with."""
    for phrase in vocabulary("page")[name]:
        if line.startswith(phrase) and not (phrase[-1].isalnum() and _IN_WORD.match(line, len(phrase))):
            yield phrase


@lru_cache
def holds() -> re.Pattern[str]:
    """What a short line of furniture holds anywhere."""
    return re.compile(any_of(vocabulary("page")["holds"]))


@lru_cache
def captions() -> re.Pattern[str]:
    """What a caption opens with."""
    return re.compile(rf"{any_of(vocabulary('page')['captions'])}\s*:")


@lru_cache
def pictured() -> re.Pattern[str]:
    """What a caption without an amount holds anywhere."""
    return re.compile(rf"{any_of(vocabulary('page')['pictured'])}\b")


@lru_cache
def counters() -> re.Pattern[str]:
    """How often the page was seen, shared or liked, in lower case."""
    counted, number = any_of(vocabulary("page")["counters"]), r"\d[\d.,]*\s?[km]?\b"
    return re.compile(rf"(?:\W*(?:{counted}\W{{0,3}}{number}|{number}\s?{counted}))+\W*")


@lru_cache
def credit_openings() -> re.Pattern[str]:
    """What the credit of a picture opens with, or all of it in brackets: ``Photo by Ana Cruz``, ``(File photo)``."""
    credit = any_of(vocabulary("page")["credits"])
    whose = rf"(?:(?:{any_of(vocabulary('page')['kinds_of_pictures'])}|\w+'s)\s)?"
    shown = rf"{whose}{credit}\s*(?:[:/|–—]|(?:by|from|courtesy)\b)"
    return re.compile(rf"{shown}|(?:[\w'-]+\s){{0,3}}{credit}\s*[)\]]$")


@lru_cache
def credit_tail() -> re.Pattern[str]:
    """The credit of a picture at the end of a caption."""
    return re.compile(_CREDIT_TAIL.replace("{credit}", any_of(vocabulary("page")["credits"])), re.IGNORECASE)


@lru_cache
def ago() -> re.Pattern[str]:
    """How long ago it was put on the page or changed, and no more: ``Updated 2 hours ago``."""
    words = vocabulary("page")
    day = any_of([*words["published"], *words["updated"]])
    return re.compile(rf"\W*(?:{day}\W*)?(?:about\s|an?\s|\d{{1,3}}\s?){any_of(words['since'])}\sago\W*", re.IGNORECASE)


@lru_cache
def revision() -> re.Pattern[str]:
    """What an agency changed: ``(Adds details)``."""
    return re.compile(rf"[(\[]\s?{any_of(vocabulary('page')['revisions'])}.*[)\]]", re.IGNORECASE)


@lru_cache
def tools() -> re.Pattern[str]:
    """Nothing but what readers may do: ``Share: Facebook Twitter``, ``Font size: A - | A +``."""
    return re.compile(rf"[\W_]*(?:{any_of(vocabulary('page')['tools'])}[\W_]*)+", re.IGNORECASE)


@lru_cache
def post() -> re.Pattern[str]:
    """Who wrote it by what he is, and where: ``Economic Reporter, Dhaka``."""
    return re.compile(
        rf"(?:[\w.&'-]+\s){{0,3}}{any_of(vocabulary('page')['writers'])}(?:\s?[,|]\s?[\w. -]{{2,30}})?", re.IGNORECASE
    )
