"""Lists whose items bars part on one line: "Exports by buyer, %: France 29 | Italy 16 | Germany 13"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factcheck.reader.tables.rows import Chunk, Cut, Line

_ITEM = re.compile(r"[^\W\d_][^\d|]{0,40}?\s+\d[\d.,]*\s?%?")
_LEAD = re.compile(r"[^|:]{3,80}:\s+")
_FEWEST = 3


def with_items_apart(page: Iterable[Line]) -> Iterator[Line]:
    """`page`, each such line cut into what leads to the list, if it does, and a line for each item."""
    for line in page:
        items = line.chunks if line.cut is Cut.BARS and len(line.chunks) >= _FEWEST else ()
        lead = _LEAD.match(items[0].text) if items else None
        if lead:
            items = (Chunk(items[0].start + lead.end(), items[0].text[lead.end() :]), *items[1:])
        if not items or not all(_ITEM.fullmatch(item.text) for item in items):
            yield line
            continue
        if lead:
            yield _line(Chunk(line.start, lead[0].rstrip()))
        yield from map(_line, items)


def _line(chunk: Chunk) -> Line:
    return Line(chunk.start, chunk.start, chunk.end, Cut.NOTHING, (chunk,))
