"""What one head, or the caption, says of the figures that it stands over or beside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TypeVar

from factcheck.domain.claim import Kind
from factcheck.domain.period import Period
from factcheck.domain.table import Cell
from factcheck.extractor.areas import find_areas
from factcheck.extractor.measures.find import find_measures
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.measures.units import bare_unit
from factcheck.extractor.mentions import AreaMention, MeasureMention
from factcheck.extractor.numbers.head_units import HeadUnit, unit_of
from factcheck.extractor.numbers.units import PERSONS
from factcheck.extractor.phrases import Phrases, Word, words
from factcheck.extractor.products.words import names_product
from factcheck.extractor.tables.outside import without_outside
from factcheck.extractor.tables.prices import per_what, price_in
from factcheck.extractor.tables.times import HeadTime, is_expected, time_of, unsaid
from factcheck.extractor.tables.words import all_goods, comparisons, kinds, listed, parts, short_measures
from factcheck.resources import vocabulary, word_set, word_shape

_NUMBERING = re.compile(r"\s*(?:\(?\d{1,2}[.)]\s+|[IVX]+\.\s+|[•▪*+–—-]\s+)")
_CODES = word_shape("heads", "codes")
_LISTED = re.compile(r"\([^();]*;[^()]*\)")
"""A bracket that says one by one what the columns count: "('000 t; $ mln)"."""
_INDEXED = re.compile(r"=\s?100(?!\d)")
"""What is told as so many percent of an earlier level: "March 2022 = 100"."""
_METRES, _MILLION = "metres", Decimal(1_000_000)
"""What "m" is beside people."""
T = TypeVar("T")
_WITHIN = word_set("small_words", "rows", "within_a_head")


@dataclass(frozen=True, slots=True)
class Setting:
    """What heads are read with: the day of publication, the period that the article is about, its home country."""

    published: date | None
    anchor: Period | None
    home: str | None
    text: str = ""
    """The article, which tells areas of one name apart."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a head says; what it leaves open is None."""

    text: str = ""
    cell: Cell | None = None
    measure: MeasureMention | None = None
    areas: tuple[AreaMention, ...] = ()
    time: HeadTime | None = None
    kind: Kind | None = None
    of_whole: bool = False
    """Whether its measure is only what a share is a part of: "share in exports", not "balance, % of GDP"."""
    comparison: str | None = None
    unit: HeadUnit | None = None
    product: str | None = None
    total: bool = False
    beside: Head | None = None
    """The head left of it, of whose measure it is only a change or a share."""
    expected: bool = False
    rest: str = ""
    """The words that say none of this: a head with such words is not understood."""

    @property
    def is_clear(self) -> bool:
        """Whether it has words, and none that were not understood."""
        return bool(self.text) and (not self.rest or bool(self.areas))

    @property
    def name(self) -> str:
        """Its words without the number or the bullet before them."""
        return _NUMBERING.sub("", self.text, count=1).strip().lower()

    @property
    def says_something(self) -> bool:
        said = (self.measure, self.areas, self.time, self.kind, self.comparison, self.unit, self.product)
        return self.total or any(said)

    @property
    def names_owner(self) -> bool:
        """Whether its measure is told of whose it is: "German exports", "Peru's imports"."""
        return self.measure is not None and any(area.possessive or area.form == "demonym" for area in self.areas[:1])

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(side for area in self.areas for side in area.sides))


def read_head(cells: Sequence[Cell], reading: str, setting: Setting, *, names_row: bool = False) -> Head:
    """What the words of a head say, those of the cells over one another read as one."""
    if not cells:
        return Head()
    texts = [cell.words(reading) for cell in cells]
    text = " ".join(texts)
    clean = without_outside(_CODES.sub(lambda found: " " * len(found[0]), text))
    opening = _NUMBERING.match(clean) if names_row else None
    if opening:
        clean = " " * opening.end() + clean[opening.end() :]
    row = words(clean)
    unit = _unit(texts, clean, setting, names_row=names_row)
    measures = _measures(clean, row, unit, names_row=names_row)
    measure = measures[0] if measures else None
    sector = measure.product if measure and names_row and measure.weak else None
    areas = tuple(_areas(clean, setting, names_row=names_row))
    if unit and measure and unit.name == _METRES and bare_unit(measure.measure) == PERSONS.name:
        unit = replace(unit, name=None, scale=_MILLION)
    counted = unit.spans if unit else ()
    areas = tuple(area for area in areas if not any(start <= area.start < end for start, end in counted))
    kind = _first(kinds(), row) or (Kind.CHANGE if _INDEXED.search(clean) else None)
    if kind is Kind.SHARE and unit and unit.name and not unit.is_percent:
        kind = None  # "Weight (tons)" is no share
    compared = list(comparisons().find(row)) or ([(0, 1, "previous")] if text.lower() in listed("steps") else [])
    percent = unit is not None and unit.is_percent
    compares = kind is Kind.CHANGE or (kind is None and measure is None and percent)
    head = Head(
        text,
        Cell(tuple(piece for cell in cells for piece in cell.pieces)),
        measure=None if sector else measure,
        areas=areas,
        time=time_of(clean, setting.published, setting.anchor, setting.home, compares=compares),
        kind=kind,
        comparison=compared[0][2] if compared else None,
        unit=unit,
        total=" ".join(word.text for word in row if word.text not in (":", ",")) in listed("totals"),
        expected=is_expected(clean),
    )
    if head.kind is Kind.SHARE and measure:
        stops = [row[stop - 1].end for _, stop, kind in kinds().find(row) if kind is Kind.SHARE]
        head = replace(head, of_whole=stops[0] <= measure.start)
    if sector or (not names_row and text.lower() in listed("parts_of_economy")):
        return replace(head, product=sector or text)
    left = _left(clean, row, head, measures)
    if left and not head.total and names_product(left):
        return replace(head, product=left)
    return replace(head, rest="" if head.total else left)


def _unit(texts: Sequence[str], clean: str, setting: Setting, *, names_row: bool) -> HeadUnit | None:
    """The unit that a head tells, but for the letters of words that compare: "Y/Y" is no yen."""
    row = words(clean)
    compared = [(row[first].start, row[stop - 1].end) for first, stop, _ in comparisons().find(row)]
    for text in (";".join(texts), clean):
        for start, end in compared:
            if "%" not in text[start:end]:
                text = text[:start] + " " * (end - start) + text[end:]
        if unit := unit_of(text, setting.home, names_row=names_row):
            return unit
    return None


def _areas(text: str, setting: Setting, *, names_row: bool) -> Iterator[AreaMention]:
    """The areas of a head; parts of a country only where one names the row, and a capital there is its town."""
    for area in find_areas(text, setting.text or None):
        if area.form not in ("region", "capital"):
            yield area
        elif names_row and area.start == len(text) - len(text.lstrip()):
            yield replace(area, form="region", region=area.region or text[area.start : area.end].lower())


def _measures(text: str, row: list[Word], unit: HeadUnit | None, *, names_row: bool) -> list[MeasureMention]:
    """What the words of a head measure; tonnes per hectare are yields, whatever they are called."""
    found = [m for m in find_measures(text) if not (m.verb or m.ranked or _is_unit(m, unit))]
    if not found and not names_row:
        found = [*filter(None, [price_in(row)])] or [*_cut_short(row)]
    counted = vocabulary("tables")["measures_by_unit"].get(unit.name) if unit else None
    if unit is None or counted is None or any(m.measure != "production" for m in found):
        return found
    start, end = (found[0].start, found[0].end) if found else unit.spans[0]
    return [MeasureMention(start, end, counted)]


def _is_unit(measure: MeasureMention, unit: HeadUnit | None) -> bool:
    """Whether the words are but those of the unit: "million m3" tells of no money supply."""
    return unit is not None and any(start <= measure.start < end for start, end in unit.spans)


def _cut_short(row: list[Word]) -> Iterator[MeasureMention]:
    """The measure that the words of a head cut short: "Exp."."""
    for first, stop, measure in short_measures().find(row):
        yield MeasureMention(row[first].start, row[stop - 1].end, measure, partner=measure in FLOWS)


def _first(phrases: Phrases[T], row: list[Word]) -> T | None:
    return next((meaning for _, _, meaning in phrases.find(row)), None)


def _left(text: str, row: list[Word], head: Head, measures: Sequence[MeasureMention]) -> str:
    """The words that nothing else has read, without those that say nothing; a name keeps the words within it."""
    taken = bytearray(len(text))
    spans = [(area.start, area.end) for area in head.areas]
    named = {head.measure.measure} if head.measure else set()
    spans += [(m.start, m.end) for m in measures if m.measure in named or head.kind is Kind.SHARE]
    spans += [*head.unit.spans, *(found.span() for found in _LISTED.finditer(text))] if head.unit else ()
    found = [*kinds().find(row), *comparisons().find(row), *parts().find(row), *all_goods().find(row)]
    spans += [*((row[first].start, row[stop - 1].end) for first, stop, _ in found), *per_what(text, head.measure)]
    for start, end in spans:
        taken[start:end] = b"\1" * (end - start)
    undated = unsaid(text) if head.time or head.expected else text
    names = [
        w for w in row if (not taken[w.start] and undated[w.start] != "\0" and w.text[0].isalnum()) or w.text in _WITHIN
    ]
    while names and _is_empty(names[0].text):
        names.pop(0)
    while names and _is_empty(names[-1].text):
        names.pop()
    return " ".join(word.text for word in names).replace(" ,", ",")


def _is_empty(word: str) -> bool:
    return word in listed("empty") or word in _WITHIN or not word[0].isalpha()
