"""Which line is the headline: the caller's title, or the likeliest line above the article."""

from __future__ import annotations

import re

from factcheck.reader.cues import Cues
from factcheck.reader.dates import find_dates
from factcheck.reader.paragraphs import Paragraph

_WINDOW = 15
"""As many paragraphs above the first sentence are looked at."""
_ENOUGH = 10
"""More words than these make a line no likelier."""
_TEASER = 3
_WORDS = range(3, 31)


def find_headline(page: list[Paragraph], prose: list[int], title: str | None) -> int | None:
    """The number of the headline's paragraph, None where the text has no headline.

    `prose` are the numbers of the article's running text.
    """
    first = prose[0] if prose else len(page)
    if title and (
        same := [number for number in range(len(page)) if plain(page[number].cues.text[:500]) == plain(title)]
    ):
        above = [number for number in same if number < first]
        return above[-1] if above else same[0]
    candidates = [number for number in range(max(0, first - _WINDOW), first) if _may_be(page[number].cues)]
    if not candidates:
        return None
    return max(candidates, key=lambda number: (_weight(page, number, first), number))


def plain(text: str) -> str:
    """Letters and digits only, in lower case, to compare lines that differ in their marks."""
    return re.sub(r"[\W_]+", " ", text).strip().lower()


def _may_be(cues: Cues) -> bool:
    words = cues.text.split()
    if len(words) not in _WORDS or cues.length < 2 or cues.text.endswith((".", ":")):
        return False
    listed = 3 * sum(word.endswith(",") for word in words) >= len(words)
    return not (listed or cues.bullet or cues.caption or cues.foreign)


def _weight(page: list[Paragraph], number: int, first: int) -> int:
    """Its words, less the lines between it and the article that could be its own too; a date tells of a teaser."""
    between = sum(not page[other].cues.foreign for other in range(number + 1, first))
    text = page[number].cues.text
    return min(len(text.split()), _ENOUGH) - between - _TEASER * any(True for _ in find_dates(text))
