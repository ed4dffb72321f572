"""Persons who speak for an office: "Lena Sato, the head of the Customs Bureau", and what is said by them later."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from factcheck.extractor.areas.names import gazetteer
from factcheck.extractor.sources.attribution import is_attributed
from factcheck.extractor.sources.names import SourceName, find_names
from factcheck.resources import any_of, vocabulary, word_set

NAME = r"[A-ZÀ-Þ][^\W\d_]+(?:-[A-ZÀ-Þ][^\W\d_]+)?"
_BETWEEN = rf"[A-Z]\.|{NAME}|{any_of(word_set('sources', 'in_names'))}"
PERSON = rf"(?:{NAME}|[A-Z]\.(?:[ -]?[A-Z]\.){{0,2}})(?: (?:{_BETWEEN})){{0,4}} {NAME}"
_LOOK_BACK = 120
_SHORTEST = 4
"""Letters of a surname that stands for a person alone."""


class _Patterns(NamedTuple):
    person_first: re.Pattern[str]
    officer: re.Pattern[str]
    person_last: re.Pattern[str]
    speaker: re.Pattern[str]


@lru_cache
def _patterns() -> _Patterns:
    words = vocabulary("sources")
    officer = rf"(?:(?:[\w-]+ ){{0,2}}(?i:{any_of(words['officers'])}))"
    saying = any_of(words["saying"])
    return _Patterns(
        re.compile(rf"(?P<person>{PERSON}),? (?:who is )?(?:the )?{officer} (?:of|at|for|with) (?:the )?\Z"),
        re.compile(rf"(?<![\w-]){officer} (?:of|at|for|with) (?:the )?\Z"),
        re.compile(rf"(?:'s)?,? {officer},? (?P<person>{PERSON})(?![\w-])"),
        re.compile(
            rf"(?P<person>{PERSON}) (?:has |also |further ){{0,2}}(?:{saying})(?![\w-])|said (?P<name>{PERSON})"
        ),
    )


@lru_cache(maxsize=8)
def officials(text: str) -> dict[str, str]:
    """The surnames of those whom `text` calls a head, a spokesman … of an office, with the office.

    Where it has one officer who "announced" and is not named, it is he whom it names without an office next.
    """
    found: dict[str, str] = {}
    unnamed: dict[str, int] = {}
    for name in find_names(text):
        if name.sort not in ("office", "short"):
            continue
        person = _person_of(text, name)
        if person and not is_known(person):
            found.setdefault(person.rpartition(" ")[2], name.name)
        elif _says_unnamed(text, name):
            unnamed.setdefault(name.name, name.end)
    if len(unnamed) == 1 and not found:
        ((office, end),) = unnamed.items()
        if speaker := _next_speaker(text, end):
            found[speaker.rpartition(" ")[2]] = office
    return found


def _says_unnamed(text: str, name: SourceName) -> bool:
    """Whether an officer of the office says something without being named: "the head of the Customs announced"."""
    before = text[max(0, name.start - _LOOK_BACK) : name.start]
    end = _bracket_end(text, name)
    return bool(_patterns().officer.search(before)) and is_attributed(text, name.start, end)


def _next_speaker(text: str, start: int) -> str | None:
    """The first person behind `start` who says something."""
    for found in _patterns().speaker.finditer(text, start):
        person = found["person"] or found["name"]
        if not is_known(person):
            return str(person)
    return None


def _person_of(text: str, name: SourceName) -> str | None:
    """Who speaks for the office that is named, if the words around it say so."""
    person_first, officer, person_last, _ = _patterns()
    before = text[max(0, name.start - _LOOK_BACK) : name.start]
    if found := person_first.search(before):
        return found["person"]
    if officer.search(before) and (behind := re.match(rf",? ({PERSON})(?![\w-])", text[_bracket_end(text, name) :])):
        return behind[1]
    apposed = person_last.match(text, _bracket_end(text, name))
    return apposed["person"] if apposed else None


def _bracket_end(text: str, name: SourceName) -> int:
    """Where the name ends, with the abbreviation in brackets behind it."""
    bracket = re.match(r" \([^()\n]{1,20}\)", text[name.end :])
    return name.end + (bracket.end() if bracket else 0)


def is_known(person: str) -> bool:
    """Whether the words name something else: an area, a month, a word that begins no name."""
    words = vocabulary("sources")["not_names"]
    first, _, _ = person.partition(" ")
    surname = person.rpartition(" ")[2]
    area = gazetteer().longest(surname, 0, surname)
    return first in words or surname in words or len(surname) < _SHORTEST or area is not None


def spoken_for(line: str, known: dict[str, str]) -> Iterator[SourceName]:
    """Each mention of a person in `line`, with the name of the office that he or she speaks for."""
    if known:
        for found in re.finditer(rf"(?<![\w-])(?:{NAME} (?:[A-Z]\. )?)?({any_of(known)})(?![\w-])", line):
            yield SourceName(found.start(), found.end(), known[found[1]], "official")
