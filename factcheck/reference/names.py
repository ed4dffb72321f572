"""What the cells of a dataset name: areas as statistics write them, and periods in any usual form.

A name in a table stands alone and speaks for figures, so it is held stricter than one in running text: a name that two
countries have names neither, and nothing is the world but what is called so.
"""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.domain.period import Period
from factcheck.extractor.areas.names import gazetteer
from factcheck.extractor.areas.spelling import closest_area
from factcheck.extractor.periods import find_periods
from factcheck.extractor.tables.words import listed
from factcheck.resources import vocabulary

_WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile(
    r"[\s*†‡¹²³⁴]+$|\s*\((?:p|r|e|prel\.?|preliminary|provisional|revised|estimate)\)\s*$", re.IGNORECASE
)
_LIKE = 90
"""The least likeness in percent of a name that is suggested."""
_AHEAD = 4
"""By so many points another area must be less like."""

_SDMX_MONTH = re.compile(r"(\d{4})-?M(\d{1,2})$", re.IGNORECASE)
_BARE_MONTH = re.compile(r"(\d{4})-(0?[1-9]|1[0-2])$")
_COMPACT_MONTH = re.compile(r"((?:19|20)\d{2})(0[1-9]|1[0-2])$")
_SDMX_YEAR = re.compile(r"(\d{4})-?A1?$", re.IGNORECASE)
_QUARTER = re.compile(
    r"(?:(\d{4})[ .-]?)?(?:Q([1-4])|([1-4])Q|(I{1,3}|IV) (?:quarter|qtr\.?))(?:[ .,/-]*(\d{4}))?$", re.IGNORECASE
)
_SHORT_MONTH = re.compile(r"([A-Za-z]{3,9})[ .'-]+(\d{2})$")
_TWO_YEARS = re.compile(r"(?:FY ?)?(\d{4}) ?[-/–] ?(\d{2}|\d{4})$", re.IGNORECASE)
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}


def area_named(cell: str) -> str:
    """The code of the area that a cell names: by code, by name in any usual order, or misspelt by a letter.

    Raises:
        ValueError: it is none, or could be several.
    """
    name = " ".join(cell.split())
    if name in _codes():
        return name
    if rivals := _shared(name):
        raise ValueError(f"{cell!r} could be {' or '.join(rivals)}: say which in factcheck:map")
    plain = _MARKS.sub("", name)
    if not plain.lower().startswith(_parts()):
        found = "world" if plain.lower() in ("world", "total world") else closest_area(plain)
        found = found or _by_words().get(_words(plain))
        if found:
            return found
    raise ValueError(f"{cell!r} is no country or group that is known: give its code in factcheck:map")


def is_spelt_otherwise(cell: str) -> bool:
    """Whether the cell is no code and no name that is known, so that `area_named` took it for a misspelling of one."""
    plain = _MARKS.sub("", " ".join(cell.split()))
    return plain not in _codes() and _words(plain) not in _by_words() and plain.lower() not in _known()


def area_suggested(cell: str) -> str | None:
    """The one area whose name is much like the cell's, to be shown to a person; None where none is, or several are."""
    from rapidfuzz import fuzz, process

    try:
        return area_named(cell)
    except ValueError:
        pass
    plain = _MARKS.sub("", cell).lower()
    if plain.startswith(_parts()) or _shared(cell):
        return None
    if plain in listed("totals"):
        return "world"
    names = {" ".join(sorted(words)): code for words, code in _by_words().items() if words}
    like = process.extract(" ".join(sorted(_words(plain))), list(names), scorer=fuzz.ratio, score_cutoff=_LIKE - _AHEAD)
    codes = {names[words] for words, _, _ in like}
    return codes.pop() if len(codes) == 1 and like[0][1] >= _LIKE else None


def period_named(cell: str) -> Period:
    """The period that a cell names: 2023, 2023-Q1, 2023M05, Jan-23, "January-May 2023", "9M 2023".

    Raises:
        ValueError: it is none.
    """
    text = _MARKS.sub("", " ".join(cell.split()))
    if (found := _TWO_YEARS.match(text)) and int(found[2][-2:]) == (int(found[1]) + 1) % 100 and found[2] > "12":
        raise ValueError(f"{cell!r} is no one period, a fiscal year or two years: write it as 2023-04/2024-03")
    try:
        return Period.parse(text)
    except ValueError:
        pass
    for form in (_SDMX_MONTH, _BARE_MONTH, _COMPACT_MONTH):
        if found := form.match(text):
            return Period.month(int(found[1]), int(found[2]))
    if found := _SDMX_YEAR.match(text):
        return Period.year(int(found[1]))
    if (found := _QUARTER.match(text)) and (year := found[1] or found[5]):
        return Period.quarter(int(year), int(found[2] or found[3] or _ROMAN[found[4].upper()]))
    if found := _SHORT_MONTH.match(text):
        text = f"{found[1]} 20{found[2]}"
    mentions = find_periods(text, None)
    if len(mentions) == 1 and mentions[0].period and (mentions[0].start, mentions[0].end) == (0, len(text)):
        return mentions[0].period
    raise ValueError(f"{cell!r} is no period: write 2023, 2023-Q1, 2023-05 or 2023-01/2023-11")


@lru_cache
def _codes() -> frozenset[str]:
    countries = {name.code for name in gazetteer() if name.form == "name"}
    return frozenset(countries | set(vocabulary("groups")))


@lru_cache
def _known() -> frozenset[str]:
    return frozenset(name.words.lower() for name in gazetteer() if name.form in ("name", "group")) | {"total world"}


@lru_cache
def _by_words() -> dict[frozenset[str], str]:
    """Areas by the words of their names in any order; words that several areas share name none."""
    found: dict[frozenset[str], set[str]] = {}
    for name in gazetteer():
        if name.form in ("name", "group") and (words := _words(name.words)):
            found.setdefault(words, set()).add(name.code)
    return {words: codes.copy().pop() for words, codes in found.items() if len(codes) == 1}


def _words(name: str) -> frozenset[str]:
    said = vocabulary("datasets")
    words = [said["short_words"].get(word, word) for word in _WORD.findall(name.lower().replace("'", ""))]
    return frozenset(words).difference(said["fillers"]) or frozenset(words)


@lru_cache
def _parts() -> tuple[str, ...]:
    """How names begin of what is left over of a whole."""
    return tuple(map(str, vocabulary("datasets")["parts_of_areas"]))


def _shared(name: str) -> list[str]:
    """The countries that share the name: both Koreas, both Congos."""
    candidates = vocabulary("areas")["ambiguous"].get(name, ())
    countries = [candidate["code"] for candidate in candidates if "form" not in candidate]
    return countries if len(countries) > 1 else []
