"""Where the shapes of periods stand in a text. Only a word that a shape can open with is looked at twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.extractor.periods.patterns import Shape, alternatives, shapes_by_opening, signs_in
from factcheck.resources import vocabulary, word_shape

Match = tuple[re.Match[str], str]

_WORD = word_shape("matches", "word")
_BASE_YEAR = word_shape("matches", "base_year")
_BEFORE = 12
"""Within how many characters before it a year is said to be the base of an index."""
_NUMBER_MARKS = frozenset("$€£¥₹%.,:/-")


@lru_cache(maxsize=16)
def matches_in(text: str) -> tuple[list[Match], ...]:
    """What the shapes match, with their names: a list for each word that any begins at, the longest match first.

    The matches are of the text in lower case. The opening of an article is read twice, once for the period that it is
    about and then by it.
    """
    return tuple(_matches_in(text))


def _matches_in(text: str) -> Iterator[list[Match]]:
    lowered = _lowered(text)
    signs = signs_in(lowered)
    if not signs:
        return
    shapes = shapes_by_opening()
    for word in _WORD.finditer(lowered):
        if word[2] not in shapes or not (candidates := _candidates(word[2], signs)):
            continue
        if not _may_open(lowered, word.start()):
            continue
        for start in [word.start(), word.start(2)] if word[1] else [word.start()]:
            if found := _matches_at(start, candidates, text, lowered):
                yield found


@lru_cache(maxsize=4096)
def _candidates(opening: str, signs: frozenset[str]) -> list[Shape]:
    return [shape for shape in shapes_by_opening()[opening] if shape.sign in signs]


def _lowered(text: str) -> str:
    """The text in lower case, every character where it was ("İ" would become two and stays)."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := character.lower()) == 1 else character for character in text)


def _may_open(lowered: str, start: int) -> bool:
    """Whether a period can begin there: behind no mark of a number, but "end-" and "mid-" are well."""
    if start == 0 or lowered[start - 1] not in _NUMBER_MARKS:
        return True
    return lowered[start - 1] == "-" and _hyphened().search(lowered, max(0, start - 12), start) is not None


@lru_cache(maxsize=1)
def _hyphened() -> re.Pattern[str]:
    edges = vocabulary("periods")["edges"]
    return re.compile(rf"\b{alternatives(word for words in edges.values() for word in words)}-$")


def _matches_at(start: int, shapes: list[Shape], text: str, lowered: str) -> list[Match]:
    found = []
    for shape in shapes:
        match = shape.pattern.match(lowered, start)
        if match and (match := _with_no_quantity(match, shape)) and _names_months(match, shape, text):
            found.append((match, shape.name))
    return sorted(found, key=lambda entry: -entry[0].end()) if len(found) > 1 else found


@lru_cache(maxsize=1)
def _unit() -> re.Pattern[str]:
    return re.compile(rf"[\s-]?{alternatives(vocabulary('periods')['units'])}(?!\w)|\s*=\s*100\b")


@lru_cache(maxsize=1)
def _in_a_row() -> re.Pattern[str]:
    return re.compile(rf"\s+{alternatives(vocabulary('periods')['in_a_row'])}(?!\w)")


def _with_no_quantity(match: re.Match[str], shape: Shape) -> re.Match[str] | None:
    """The match, without a year at its end that counts something ("2000 tonnes"); None where it is itself a count.

    Nor is a year meant by what an index is set to 100 at: "2015=100", "base year 2015".
    """
    text, end = match.string, match.end()
    if match[0].isdigit() and _BASE_YEAR.search(text, max(0, match.start() - _BEFORE), match.start()):
        return None
    if shape.counts and _in_a_row().match(text, end):
        return None
    if not text[end - 1].isdigit() or not _unit().match(text, end):
        return match
    while text[end - 1].isdigit():
        end -= 1
    return match.re.match(text, match.start(), end)


def _names_months(match: re.Match[str], shape: Shape, text: str) -> bool:
    """Whether the months of the match are written as names: "May", not the verb "may"."""
    for group in shape.months:
        start = match.start(group)
        if start >= 0 and text[start].islower():
            return False
    return True
