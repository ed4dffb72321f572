"""Line ends that the width of a page made, not the writer: a mail, a PDF or a terminal breaks paragraphs into lines.

In the reading a space stands for such a line end, so that a paragraph is one line however wide the page was.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from factcheck.domain.table import Table
from factcheck.reader import page_words as page
from factcheck.reader.cues import Cues
from factcheck.reader.words import any_of
from factcheck.resources import vocabulary

_LINE = re.compile(r"\S[^\n]*")
_BROKEN = range(50, 101)
"""As many characters has a line that was broken by the width of a page."""
_MANY = 3
_ROOM = 0.9
"""So much of the width is surely there: letters are not all as wide."""

_CUT_WORD = re.compile(r"(?:(?<=[^\W_])-(?=\s*[^\W_])|(?<=\d)\.(?=\s*\d))(\s*\n\s*)(\S+)")
_CUT_NUMBER = re.compile(r"\s[^\w\s]?\d{1,3}\.\Z")

Place = tuple[int, int]
"""Where a line begins and where it ends."""


def line_ends(reading: str, tables: Sequence[Table] = ()) -> list[int]:
    """Where in `reading` the line feeds stand that the width of the page made; none of them in `tables`."""
    starts = [table.start for table in tables]
    lines = [place for place in lines_of(reading) if not _within(place[0], tables, starts)]
    stopped = _stopped(reading, lines)
    going_on = sum(not reading[below[0]].isupper() for _, below in stopped)
    narrow = len(stopped) >= _MANY and 2 * going_on >= len(stopped) and not _has_long(lines)
    width = max((end - start for (start, end), below in stopped if reading[below[0]].islower()), default=_BROKEN.stop)
    return [
        reading.index("\n", line[1])
        for line, below in pairwise(lines)
        if _stops_amid(reading, line, below)
        or _cuts_number(reading, line, below)
        or (narrow and _goes_on(reading, line, below, width))
    ]


def joined(reading: str, ends: Sequence[int]) -> str:
    """`reading` with spaces in place of the line feeds at `ends`.

    A word that was broken at its hyphen is one again, and the space stands behind it; so is a number at its point.
    """
    parts, past = [], 0
    for end in ends:
        cut = _CUT_WORD.match(reading, len(reading[past:end].rstrip()) + past - 1)
        if cut:
            parts += [reading[past : cut.start() + 1], cut[2], " " * len(cut[1])]
        else:
            parts += [reading[past:end], " "]
        past = cut.end() if cut else end + 1
    return "".join([*parts, reading[past:]])


def lines_of(reading: str) -> list[Place]:
    """From where to where the words of each line stand; blank lines are left out."""
    return [(found.start(), found.start() + len(found[0].rstrip())) for found in _LINE.finditer(reading)]


def _within(place: int, tables: Sequence[Table], starts: Sequence[int]) -> bool:
    number = bisect_right(starts, place) - 1
    return number >= 0 and place < tables[number].end


def _has_long(lines: list[Place]) -> bool:
    """Whether lines are longer than a page is wide, so that no width broke them."""
    return sum(end - start >= _BROKEN.stop for start, end in lines) > 1


def _stopped(reading: str, lines: list[Place]) -> list[tuple[Place, Place]]:
    """The lines as long as a page is wide that stop amid a sentence, each with the line below."""
    return [
        (line, below)
        for line, below in pairwise(lines)
        if line[1] - line[0] in _BROKEN
        and _touch(reading, line, below)
        and not Cues(reading[line[0] : line[1]]).ends_sentence
    ]


def _goes_on(reading: str, line: Place, below: Place, width: int) -> bool:
    """Whether the first word of the line `below` had no room in `line`."""
    words = reading[below[0] : below[1]]
    full = line[1] - line[0] + 1 + len(words.split()[0]) > _ROOM * width
    return full and _touch(reading, line, below) and not Cues(words).bullet


def _stops_amid(reading: str, line: Place, below: Place) -> bool:
    """Whether a line of some words can only go on in the one below: "as reported by the", "value" over "of goods"."""
    cues, rest = Cues(reading[line[0] : line[1]]), reading[below[0] : below[1]]
    if cues.length < _MANY or cues.ends_sentence or cues.announces or not _touch(reading, line, below):
        return False
    return rest[0].islower() or cues.text.rpartition(" ")[2] in page.listed("leading_on")


def _cuts_number(reading: str, line: Place, below: Place) -> bool:
    """Whether the line ends with the point of a number that goes on below: "worth 1." over "63 billion dollars"."""
    if not _CUT_NUMBER.search(reading, *line) or Cues(reading[line[0] : line[1]]).length < _MANY:
        return False
    return _decimals().match(reading, below[0]) is not None


@lru_cache(maxsize=1)
def _decimals() -> re.Pattern[str]:
    """The digits behind a point, and what tells that they are no sentence of their own."""
    return re.compile(rf"\d{{1,3}}(?:%|\s{any_of(vocabulary('designations')['quantity_words'])})", re.IGNORECASE)


def _touch(reading: str, line: Place, below: Place) -> bool:
    """Whether no blank line stands between them."""
    return reading.count("\n", line[1], below[0]) == 1
