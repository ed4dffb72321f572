"""The lines around a table that are about it: those over it that name it, and those under it that explain it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from factcheck.domain.table import Cell
from factcheck.reader.cues import LONG, Cues
from factcheck.reader.facts import names_measure
from factcheck.reader.tables.rows import Cut, Line
from factcheck.reader.tables.units import names_unit
from factcheck.resources import vocabulary, word_shape

_CAPTIONS = 3
_NOTES = 4
_TITLE = 3
"""So many words, a month's among them, may name a table."""
_WORDS = 12
"""A line of more words under a table says more than what its figures count."""
_MARK = re.compile(r"[*†‡¹²³]|\(?\d\)|\d/|\([a-zA-Z–-]\)\s")
_EXPLAINED = re.compile(r"\([A-Z–-]\)\s")
"""A sign that stands for figures, which some explain over the table: "(Z) Less than half a unit"."""
_COUNTED = word_shape("notes_under_tables", "counted")
"""What opens a note that says what the figures count: "In percent. Annual averages."."""
_BRACKETED = re.compile(r"[(\[][^()\[\]]+[)\]]\.?")


def captions_over(page: Sequence[Line], first: int) -> list[Cell]:
    """The lines over `page[first]` that name the table: up to three, none of them a sentence."""
    found: list[Cell] = []
    for line in _away(page[place] for place in range(first - 1, -1, -1)):
        if _EXPLAINED.match(words_of(line)):
            continue
        beside = line is page[first - 1]
        if len(found) == _CAPTIONS or line.cut is not Cut.NOTHING or not _names(Cues(words_of(line)), beside=beside):
            break
        found.insert(0, Cell(((line.start, line.end),)))
    return found


def _names(cues: Cues, *, beside: bool) -> bool:
    """Whether a line may name what stands below it; right over it, it may also say of what day that is."""
    dated = cues.dated and not (names_measure(cues.text) or (beside and cues.length >= _TITLE))
    of_page = cues.block or cues.opens or dated
    return cues.length < LONG and not (cues.ends_sentence or of_page)


def notes_under(page: Sequence[Line], stop: int) -> list[Cell]:
    """The lines under a table, from `page[stop]` on, that say what it counts, whose it is or what a mark means."""
    found: list[Cell] = []
    for line in _away(page[place] for place in range(stop, len(page))):
        told = bool(line.chunks) and (opens_as_note(words_of(line)) or (not found and _tells_unit(page, stop, line)))
        counted = None if told or found else _COUNTED.match(words_of(line))
        if counted and line.cut is Cut.NOTHING and names_unit(f"({counted['unit']})"):
            found.append(Cell(((line.start, line.start + counted.end("unit")),)))
            continue
        if len(found) == _NOTES or not told:
            break
        found.append(Cell(((line.start, line.end),)))
    return found


def opens_as_note(words: str) -> bool:
    return words.lower().startswith(tuple(vocabulary("page")["table_notes"])) or bool(_MARK.match(words))


def words_of(line: Line) -> str:
    return " ".join(chunk.text for chunk in line.chunks)


def is_blank(line: Line) -> bool:
    return line.start == line.end


def _tells_unit(page: Sequence[Line], stop: int, line: Line) -> bool:
    """Whether a line says no more than what the table counts: in brackets, or right under it and over nothing."""
    words = words_of(line)
    if line.cut is not Cut.NOTHING or len(words.split()) > _WORDS:
        return False
    if _BRACKETED.fullmatch(words):
        return names_unit(words)
    below = page[stop + 1 : stop + 2]
    last = not below or is_blank(below[0])
    return page[stop] is line and last and not Cues(words).ends_sentence and names_unit(f"({words})")


def _away(page: Iterable[Line]) -> Iterator[Line]:
    """The lines from the table on, however many blank ones part them."""
    return (line for line in page if not is_blank(line) and line.cut is not Cut.RULE)
