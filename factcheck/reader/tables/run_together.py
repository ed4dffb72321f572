"""Tables pasted as one line: behind the heads of the columns a name with its figures, the next name with its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise

from factcheck.reader.cues import Cues
from factcheck.reader.tables.rows import RULE, SCALE, Chunk, Cut, Line
from factcheck.reader.tables.spaced import FIGURE, NAME_WORDS
from factcheck.reader.tables.spaced_heads import LETTERS, are_alike, heads_of, leading_on

_FEWEST = 3
"""So many rows with as many figures each are a table."""
_FIGURES = 2
"""One figure behind each name may be prose."""
_HEAD_WORDS = 40
"""So many words at most head the columns."""
_STOP = re.compile(r"(?<!\.[A-Z])(?:[.:!?][\"')\]]*|[-–—_=*]{4,})\s+(?=\S)")
_SCALED = re.compile(rf"\s{SCALE}$")
_ENDED = re.compile(r"\s*$|\s+(?:[-–—_=*]{4,}|[(\[*†‡]|[A-Z])")
"""What may stand behind the last row: nothing, a rule, a sign that is explained, or what is told of the whole."""
_WORD = re.compile(rf"{LETTERS}|\S+")


def with_rows_apart(page: Iterable[Line], reading: str) -> Iterator[Line]:
    """`page`, each line that holds a whole table cut into what leads to it, its heads and a line for each row."""
    for line in page:
        whole = line.cut is Cut.NOTHING and bool(line.chunks)
        yield from (whole and _apart(line, reading)) or [line]


def _apart(line: Line, reading: str) -> list[Line]:
    rows = _rows([*_runs(FIGURE.finditer(reading, line.start, line.end))], reading)
    if len(rows) < _FEWEST:
        return []
    last = rows[-1][-1].end()
    if not _ENDED.match(reading, last, line.end):
        return []
    first, width = rows[0][0].start(), len(rows[0]) + 1
    stops = [line.start, *(found.end() for found in _STOP.finditer(reading, line.start, first))]
    words = [found.start() for found in _WORD.finditer(reading, stops[-1], first)]
    headed = _behind_caption(reading, words, rows, width)
    if headed is None:
        begins = (words[0], *_whole(reading, words)) if words else ()
        names = words[: -NAME_WORDS - 1 : -1]
        pairs = ((begin, named) for begin in begins for named in names if begin < named)
        headed = next((pair for pair in pairs if heads_of(_line(reading, *pair), width)), None)
    if headed is None:
        return []
    stops, named = [*dict.fromkeys((*stops, headed[0]))], headed[1]
    ends = [stops[-1], named, *(row[-1].end() for row in rows)]
    behind = [last, *(found.end() for found in _STOP.finditer(reading, last, line.end)), line.end]
    return [
        *(_lead(reading, *place) for place in pairwise(stops)),
        *(_line(reading, *place) for place in pairwise(ends)),
        *(_line(reading, *place) for place in pairwise(behind) if reading[slice(*place)].strip()),
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


def _whole(reading: str, words: Sequence[int]) -> Iterator[int]:
    """The places of the last `words` where a head may begin, as it does not behind "of", from the last one back."""
    for before, place in reversed([*pairwise(words[-_HEAD_WORDS:])]):
        if reading[before:place].strip().lower() not in leading_on() and reading[place].isupper():
            yield place


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


def _rows(runs: Sequence[list[re.Match[str]]], reading: str) -> list[list[re.Match[str]]]:
    """The longest row of `runs` that are of one length, each but the first named by the words before it."""
    longest: list[list[re.Match[str]]] = []
    alike: list[list[re.Match[str]]] = []
    for run in runs:
        if len(run) < _FIGURES or _are_years(run) or _is_one_number(run):
            alike = []
            continue
        follows = alike and len(run) == len(alike[-1]) and _is_name(reading[alike[-1][-1].end() : run[0].start()])
        alike = [*alike, run] if follows else [run]
        longest = max(longest, alike, key=len)
    return longest


def _are_years(run: Sequence[re.Match[str]]) -> bool:
    return all(Chunk(figure.start(), figure[0]).is_year for figure in run)


def _is_one_number(run: Sequence[re.Match[str]]) -> bool:
    """Whether the figures are the parts of one: "13 billion 314.4 million"."""
    return all(_SCALED.search(figure[0]) for figure in run)


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
    if RULE.fullmatch(words.strip()):
        return Line(start, start, start + len(words.strip()), Cut.RULE, ())
    return Line(start, start, start + len(words.strip()), Cut.NOTHING, (Chunk(start, words.strip()),))
