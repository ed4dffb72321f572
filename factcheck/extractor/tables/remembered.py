"""What a head says, with the words that say it: its codes, names and periods remember where they stand."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.domain.period import Words
from factcheck.domain.table import Cell
from factcheck.extractor.tables.heads import Head
from factcheck.extractor.told import Told

_DIGITS = re.compile(r"\d")


def remembered(head: Head) -> Head:
    """The same head whose measure, areas, product, unit and period know their words in the article."""
    cell = head.cell
    if cell is None:
        return head
    if measure := head.measure:
        said = _words(cell, measure.start, measure.end)
        product = Told(measure.product, said) if measure.product else None
        measure = replace(measure, measure=Told(measure.measure, said), product=product)
    unit = head.unit
    if unit and unit.name:
        unit = replace(unit, name=Told(unit.name, _words(cell, *unit.spans[0])))
    time = head.time
    if time and time.period and not time.placed:
        digits = _DIGITS.search(head.text)
        said = _words(cell, digits.start(), digits.end(), whole=True) if digits else cell.pieces[0]
        time = replace(time, period=replace(time.period, said=said), placed=True)
    areas = tuple(
        replace(area, codes=tuple(Told(code, _words(cell, area.start, area.end)) for code in area.codes))
        for area in head.areas
    )
    product = Told(head.product, cell.pieces[0]) if head.product else None
    return replace(head, measure=measure, unit=unit, time=time, areas=areas, product=product)


def _words(cell: Cell, start: int, end: int, *, whole: bool = False) -> Words:
    """Where the words from `start` to `end` of the cell's text stand; with `whole` the piece that they stand in."""
    at = 0
    for first, last in cell.pieces:
        if start <= at + last - first:
            return (first, last) if whole else (first + start - at, min(first + end - at, last))
        at += last - first + 1
    return cell.pieces[-1]
