"""Columns without heads that the line over the table lists: "Exports, imports and balance (USD mn)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.domain.table import Cell
from factcheck.extractor.tables.heads import Head, Setting, read_head
from factcheck.extractor.tables.words import listed
from factcheck.resources import word_shape

_ITEM = re.compile(r"(?:[^,;:()]|\([^()]*\)|,(?=\d))+")
_BRACKET = re.compile(r"\((?P<listed>[^()]+)\)")
_AND = word_shape("lead_ins", "and")


def listed_heads(captions: Sequence[Cell], reading: str, setting: Setting, columns: int) -> list[Head] | None:
    """The heads of `columns` columns that the nearest caption lists behind its colon, or as a whole; else None."""
    if not captions or len(captions[-1].pieces) > 1:
        return None
    start, end = captions[-1].pieces[0]
    colon = reading.rfind(":", start, end)
    bracket = _BRACKET.search(reading, start, end)
    spans = [(colon + 1, end)] if colon >= 0 else []
    spans += [*([bracket.span("listed")] if bracket else []), (start, end)]
    for first, last in spans:
        for divided in (True, False):
            heads = _repeated([read_head((item,), reading, setting) for item in _items(reading, first, last, divided)])
            heads = _of_one_time(heads)
            if len(heads) == columns and all(head.is_clear for head in heads):
                return _dated(heads)
    return None


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
    """The heads without the time that closes their row and is that of all: "Exports, imports, January-May 2022"."""
    *others, last = heads or [Head()]
    alone = last.time and not (last.measure or last.kind or last.unit or last.product or last.comparison)
    if not alone or not any(head.measure for head in others) or any(head.time for head in others):
        return [*heads]
    return [replace(head, time=last.time) for head in others]


def _dated(heads: Sequence[Head]) -> list[Head]:
    """The heads with the time that the next one told closes the row with: "exports and imports in May"."""
    dated: list[Head] = []
    time = None
    for head in reversed(heads):
        time = head.time or time
        dated.insert(0, replace(head, time=time))
    return dated


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
