"""Lists pasted beside each other: "Peru +36.4% | Ecuador -32.0%" under "Top gainers | Biggest falls"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from factcheck.reader.tables.rows import SCALE, SIGN, Chunk, Cut, Line

_ITEM = re.compile(
    r"(?P<name>[^\W\d_][^\d\n:]{0,48}?)(?::|\s[–—-])?\s+"
    rf"(?P<figure>[-–−+]?(?:{SIGN}\s?)?\d(?:[\d.,]*\d)?\s?(?:%|{SCALE})?)"
)
_FEWEST = 2
"""So many lists, with so many items each, are a table."""


def with_lists_apart(page: Sequence[Line]) -> list[Line]:
    """`page`, each item of such lists made a row that has its figure in the column of its list."""
    found: list[Line] = []
    for lists, lines in groupby(page, _lists):
        run = [*lines]
        if lists < _FEWEST or len(run) < _FEWEST:
            found.extend(run)
            continue
        above = found[-1].filled if found else []
        if len(above) == lists and not any(character.isdigit() for chunk in above for character in chunk.text):
            line = found.pop()
            found.append(Line(line.origin, line.start, line.end, Cut.BARS, (Chunk(line.start, ""), *above)))
        found.extend(row for line in run for row in _rows(line, lists))
    return found


def _lists(line: Line) -> int:
    """Of how many lists the line holds an item each; 0 where it is no such line."""
    parted = line.cut in (Cut.BARS, Cut.TABS, Cut.GAPS) and len(line.filled) > 1
    return len(line.filled) if parted and all(_ITEM.fullmatch(chunk.text) for chunk in line.filled) else 0


def _rows(line: Line, lists: int) -> Iterator[Line]:
    for place, chunk in enumerate(line.filled):
        item = _ITEM.fullmatch(chunk.text)
        assert item is not None
        name = Chunk(chunk.start, item["name"].strip())
        figure = Chunk(chunk.start + item.start("figure"), item["figure"])
        cells = [Chunk(chunk.start, "") for _ in range(lists)]
        cells[place] = figure
        yield Line(chunk.start, chunk.start, chunk.end, Cut.BARS, (name, *cells))
