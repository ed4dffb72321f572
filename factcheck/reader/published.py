"""The day of publication that a page shows: on a line of its own near the headline, or before the first sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from itertools import dropwhile

from factcheck.domain.article import Label, Line
from factcheck.reader.dates import FoundDate, find_dates, named_months
from factcheck.reader.words import any_of
from factcheck.reader.yearless import day_of_dateline
from factcheck.resources import vocabulary

_WORD = re.compile(r"[^\W\d_]+")
_PLACES = 8
"""As many words name the places and the agency of a dateline."""
_AFTER_DATE = re.compile(r"\s*(?:[-–—:.)]|\([A-Z][^)]*\))")
_REST = re.compile(
    rf"\b{any_of(vocabulary('page')['weekdays'])}\b"
    r"|\d{1,2}[:.]\d\d|\b(?:[ap]\.?m\.?|GMT|UTC|h)\b|[^\w]+",
    re.IGNORECASE,
)
"""What stands beside the date on a line that has nothing else: the day of the week, the hour."""
_FAR = 12
"""A date so many lines from the article may be anything's."""
_ENDS = (".", "!", "?", ":", '"', "”", ")", ";")
_COPYRIGHT = ("©", "copyright", "(c)")

_ABOVE, _DATELINE, _BELOW, _FAR_ABOVE, _NEVER = 2, 3, 4, 5, 6
"""Where a date stands that nothing announces, the surest place first; announced ones (0 and 1) come before all."""


def find_published(reading: str, lines: Sequence[Line]) -> date | None:
    """The day that the page gives as its own, None where it gives none; days of events in sentences do not count."""
    top = next((number for number, line in enumerate(lines) if line.label is Label.HEADLINE), None)
    body = [number for number, line in enumerate(lines) if line.label is Label.BODY]
    if not body:
        return None
    body = [*dropwhile(lambda number: not _ends(reading, lines[number]), body)] or body
    top = body[0] if top is None else top
    best: tuple[tuple[int, int], FoundDate] | None = None
    for number, line in enumerate(lines):
        text = reading[line.start : min(line.end, line.start + 300)]
        for found in find_dates(text):
            rank = _rank(text, found, number, line, top, body)
            if rank[0] < _NEVER and (best is None or rank < best[0]):
                best = rank, found
    return _settled(best[1], reading) if best else day_of_dateline(reading, lines)


def _ends(reading: str, line: Line) -> bool:
    """Whether the line ends a sentence, as one that only stands below the headline does not."""
    return reading[line.start : line.end].rstrip().endswith(_ENDS)


def _rank(text: str, found: FoundDate, number: int, line: Line, top: int, body: list[int]) -> tuple[int, int]:
    """How likely the date is the page's own: a class (the least is the surest) and the lines from the article's top."""
    announced = _announced(text[: found.start])
    away = min(abs(number - top), abs(number - body[0]))
    if announced is not None and (number <= body[0] or (number < body[-1] and line.label is not Label.BODY)):
        return announced, away
    if line.label is Label.BODY:
        return (_DATELINE if number == body[0] and _in_dateline(text, found) else _NEVER), away
    if line.label in (Label.HEADLINE, Label.CAPTION) or text.lstrip().lower().startswith(_COPYRIGHT):
        return _NEVER, away
    if number < body[0]:
        return (_ABOVE if away <= _FAR else _FAR_ABOVE), away
    below = number - body[-1]
    alone = below < 0 and line.label is Label.FURNITURE and _is_alone(text, found)
    return (_BELOW if alone or 0 < below <= _FAR else _NEVER), abs(below)


def _is_alone(text: str, found: FoundDate) -> bool:
    """Whether the line is but the date and an hour, as pages print it under their first sentence too."""
    return not _REST.sub("", text[: found.start] + text[found.end :])


def _in_dateline(text: str, found: FoundDate) -> bool:
    """Whether only places stand before the date and a stop or a dash after it: ``TASHKENT, 5 March 2024 - ``."""
    places = _WORD.findall(text[: found.start])
    if not _AFTER_DATE.match(text[found.end :]) or len(places) > _PLACES:
        return False
    named = all(word[0].isupper() for word in places)
    return named and not (places and places[0].lower() in vocabulary("page")["before_events"])


def _announced(before: str) -> int | None:
    """0 after ``Published``, 1 after ``Updated``, None where nothing announces the date."""
    for rank, cues in enumerate(_announcements()):
        if cues.search(before):
            return rank
    return None


@lru_cache
def _announcements() -> tuple[re.Pattern[str], ...]:
    weekday = rf"(?:{any_of(vocabulary('page')['weekdays'])}\W*)?"
    return tuple(
        re.compile(rf"(?:^|[.|(\[•·/-]\s*){any_of(vocabulary('page')[name])}\W*{weekday}$", re.IGNORECASE)
        for name in ("published", "updated")
    )


def _settled(found: FoundDate, reading: str) -> date:
    """Day before month, unless the article names the month of the other reading and not this one's."""
    if found.other is None:
        return found.day
    named = named_months(reading)
    if found.other.month in named and found.day.month not in named:
        return found.other
    return found.day
