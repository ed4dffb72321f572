"""Lists whose lead-in names the unit of their bare numbers: a table of two columns or three, its heads in one line.

``Top destinations, million USD:`` and below it ``1. Uganda - 712.4 (+4.7%)``, ``2. Pakistan - 498.8 (-4.1%)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from factcheck.domain.table import Cell, Row, Table
from factcheck.reader.cues import Cues
from factcheck.reader.tables.rows import Line
from factcheck.reader.words import Phrases
from factcheck.resources import vocabulary

_FEWEST = 2
_ITEM = re.compile(
    r"(?P<name>(?:[•*▪–—-]\s+|\(?\d{1,2}[.)]\s+)?"
    r"(?:[^\W\d_][^\d:;!?]{0,60}?(?:\s(?:19|20)\d\d)?|(?:[QH][1-4]\s)?(?:19|20)\d\d))"
    r"(?:(?:\s*:|\s+[–—-]|\s*[.…]{2,}|(?<=\w))\s+|\s*\()"
    r"(?P<figure>-?\d[\d.,'’]*(?<=\d)(?:\s\d{3}(?!\d))*(?:[.,]\d+)?)\)?"
    r"(?:\s*\((?P<more>[^()\n]{1,40})\)|,\s*(?P<change>(?:[+–−-]|(?:up|down)\s(?:by\s)?)\s?\d[\d.,]*\s?%(?:\sy/y)?))?\s*[;.,]?"
)
_EARLIER = re.compile(r"(?:in\s)?(?P<year>(?:19|20)\d\d)\s*(?::|[–—-])\s*(?P<figure>-?\d[\d.,'’ ]*)")
"""The level of another year behind that of an item: "(2022: 680.1)"."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_NAME = 9
"""So many words at most name what a figure of a list is of."""
_BEFORE_UNIT = re.compile(r"(?:[,(]|\b[Ii]n\b)\s*")
_SIGNS = ("$", "€", "£")
_CODE = re.compile(r"[A-Z]{3}(?!\w)")
_SENTENCE = re.compile(r"[.!?][\"')\]]*\s+(?=[^\W\d_])")


def find_lists(reading: str, page: Sequence[Line]) -> Iterator[Table]:
    """The lists of `page` whose lead-in names their unit."""
    lines = [line for line in page if line.chunks]
    at = 1
    while at < len(lines):
        items = _items(reading, lines, at)
        lead = lead_in(reading, lines[at - 1]) if len(items) >= _FEWEST else None
        if lead and names_unit(lead.words(reading)):
            yield _table(reading, lead, lines[at : at + len(items)], items)
        at += max(1, len(items))


def lead_in(reading: str, line: Line) -> Cell | None:
    """The last sentence of a line, where it leads to what follows."""
    words = reading[line.start : line.end]
    start = max((found.end() for found in _SENTENCE.finditer(words)), default=0)
    cues = Cues(words[start:])
    leads = cues.text.endswith(":") or start == 0
    return Cell(((line.start + start, line.end),)) if leads and not (cues.ends_sentence or cues.foreign) else None


def names_unit(words: str) -> bool:
    """Whether a unit or a scale stands in `words` behind a comma, in a bracket or behind "in"."""
    return any(_is_unit(words[found.end() :]) for found in _BEFORE_UNIT.finditer(words))


def _is_unit(words: str) -> bool:
    """Whether `words` begin with a unit, a scale or money; the code of a currency is written in capitals."""
    code = _CODE.match(words)
    return words.startswith(_SIGNS) or (code is not None and code[0] in _codes()) or _units().at(words.lower(), 0)


def _items(reading: str, lines: Sequence[Line], at: int) -> list[re.Match[str]]:
    """The items that follow each other from the line `at` on."""
    found: list[re.Match[str]] = []
    for number in range(at, len(lines)):
        line = lines[number]
        item = _ITEM.fullmatch(reading, line.start, line.end)
        if item is None or _YEAR.fullmatch(item["figure"]) or len(item["name"].split()) > _NAME:
            break
        found.append(item)
    return found


def _table(reading: str, lead: Cell, lines: Sequence[Line], items: Sequence[re.Match[str]]) -> Table:
    earlier = [_EARLIER.fullmatch(reading, *item.span("more")) for item in items if item["more"]]
    years = [found for found in earlier if found]
    one_year = len(years) == len(items) and len({found["year"] for found in years}) == 1
    more = [_cell(found, "figure") for found in years] if one_year else [_more(item) for item in items]
    rows = [(_cell(item, "name"), _cell(item, "figure"), last) for item, last in zip(items, more, strict=True)]
    behind = any(more)
    return Table(
        start=lines[0].start,
        end=lines[-1].end,
        captions=(lead,),
        heads=((), (), tuple(Cell((found.span("year"),)) for found in years) if one_year else ())[: 2 + behind],
        rows=tuple(Row(row[: 2 + behind]) for row in rows),
        notes=(),
        listed=True,
    )


def _more(item: re.Match[str]) -> Cell | None:
    return _cell(item, "more") or _cell(item, "change")


def _cell(item: re.Match[str], name: str) -> Cell | None:
    return Cell((item.span(name),)) if item[name] else None


@lru_cache
def _codes() -> frozenset[str]:
    return frozenset(vocabulary("currencies")["currencies"])


@lru_cache
def _units() -> Phrases:
    """Scales, units and the names of money."""
    scales = [word for name in ("numbers", "tables") for word in vocabulary(name)["scales"] if word[0].isalpha()]
    units = [word for unit in vocabulary("units")["units"] for word in unit["words"] if len(word) > 1 or word == "%"]
    money = vocabulary("currencies")
    names = [word for one in money["currencies"].values() for word in (*one.get("names", ()), *one.get("symbols", ()))]
    names += [word for one in money["ambiguous"].values() for word in one["words"]]
    return Phrases([*scales, *units, *names, "US dollars", "U.S. dollars"])
