"""All tables of a page, those of cut lines first: what is left may be lists, or cells below each other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence

from factcheck.domain.table import Table
from factcheck.reader.tables.boxes import boxed_tables
from factcheck.reader.tables.find import cut_tables
from factcheck.reader.tables.items_in_line import with_items_apart
from factcheck.reader.tables.labelled import with_labels_apart
from factcheck.reader.tables.lists import find_lists
from factcheck.reader.tables.names_above import with_names_beside
from factcheck.reader.tables.names_first import names_before_figures
from factcheck.reader.tables.pairs import with_pairs_apart
from factcheck.reader.tables.rows import Line, lines
from factcheck.reader.tables.run_together import with_rows_apart
from factcheck.reader.tables.side_by_side import with_lists_apart
from factcheck.reader.tables.spaced import with_spaced
from factcheck.reader.tables.stacked import stacked_tables
from factcheck.reader.tables.years_behind import with_years_over

_FINDERS: tuple[Callable[[str, Sequence[Line]], Iterable[Table]], ...] = (
    cut_tables,
    find_lists,
    stacked_tables,
    names_before_figures,
    boxed_tables,
)
"""Each is asked of the lines that those before it have left."""


def find_tables(text: str, reading: str) -> list[Table]:
    """The tables of a page in order."""
    page = list(with_items_apart(with_rows_apart(lines(text, reading), reading)))
    page = with_lists_apart(with_labels_apart(with_years_over(page, reading), reading))
    page = with_spaced(with_names_beside(page))
    found: list[Table] = []
    for find in _FINDERS:
        found = sorted([*found, *find(reading, _without(page, found))], key=_start)
    return [with_pairs_apart(table, reading) for table in found]


def _start(table: Table) -> int:
    return table.start


def _without(page: Sequence[Line], tables: Sequence[Table]) -> list[Line]:
    """The lines of `page` that are in none of `tables`."""
    starts = [table.start for table in tables]
    return [line for line in page if not _is_within(line, tables, starts)]


def _is_within(line: Line, tables: Sequence[Table], starts: Sequence[int]) -> bool:
    number = bisect_right(starts, line.start) - 1
    return number >= 0 and line.start < tables[number].end
