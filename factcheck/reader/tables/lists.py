"""Lists of bare numbers whose lead-in, or the note under them, names the unit: tables of two columns or three.

``Top destinations, million USD:`` and below it ``1. Uganda - 712.4 (+4.7%)``, ``2. Pakistan - 498.8 (-4.1%)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.domain.table import Cell, Row, Table
from factcheck.reader.cues import Cues
from factcheck.reader.facts import is_fact, names_measure
from factcheck.reader.tables.around import notes_under, words_of
from factcheck.reader.tables.rows import SCALE, SIGN, Line
from factcheck.reader.tables.units import names_unit
from factcheck.resources import vocabulary, word_shape

_FEWEST = 2
_FEWEST_WITH_UNITS = 3
"""So many figures, each with its unit, are a list under whatever line leads to them."""
_BARE = r"-?\d[\d.,'’]*(?<=\d)(?:\s\d{3}(?!\d))*(?:[.,]\d+)?"
_UNIT = rf"(?:\s?%|\s?{SCALE}(?!\w))?(?:\s[^\W\d_][\w.-]*){{0,3}}"
_SCALE = re.compile(rf"\s?{SCALE}")
_DOTS = (".", "…")
_DIGITS = 6
_ITEM = re.compile(
    r"(?P<name>(?:[•*▪+–—-]\s+|\(?\d{1,2}[.)]\s+)?"
    r"(?:[^\W\d_][^\d:;!?]{0,60}?(?:\s(?:19|20)\d\d)?|(?:[QH][1-4]\s)?(?:19|20)\d\d))"
    r"(?:(?:(?P<mark>\s*[:,]|\s+[–—-]|\s*[.…]{2,})|(?<=\w))\s+|\s*\()"
    rf"(?P<figure>(?P<sign>{SIGN}\s?|[A-Z]{{3}}\s|[RNPK](?=\d))?{_BARE}(?P<unit>{_UNIT}))\)?"
    r"(?:\s*\((?P<more>[^()\n]{1,40})\)|,\s*(?P<change>(?:(?:[+–−-]|(?:up|down)\s(?:by\s)?)\s?)?\d[\d.,]*\s?%(?:\sy/y)?))?\s*[;.,]?"
)
_EARLIER = re.compile(r"(?:in\s)?(?P<year>(?:19|20)\d\d)\s*(?::|[–—-])\s*(?P<figure>-?\d[\d.,'’ ]*)")
"""The level of another year behind that of an item: "(2022: 680.1)"."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_NAME = 9
"""So many words at most name what a figure of a list is of."""
_NUMBERED = word_shape("lists", "numbered")
_SENTENCE = re.compile(r"[.!?][\"')\]]*\s+(?=[^\W\d_])")


def find_lists(reading: str, page: Sequence[Line]) -> Iterator[Table]:
    """The lists of `page` whose lead-in names their unit."""
    places = [place for place, line in enumerate(page) if line.chunks]
    lines = [page[place] for place in places]
    at, over = 1, None
    while at < len(lines):
        items = _items(reading, lines, at)
        lead = lead_in(reading, lines[at - 1]) if len(items) >= _FEWEST else None
        notes = notes_under(page, places[at + len(items) - 1] + 1) if lead else []
        if lead:
            over = _unit_over(reading, lines, at - 1) or over
            captions = (over, lead) if over else (lead,)
            if _is_list(items, [cell.words(reading) for cell in (*reversed(captions), *notes)]):
                yield _table(reading, captions, lines[at : at + len(items)], items, notes)
        elif len(items) < _FEWEST and Cues(words_of(lines[at])).prose:
            over = None
        at += max(1, len(items))


def _unit_over(reading: str, lines: Sequence[Line], lead: int) -> Cell | None:
    """The line over the one that leads to a list, where that one names the unit and this one does not."""
    above = lead_in(reading, lines[lead - 1]) if lead else None
    if above is None or names_unit(words_of(lines[lead])) or Cues(words_of(lines[lead - 1])).amount:
        return None
    return above if names_unit(above.words(reading)) else None


def lead_in(reading: str, line: Line) -> Cell | None:
    """The last sentence of a line, where it leads to what follows."""
    words = reading[line.start : line.end]
    start = max((found.end() for found in _SENTENCE.finditer(words)), default=0)
    start = 0 if _NUMBERED.fullmatch(words[:start]) else start
    cues = Cues(words[start:])
    leads = cues.text.endswith(":") or start == 0
    foreign = cues.foreign and not (cues.caption and names_unit(cues.text))
    if not leads or cues.ends_sentence or foreign:
        return None
    bracketed = words[start:].startswith("[") and words.endswith("]")
    return Cell(((line.start + start + bracketed, line.end - bracketed),))


def _items(reading: str, lines: Sequence[Line], at: int) -> list[re.Match[str]]:
    """The items that follow each other from the line `at` on."""
    found: list[re.Match[str]] = []
    for number in range(at, len(lines)):
        line = lines[number]
        item = _ITEM.fullmatch(reading, line.start, line.end)
        if item is None or _is_date(item) or len(item["name"].split()) > _NAME:
            break
        if _has_unit(item) and (
            not (item["mark"] or item["sign"]) or is_fact(item[0]) or (found and not _has_unit(found[0]))
        ):
            break
        found.append(item)
    return found


def _is_date(item: re.Match[str]) -> bool:
    """Whether the figure is a year, in two digits behind a month: "Jan-Feb 15"."""
    if _YEAR.fullmatch(item["figure"]):
        return True
    words = vocabulary("periods")
    months = {*words["months"], *words["short_months"]}
    last = re.split(r"[\s/-]", item["name"])[-1].rstrip(".").capitalize()
    return last in months and not item["mark"] and len(item["figure"]) == 2


def _is_list(items: Sequence[re.Match[str]], around: Sequence[str]) -> bool:
    """Whether the lines around the items name the unit of all, or each has its own where it does not read as prose."""
    if not _has_unit(items[0]):
        return any(names_unit(words) or names_unit(f"({words})") for words in around)
    if len(items) < _FEWEST_WITH_UNITS or not _leads_on(around[0]) or all(map(_is_price, items)):
        return False
    return any(all(map(told, items)) for told in (_is_apart, _is_scaled, _is_of_year))


def _is_of_year(item: re.Match[str]) -> bool:
    """Whether it is a year that the figure is of: "2018: 20.3%"."""
    return _YEAR.fullmatch(item["name"].strip()) is not None


def _is_apart(item: re.Match[str]) -> bool:
    """Whether dots or no mark at all part the figure from its name, as in a column."""
    return item["mark"] is None or item["mark"].strip()[:1] in _DOTS


def _is_scaled(item: re.Match[str]) -> bool:
    """Whether the figure has a scale, and leaves it to the article what it counts: "Gold: 6,890 million"."""
    return not item["sign"] and bool(_SCALE.fullmatch(item["unit"]))


def _leads_on(lead: str) -> bool:
    """Whether a line does more than head a block of rates: it ends in a colon, or names a year or a measure."""
    return lead.endswith(":") or bool(_YEAR.search(lead)) or names_measure(lead)


def _is_price(item: re.Match[str]) -> bool:
    """Whether it is money without a scale and too little to be told of an economy: "Gold: $2,034"."""
    digits = sum(character.isdigit() for character in item["figure"])
    return bool(item["sign"]) and not item["unit"] and digits < _DIGITS


def _has_unit(item: re.Match[str]) -> bool:
    return bool(item["sign"] or item["unit"])


def _table(
    reading: str,
    captions: tuple[Cell, ...],
    lines: Sequence[Line],
    items: Sequence[re.Match[str]],
    notes: Sequence[Cell],
) -> Table:
    earlier = [_EARLIER.fullmatch(reading, *item.span("more")) for item in items if item["more"]]
    years = [found for found in earlier if found]
    one_year = len(years) == len(items) and len({found["year"] for found in years}) == 1
    more = [_cell(found, "figure") for found in years] if one_year else [_more(item) for item in items]
    rows = [(_cell(item, "name"), _cell(item, "figure"), last) for item, last in zip(items, more, strict=True)]
    behind = any(more)
    return Table(
        start=lines[0].start,
        end=lines[-1].end,
        captions=captions,
        heads=((), (), tuple(Cell((found.span("year"),)) for found in years) if one_year else ())[: 2 + behind],
        rows=tuple(Row(row[: 2 + behind]) for row in rows),
        notes=tuple(notes),
        listed=True,
    )


def _more(item: re.Match[str]) -> Cell | None:
    return _cell(item, "more") or _cell(item, "change")


def _cell(item: re.Match[str], name: str) -> Cell | None:
    return Cell((item.span(name),)) if item[name] else None
