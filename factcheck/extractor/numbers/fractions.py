"""Whether "half", "a third" or "a quarter" is a part of a whole, or a half-year, a third country, three months."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.extractor.numbers.hedges import alternatives
from factcheck.extractor.numbers.units import unit_after
from factcheck.resources import vocabulary, word_shape

_REACH = 24
_FAR = 40
_RECORD = word_shape("fractions", "record")
_HALF_A = word_shape("fractions", "half_a")
_SET_OFF = word_shape("fractions", "set_off")
_SET_OFF_BEHIND = word_shape("fractions", "set_off_behind")
_ENDS = re.compile(r"\s*(?:[.,;:!?)\]]|$|[-–—]\s|\s[-–—]|\n|\(\d)")


@lru_cache
def _around(word: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What may not stand before `word` and what may not follow it."""
    words = vocabulary("numbers")
    before = re.compile(rf"\b(?:{alternatives(words[f'before_{word}'])})[\s-]$", re.IGNORECASE)
    after = re.compile(rf"[\s-](?:{alternatives(words[f'after_{word}'])})\b(?!-on-| on )", re.IGNORECASE)
    return before, after


@lru_cache
def _span_before() -> re.Pattern[str]:
    """What makes a part one of time: "the first half", "a year and a half"."""
    words = vocabulary("numbers")["before_time"]
    edges, units = alternatives(words["edges"]), alternatives(words["units"])
    return re.compile(rf"\b(?:{edges}|(?:{units})s?\sand)[\s-]$", re.IGNORECASE)


@lru_cache
def _follows_part() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternatives(vocabulary('numbers')['after_fraction'])})(?!\w)", re.IGNORECASE)


def states_part(text: str, start: int, end: int) -> bool:
    """Whether the fraction in words `text[start:end]` says how large a part is."""
    words = text[start:end].lower()
    if _span_before().search(text, max(0, start - _REACH), start):
        return False
    if words == "half":
        before, after = _around("half")
        return not (
            text[end : end + 1] == "-" or before.search(text, max(0, start - _REACH), start) or after.match(text, end)
        )
    if words.endswith("quarters") and not _are_parts(words, text, start, end):
        return False
    if words.endswith("quarter"):
        before, after = _around("quarter")
        named = not words.startswith("a ") and before.search(text, max(0, start - _REACH), start)
        timed = _SET_OFF.search(text, max(0, start - _REACH), start) and _SET_OFF_BEHIND.match(text, end)
        if named or timed or after.match(text, end):
            return False
    if text[end : end + 1] == "-":
        return False
    return (
        words.endswith("s") or bool(_ENDS.match(text, end) or _follows_part().match(text, end)) or _counts_both(words)
    )


def halved_time(text: str, start: int, end: int) -> int | None:
    """Where the unit of time begins that something takes half of: "half an hour", "half a working day"."""
    article = _HALF_A.match(text, start)
    unit = unit_after(text, article.end()) if article and end < article.end() else None
    return article.end() if article and unit and unit[0].duration else None


def _are_parts(words: str, text: str, start: int, end: int) -> bool:
    """Whether quarters are no time: three are, where no word makes them those of a year; two are a half."""
    if _RECORD.search(text, max(0, start - _FAR), start):
        return False
    three = words.startswith(("three", "3"))
    of_whole = "-" in words and text.startswith(" of ", end)
    return three and (of_whole or not _between_times().search(text, max(0, start - _REACH), start))


@lru_cache
def _between_times() -> re.Pattern[str]:
    """What makes quarters those of a year: "between the two quarters", "over the past three quarters"."""
    return re.compile(rf"\b(?:{alternatives(vocabulary('numbers')['before_quarters'])})[\s-]$", re.IGNORECASE)


def _counts_both(words: str) -> bool:
    """Whether part and whole are both counted ("two in five", "every fifth"): that has no ordinal reading."""
    return words.startswith("every ") or any(link in words for link in (" in ", " of ", " every ", "/"))
