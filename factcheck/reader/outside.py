"""Parts of a page that its file says are not the article's: blanked while lines are labelled, then listed as such."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.domain.article import Label, Line

_LINE = re.compile(r"[^\n]+")


def without(reading: str, outside: Sequence[tuple[int, int]]) -> str:
    """`reading` with spaces in place of what is `outside`; where nothing would be left, `reading` as it is."""
    if not outside:
        return reading
    parts, at = [], 0
    for start, end in outside:
        parts += [reading[at:start], re.sub(r"[^\n]", " ", reading[start:end])]
        at = end
    own = "".join([*parts, reading[at:]])
    return own if own.strip() else reading


def with_outside(lines: Sequence[Line], reading: str, own: str) -> tuple[Line, ...]:
    """`lines`, which are those of `own`, and the other lines of `reading` as furniture, in order."""
    if own == reading:
        return tuple(lines)
    starts = {line.start for line in lines}
    blanked = (found for found in _LINE.finditer(reading) if not own[found.start() : found.end()].strip())
    others = [_stripped(found.start(), found[0]) for found in blanked if found[0].strip()]
    return tuple(sorted([*lines, *(line for line in others if line.start not in starts)], key=lambda line: line.start))


def _stripped(start: int, words: str) -> Line:
    return Line(start + len(words) - len(words.lstrip()), start + len(words.rstrip()), Label.FURNITURE)
