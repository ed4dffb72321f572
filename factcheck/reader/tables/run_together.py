"""Tables pasted as one line: behind the heads of the columns a name with its figures, the next name with its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise, takewhile

from factcheck.reader.cues import Cues
from factcheck.reader.tables.rows import Chunk, Cut, Line
from factcheck.reader.tables.spaced import FIGURE, NAME_WORDS
from factcheck.reader.tables.spaced_heads import are_alike, heads_of

_FEWEST = 3
"""So many rows with as many figures each are a table."""
_FIGURES = 2
"""One figure behind each name may be prose."""
_HEAD_WORDS = 40
"""So many words at most head the columns."""
_STOP = re.compile(r"(?<!\.[A-Z])[.:!?][\"')\]]*\s+(?=\S)")
_WORD = re.compile(r"\S+")


def with_rows_apart(page: Iterable[Line], reading: str) -> Iterator[Line]:
    """`page`, each line that holds a whole table cut into what leads to it, its heads and a line for each row."""
    for line in page:
        whole = line.cut is Cut.NOTHING and bool(line.chunks)
        yield from (whole and _apart(line, reading)) or [line]


def _apart(line: Line, reading: str) -> list[Line]:
    rows = _rows([*_runs(FIGURE.finditer(reading, line.start, line.end))], reading, line.end)
    if len(rows) < _FEWEST:
        return []
    first, width = rows[0][0].start(), len(rows[0]) + 1
    stops = [line.start, *(found.end() for found in _STOP.finditer(reading, line.start, first))]
    words = [found.start() for found in _WORD.finditer(reading, stops[-1], first)]
    headed = _behind_caption(reading, words, rows, width)
    if headed:
        stops, named = [*dict.fromkeys((*stops, headed[0]))], headed[1]
    else:
        splits = (place for place in words[: -NAME_WORDS - 1 : -1] if heads_of(_line(reading, stops[-1], place), width))
        named = next(splits, 0)
    if not named:
        return []
    ends = [stops[-1], named, *(row[-1].end() for row in rows)]
    return [
        *(_lead(reading, *place) for place in pairwise(stops)),
        *(_line(reading, *place) for place in pairwise(ends)),
    ]


def _behind_caption(
    reading: str, words: Sequence[int], rows: Sequence[list[re.Match[str]]], width: int
) -> tuple[int, int] | None:
    """Where the heads begin and where the first row does, whose name has as many words as those of all others.

    Before the heads may stand what names the table: "TRADE DATA (KG) Export Import May-20 98,650 148,220".
    """
    names = [reading[one[-1].end() : other[0].start()].split() for one, other in pairwise(rows)]
    long = {len(name) for name in names}
    if len(long) != 1 or len(words) <= max(long):
        return None
    named = words[-max(long)]
    heads = [place for place in reversed(words[-_HEAD_WORDS:]) if place < named]
    alike = (place for place in heads if are_alike(_line(reading, place, named), width))
    full = (place for place in heads[-1:] if heads_of(_line(reading, place, named), width))
    last = (place for place in heads if heads_of(_line(reading, place, named), width))
    begin = next(chain(alike, full, last), None)
    return None if begin is None else (begin, named)


def _runs(figures: Iterable[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """The figures, those that only a space parts together."""
    run: list[re.Match[str]] = []
    for figure in figures:
        if run and figure.start() > run[-1].end() + 1:
            yield run
            run = []
        run.append(figure)
    if run:
        yield run


def _rows(runs: Sequence[list[re.Match[str]]], reading: str, end: int) -> list[list[re.Match[str]]]:
    """The last of the `runs` that are of one length, down to the `end` of the line, each but the first named."""
    if not runs or len(runs[-1]) < _FIGURES or runs[-1][-1].end() < end:
        return []
    alike = [*takewhile(lambda run: len(run) == len(runs[-1]) and not _are_years(run), reversed(runs))][::-1]
    for number in range(len(alike) - 1, 0, -1):
        if not _is_name(reading[alike[number - 1][-1].end() : alike[number][0].start()]):
            return alike[number:]
    return alike


def _are_years(run: Sequence[re.Match[str]]) -> bool:
    return all(Chunk(figure.start(), figure[0]).is_year for figure in run)


def _is_name(words: str) -> bool:
    name = words.strip()
    ends = name[-1:] in (",", ";", ":") or Cues(name).ends_sentence
    return name[:1].isalpha() and not ends and len(name.split()) <= NAME_WORDS


def _lead(reading: str, start: int, stop: int) -> Line:
    """A sentence that leads to the table, without its stop: it may say what the table counts."""
    return _line(reading, start, start + len(reading[start:stop].rstrip(" .")))


def _line(reading: str, start: int, stop: int) -> Line:
    words = reading[start:stop]
    start += len(words) - len(words.lstrip())
    return Line(start, start, start + len(words.strip()), Cut.NOTHING, (Chunk(start, words.strip()),))
