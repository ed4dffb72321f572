"""Which line is the headline: the caller's title, or the likeliest line above the article."""

from __future__ import annotations

import re

from factcheck.reader.cues import PROSE, Cues
from factcheck.reader.dates import find_dates
from factcheck.reader.paragraphs import Paragraph

_WINDOW = 15
"""As many paragraphs above the first sentence are looked at."""
_ENOUGH = 10
"""More words than these make a line no likelier."""
_TEASER = 3
_SAYING = 7
"""As many words and numbers has a first line with an amount that is the headline, and no ticker of rates."""
_LISTED = 2
"""So many lines that tell a figure each are a list; one alone may be the headline."""
_BARS = 2
"""A line cut by so many bars tells of the page: "Vol. 12 | August 2024 | 4 pages"."""
_WORDS = range(3, 31)


def find_headline(page: list[Paragraph], prose: list[int], foreign: list[bool], title: str | None) -> int | None:
    """The number of the headline's paragraph, None where the text has no headline.

    `prose` are the numbers of the article's running text, `foreign` says which paragraphs are none of the article's.
    """
    first = _first(page, prose)
    same = [number for number in range(len(page)) if title and plain(page[number].cues.text[:500]) == plain(title)]
    if same:
        return max((number for number in same if number < first), default=same[0])
    above = range(max(0, first - _WINDOW), first)
    candidates = [n for n in above if not (foreign[n] or page[n].is_table) and _may_be(page[n].cues)]
    candidates = [n for n in candidates if not page[n].is_caption] or candidates
    if (twice := _told_twice(page, candidates)) is not None:
        return twice
    facts = [n for n in above if page[n].cues.fact or page[n].cues.entry]
    listed = len({plain(page[n].cues.text) for n in facts}) >= _LISTED
    candidates = [n for n in candidates if n not in facts] or ([] if listed else candidates)
    if not candidates:
        if prose and first and page[0].cues.opens and _may_be(page[0].cues):
            return 0  # what else is a link is a kicker on top of a page: "Explainer: …"
        return first - 1 if prose and first and _with_a_tail(page[first - 1].cues) else None
    likeliest = max(candidates, key=lambda number: (_weight(page, number, first), number))
    over = likeliest - 1
    if over not in candidates:
        return likeliest
    tells = page[over].cues.amount and len(plain(page[over].cues.text).split()) >= _SAYING
    opens = tells and over - 1 not in candidates
    return over if opens or _same_story(page[over].cues, page[likeliest].cues) else likeliest


def _told_twice(page: list[Paragraph], candidates: list[int]) -> int | None:
    """The first line with an amount or some words that a page tells again above its article, as it does its title."""
    told: set[str] = set()
    for number in reversed(candidates):
        cues = page[number].cues
        words = plain(cues.text)
        if words in told:
            return number
        told |= {words} if cues.amount or len(words.split()) >= _SAYING else set()
    return None


def _first(page: list[Paragraph], prose: list[int]) -> int:
    """Where the article's text begins: with its first sentence, or with its lists where those are more of it."""
    told = next((number for number in prose if page[number].cues.prose), prose[0] if prose else len(page))
    before, after = (
        sum(page[number].cues.length for number in prose if (number < told) is early) for early in (True, False)
    )
    return prose[0] if before > after else told


def plain(text: str) -> str:
    """Letters and digits only, in lower case, to compare lines that differ in their marks."""
    return re.sub(r"[\W_]+", " ", text).strip().lower()


def _may_be(cues: Cues) -> bool:
    words = cues.text.split()
    if len(words) not in _WORDS or cues.length < 2 or cues.text.endswith((".", ":")):
        return False
    if cues.text.count("|") >= _BARS:
        return False
    listed = 3 * sum(word.endswith(",") for word in words) >= len(words)
    return not (listed or cues.bullet or cues.caption)


def _same_story(headline: Cues, dek: Cues) -> bool:
    """Whether two lines, one below the other, share enough words to be a headline and what stands under it."""
    first, second = ({word for word in plain(cues.text).split() if len(word) >= 4} for cues in (headline, dek))
    return len(first & second) >= 2


def _with_a_tail(cues: Cues) -> bool:
    """A headline to which the page glued its date or its minutes of reading: told by an amount and many words."""
    return cues.foreign and cues.amount and cues.length >= PROSE and not (cues.opens or cues.block or cues.bullet)


def _weight(page: list[Paragraph], number: int, first: int) -> int:
    """Its words, less the lines between it and the article that could be its own too; a date tells of a teaser."""
    below = [page[other].cues for other in range(number + 1, first)]
    between = sum(not (cues.foreign or cues.entry or cues.fact) for cues in below)
    text = page[number].cues.text
    return min(len(text.split()), _ENOUGH) - between - _TEASER * any(True for _ in find_dates(text))
