"""What the words around an area's name make of it: part of another name, a language, a place, another area."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from factcheck.extractor.areas.gazetteer import Name
from factcheck.resources import any_of, vocabulary

_ALONE = r"(?<!\w)(?<!South )(?<!Central )(?<!Southeast )"
"""Before a name that stands by itself: South Africa is no part of the world, and neither is Central Asia."""
_LOOK_BACK = 40
_MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_PLACE = r"[A-Z][\w.]*(?: [A-Z][\w.]*){0,2}"
_FIGURE = r"[^\w\s]{0,2}\d[^\n]{0,30}(?:\n|$)"
"""All the rest of a line that is a row of a list and no dateline: "Riga – 8.6%"."""


class _Context(NamedTuple):
    persons: frozenset[str]
    surname_after: re.Pattern[str]
    person_before: re.Pattern[str]
    organisation_after: re.Pattern[str]
    paper_after: re.Pattern[str]
    organisation_before: re.Pattern[str]
    negation_before: re.Pattern[str]
    language_after: re.Pattern[str]
    place_after: re.Pattern[str]
    parts: frozenset[str]
    countries_after: re.Pattern[str]
    countries_before: re.Pattern[str]
    currency_after: re.Pattern[str]
    epithet_after: re.Pattern[str]
    dateline: re.Pattern[str]


@lru_cache
def _context() -> _Context:
    odd = vocabulary("areas")
    ends = any_of(odd["organisation_ends"])
    return _Context(
        persons=frozenset(odd["persons"]),
        surname_after=re.compile(rf" (?:{any_of(odd['surnames'])})\b"),
        person_before=re.compile(rf"(?<!\w)(?:{any_of([*odd['first_names'], *odd['titles']])}) $"),
        organisation_after=re.compile(rf"(?: (?:&|[A-Z][\w&-]*)){{0,3}}? (?:{ends})\b"),
        paper_after=re.compile(rf" (?:{ends})\b"),
        organisation_before=re.compile(rf"(?<!\w)(?:{any_of(odd['organisation_starts'])}) $"),
        negation_before=re.compile(rf"(?<!\w)(?:{any_of(odd['negations'])})-$", re.IGNORECASE),
        language_after=re.compile(rf" ?(?:{any_of(odd['languages'])})\b"),
        countries_before=re.compile(
            rf"(?:^|[,(:;] |\b(?:{any_of(odd['before_countries'])}) )((?:{any_of(odd['countries'])}) "
            rf"(?:{any_of(odd['within'])}) (?:the )?)$",
            re.IGNORECASE,
        ),
        currency_after=re.compile(
            rf" (?i:{any_of(odd['currencies'])})(?:(?![\w-])|-(?:denominated|based|priced)(?!\w))"
            r"|[$\u00a3\u20ac]|(?<=US) \$"
        ),
        epithet_after=re.compile(rf"[-\u2010\u2011](?:{any_of(odd['epithets'])})(?!\w)"),
        dateline=re.compile(
            rf"(?:^|\n) *(?P<places>{_PLACE}(?:/{_PLACE})?(?:, {_PLACE})?)"
            rf"(?:,? (?:(?:{_MONTH})[a-z.]* \d|\d{{1,2}} (?:{_MONTH})|\([A-Z][\w /.]+\)|/[A-Z][\w .-]+/"
            rf"|[-\u2013\u2014|]{{1,2}} (?!{_FIGURE}))"
            r"|(?<=[A-Z]{3})[.:] (?=[A-Z\d])|(?<=[a-z]{3}): (?=[A-Z][a-z]))"
        ),
        place_after=re.compile(rf" (?:{any_of(odd['places'])})\b"),
        parts=frozenset(odd["parts"]),
        countries_after=re.compile(
            rf" (?:(?:{any_of(odd['members'])}) )?(?:{any_of([*odd['countries'], *odd['whole_group']])})(?!\w)",
            re.IGNORECASE,
        ),
    )


def is_something_else(name: Name, text: str, start: int) -> bool:
    """Whether the name at `start` only helps to make another: Jordan Smith, Air Astana, anti-Russian, US-led."""
    end = start + len(name.words)
    before = text[max(0, start - _LOOK_BACK) : start]
    return (
        _is_address(text, start, end)
        or _context().negation_before.search(before) is not None
        or _context().currency_after.match(text, end) is not None
        or _context().epithet_after.match(text, end) is not None
        or _is_organisation(name, text, before, end)
        or _is_person(name, text, before, end)
        or _is_language(name, text, before, end)
        or _is_in_capitals(name, text, start, end)
    )


def _is_in_capitals(name: Name, text: str, start: int, end: int) -> bool:
    """Whether an adjective alone is in capitals, as the initials of something else are: the statistics office DANE."""
    word, beside = text[start:end], text[max(0, start - _LOOK_BACK) : end + _LOOK_BACK]
    return name.form == "demonym" and word.isupper() and not word.isnumeric() and not beside.isupper()


def _is_address(text: str, start: int, end: int) -> bool:
    """In a web or mail address, or behind @."""
    within = text[start - 1 : start] in (".", "@", "_") and text[start - 2 : start - 1].strip() != ""
    return within or text[start - 1 : start] == "@" or re.match(r"\.[a-z]{2}", text[end : end + 3]) is not None


def _is_organisation(name: Name, text: str, before: str, end: int) -> bool:
    context = _context()
    if name.form in ("name", "capital", "group", "region") and context.organisation_before.search(before):
        return True
    after = context.organisation_after if name.form in ("name", "capital") else context.paper_after
    return after.match(text, end) is not None


def _is_person(name: Name, text: str, before: str, end: int) -> bool:
    context = _context()
    if name.words not in context.persons:
        return name.form == "region" and context.person_before.search(before) is not None
    return context.surname_after.match(text, end) is not None or context.person_before.search(before) is not None


def _is_language(name: Name, text: str, before: str, end: int) -> bool:
    if name.form != "demonym":
        return False
    if _context().language_after.match(text, end):
        return True
    return before.endswith((" in ", "In ")) and (end == len(text) or text[end] in ".,;:)")


def datelines(text: str) -> list[tuple[int, int, int]]:
    """Where a line begins with the place of the report, where that ends, and the whole: BAKU, Azerbaijan, May 3."""
    return [(*found.span("places"), found.end()) for found in _context().dateline.finditer(text)]


def is_part(name: Name, text: str, start: int, end: int) -> bool:
    """Whether a part of the country is meant: the capital as a city (Tashkent region), or southern Nigeria."""
    if name.form == "capital":
        return _context().place_after.match(text, end) is not None
    if name.form != "name" or text[start - 1 : start] != " ":
        return False
    return text[max(0, start - _LOOK_BACK) : start - 1].rpartition(" ")[2].lower() in _context().parts


def start_of_group(name: Name, text: str, start: int) -> int:
    """Where a group's name begins with the words that may lead to it: countries in Asia, the states of the Gulf."""
    before = text[max(0, start - _LOOK_BACK) : start] if name.form == "group" else ""
    found = _context().countries_before.search(before)
    return start - len(found[1]) if found else start


def end_of_group(name: Name, text: str, end: int) -> int:
    """Where a group's name ends with the words that may follow it: EU member states, the MENA region."""
    after = _context().countries_after.match(text, end) if name.form == "group" else None
    return after.end() if after else end


def meaning(name: Name, text: str) -> tuple[str, str]:
    """The code and form of a name, where several areas share it by what else the text speaks of."""
    candidates = vocabulary("areas")["ambiguous"].get(name.words)
    if candidates is None:
        return name.code, name.form
    for candidate in candidates:
        words = candidate.get("words")
        if words and re.search(rf"{_ALONE}(?:{any_of(words)})(?!\w)", text):
            return candidate["code"], candidate.get("form", name.form)
    usual = candidates[0]  # without words of its own it is called as it says, else as its name is
    return usual["code"], name.form if usual.get("words") else usual.get("form", name.form)
