"""Heads of columns pasted a line each above the rows of a table, which are whole lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.table import Cell, Row, Table
from factcheck.reader.cues import Cues
from factcheck.reader.tables.around import captions_over, is_blank, words_of
from factcheck.reader.tables.rows import Cut, Line
from factcheck.reader.tables.units import names_unit

_WORDS = 12
_STUB = 8
"""A line of more words names the table rather than its rows, and heads none of it but above what surely are heads."""
_CLAUSE = 3
"""So many words with a full stop behind them are a sentence, if they do not say of how much a price is."""
_RATE = re.compile(r"/|\bper\b|\(")
_NO_FIGURES = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\([^()]*\)|(?<!\d)\d{1,2}\s(?=[a-z])|'?000s?")
_FIGURE = re.compile(r"\d")
_DATED = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def with_heads_above(table: Table, page: Sequence[Line], body: int) -> Table:
    """`table`, whose rows begin at `page[body]`, with the heads that stand below each other over it, if it has none.

    Where rows of one cell part the others, so does the line between the heads and the first of these.
    """
    if any(table.heads):
        return table
    group = next((n for n in range(body - 1, -1, -1) if not is_blank(page[n])), None)
    grouped = group is not None and any(len(row.filled) == 1 for row in table.rows)
    found = _heads(page, group if group is not None and grouped else body, len(table.heads))
    if found is None:
        listed = group is not None and grouped and _lists(page, group, len(table.heads) - 1)
        return _with_group(table, page, group) if listed and group is not None else table
    first, heads = found
    table = _with_group(table, page, group) if group is not None and grouped else table
    captions = tuple(captions_over(page, first))
    return replace(table, start=page[first].start, captions=captions, heads=heads)


def _with_group(table: Table, page: Sequence[Line], group: int) -> Table:
    """`table` with the line over its first rows as the name of these, like those that part the others."""
    cells: list[Cell | None] = [None] * len(table.heads)
    cells[table.named] = Cell(((page[group].start, page[group].end),))
    rows = (Row(tuple(cells)), *table.rows)
    return replace(table, start=page[group].start, captions=tuple(captions_over(page, group)), rows=rows)


def _lists(page: Sequence[Line], group: int, columns: int) -> bool:
    """Whether the line over that of the first group lists as many columns: "May, June, change, % change"."""
    line = next((page[n] for n in range(group - 1, -1, -1) if not is_blank(page[n])), None)
    return line is not None and len(words_of(line).split(",")) == columns


def _heads(page: Sequence[Line], stop: int, columns: int) -> tuple[int, tuple[tuple[Cell, ...], ...]] | None:
    """So many heads in the lines over `page[stop]`, where one names a year or a unit, and which is the first."""
    heads: list[tuple[Cell, ...]] = []
    for number in range(stop - 1, -1, -1):
        line = page[number]
        if is_blank(line):
            continue
        if not _may_head(line) or len(heads) + len(line.filled) > columns:
            return None
        heads = [*_cells(line), *heads]
        if len(heads) == columns:
            words = [words_of(one) for one in page[number:stop] if not is_blank(one)]
            first, *others = [bool(_DATED.search(one) or names_unit(f"({one})")) for one in words]
            long = len(words[0].split()) > _STUB
            return (number, tuple(heads)) if (all(others) if long else first or any(others)) else None
    return None


def _may_head(line: Line) -> bool:
    words = words_of(line)
    told = Cues(words)
    if line.cut is Cut.RULE or told.length > _WORDS or (told.ends_sentence and told.amount):
        return False
    if told.ends_sentence and told.length >= _CLAUSE and not _RATE.search(words):
        return False
    return not _FIGURE.search(_NO_FIGURES.sub("", words))


def _cells(line: Line) -> list[tuple[Cell, ...]]:
    """The heads in a line: behind one that ends in a year, other years are of the same: "Output, 2023 | 2024"."""
    first, *others = line.filled
    year = [*_DATED.finditer(first.text)][-1:]
    shared = [Cell(((first.start, first.start + year[0].start()),))] if year and year[0].start() else []
    heads = [(*(shared if chunk.is_year else ()), Cell(((chunk.start, chunk.end),))) for chunk in others]
    return [(Cell(((first.start, first.end),)),), *heads]
