"""Columns without heads that the line over the table lists: "Exports, imports and balance (USD mn)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.domain.table import Cell
from factcheck.extractor.numbers.head_units import unit_of
from factcheck.extractor.tables.heads import Head, Setting, read_head
from factcheck.extractor.tables.remembered import remembered
from factcheck.extractor.tables.words import listed
from factcheck.resources import word_shape

_ITEM = re.compile(r"(?:[^,;:()]|\([^()]*\)|,(?=\d))+")
_BRACKET = re.compile(r"\((?P<listed>[^()]+)\)")
_AND = word_shape("lead_ins", "and")
_LEVELS_AND_PARTS = 2


def listed_heads(captions: Sequence[Cell], reading: str, setting: Setting, columns: int) -> list[Head] | None:
    """The heads of `columns` columns that the nearest caption that does lists; None where none lists any."""
    told = (_listed_in(caption, reading, setting, columns) for caption in reversed(captions))
    return next(filter(None, told), None)


def _listed_in(caption: Cell, reading: str, setting: Setting, columns: int) -> list[Head] | None:
    """What a caption lists behind its colon, in brackets or as a whole."""
    if len(caption.pieces) > 1:
        return None
    start, end = caption.pieces[0]
    if columns == _LEVELS_AND_PARTS and (told := _with_bracketed(reading, start, end, setting)):
        return told
    colon = reading.rfind(":", start, end)
    bracket = _BRACKET.search(reading, start, end)
    spans = [(colon + 1, end)] if colon >= 0 else []
    spans += [*([bracket.span("listed")] if bracket else []), (start, end)]
    for first, last in spans:
        for divided in (True, False):
            items = _items(reading, first, last, divided)
            heads = _repeated([remembered(read_head((item,), reading, setting)) for item in items])
            heads = _of_one_time(heads)
            told = heads[-columns:]
            if len(told) == columns and all(head.is_clear for head in told) and not any(map(_heads, heads[:-columns])):
                return _dated(told)
    return None


def _with_bracketed(reading: str, start: int, end: int, setting: Setting) -> list[Head] | None:
    """The heads of levels and of what stands in brackets behind them: "Output, GWh (share of the total, %)"."""
    bracket = _BRACKET.search(reading, start, end)
    if bracket is None or reading[bracket.end() : end].strip(" :."):
        return None
    told = read_head((Cell((bracket.span("listed"),)),), reading, setting)
    level = read_head((Cell(((start, bracket.start()),)),), reading, setting)
    apart = told.kind is not None and told.unit is not None and told.unit.is_percent and told.is_clear
    return [Head(unit=level.unit, text=level.text), told] if apart and level.unit and not level.kind else None


def _heads(item: Head) -> bool:
    """Whether what the line says before it lists columns would head one too, or else only leads to the list."""
    return bool(item.kind or item.unit or item.comparison) or (item.measure is not None and item.is_clear)


def _items(reading: str, start: int, end: int, divided: bool) -> Iterator[Cell]:
    """The items of a list; with `divided` its last two are parted by "and"."""
    for found in _ITEM.finditer(reading, start, end):
        first, last = found.span()
        cut = _AND.search(reading, first, last) if divided else None
        for begin, stop in ((first, cut.start()), (cut.end(), last)) if cut else ((first, last),):
            words = reading[begin:stop]
            if words.strip():
                yield Cell(((begin + len(words) - len(words.lstrip()), begin + len(words.rstrip())),))


def _repeated(heads: Sequence[Head]) -> list[Head]:
    """The heads with those written out that the list only repeats for another time: "then the same for 2023"."""
    found: list[Head] = []
    for head in heads:
        if head.time and any(phrase in head.text.lower() for phrase in listed("repeats")):
            found = _dated(found)
            found += [replace(one, time=head.time) for one in found if one.time == found[0].time]
        else:
            found.append(head)
    return found


def _of_one_time(heads: Sequence[Head]) -> list[Head]:
    """The heads without the time that opens or closes their row and is that of all: "Exports, imports, May 2022"."""
    dated = [head for head in heads if head.time]
    outer = next((head for head in (heads[0], heads[-1]) if _is_mere_time(head)), None) if heads else None
    if outer is None or len(dated) > 1 or not any(head.measure or head.unit for head in heads):
        return [*heads]
    return [replace(head, time=outer.time) for head in heads if head is not outer]


def _is_mere_time(head: Head) -> bool:
    said = head.measure or head.kind or head.unit or head.product or head.comparison or head.areas
    return head.time is not None and not said


def _dated(heads: Sequence[Head]) -> list[Head]:
    """The heads with the time that the next one told closes the row with: "exports and imports in May"."""
    dated: list[Head] = []
    time = None
    for head in reversed(heads):
        time = head.time or time
        dated.insert(0, replace(head, time=time))
    return dated


def heads_before(before: Sequence[Head], captions: Sequence[str], columns: int, named: int) -> list[Head] | None:
    """The heads of the table before it that tell in what its figures are counted, for one that names no such thing.

    "Buyers, $bn and share:" with its list, and then "Suppliers:" with another.
    """
    unit = any(found and not found.is_percent for found in (unit_of(words, None) for words in captions))
    if unit or len(before) != named + 1 + columns:
        return None
    told = [Head(head.text, head.cell, kind=head.kind, unit=head.unit, comparison=head.comparison) for head in before]
    return told[named + 1 :] if any(head.unit for head in told[named + 1 :]) else None


def without_units_listed(caption: Head, listed: Sequence[Head]) -> Head:
    """`caption` without the percent that it only has from one of the columns that it lists."""
    of_one = any(head.unit and head.unit.is_percent and (head.kind or head.measure) for head in listed)
    return replace(caption, unit=None) if of_one and caption.unit and caption.unit.is_percent else caption


def with_scale_shared(columns: Sequence[Head], caption: Head) -> list[Head]:
    """`columns`, the levels in the scale that only their change names: "May, June, change (thousands)"."""
    scales = [head.unit for head in columns if head.unit and not head.unit.name]
    if caption.unit or len(scales) != 1:
        return [*columns]
    return [replace(head, unit=head.unit or scales[0]) if head.time and not head.kind else head for head in columns]
