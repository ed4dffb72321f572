"""Years that an article itself dates: "the season 2019/20 (August to July)", "the crop year, begun in October"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from factcheck.extractor.periods.calendars import Calendar, Calendars, home_calendar
from factcheck.extractor.periods.patterns import alternatives
from factcheck.extractor.periods.readings import month_of
from factcheck.resources import vocabulary, word_set

_YEAR = 12
_KINDS = ("fiscal", "marketing")
_FY = r"|fy(?:[\s'’-]?(?:\d\d){1,2})?"
_SIGNS = word_set("small_words", "periods", "dating_years")
_LED = 45
"""How many characters lead from a year to the month in which it begins, or to a year from a part of it."""
_LATE = 28
"""A year that ends on such a day of a month ends with the month."""


def told_calendars(texts: Sequence[str], abroad: str | None) -> Calendars:
    """The season and the fiscal year that the first of the texts dates, beside that of the country `abroad`.

    A season that is only named by its two years is the usual one: "the 2019/20 season".
    """
    found: dict[str, Calendar] = {}
    in_parts = False
    for text in texts:
        lowered = text.lower()
        if not any(sign in lowered for sign in _SIGNS):
            continue
        in_parts = in_parts or _fiscal_part().search(lowered) is not None
        for kind, pattern in _patterns():
            if kind not in found and (calendar := _calendar_in(lowered, pattern, kind)):
                found[kind] = calendar
    for kind, pattern in _openings():
        openings = (pattern.search(text.lower()) for text in texts) if kind not in found else ()
        if opening := next(filter(None, openings), None):
            found[kind] = Calendar(month_of(opening["month"]), named_after_end=kind == "fiscal")
    if "marketing" not in found and any(_named_season().search(text.lower()) for text in texts):
        found["marketing"] = Calendar(vocabulary("periods")["marketing_year"]["month"])
    return Calendars(found.get("fiscal"), found.get("marketing"), home_calendar(abroad), in_parts)


def _calendar_in(text: str, pattern: re.Pattern[str], kind: str) -> Calendar | None:
    for match in pattern.finditer(text):
        first, last, began = match["first"] or match["first2"], match["last"] or match["last2"], match["began"]
        if start := match["month_start"]:
            day = match["day_start"] or match["day_start2"]
            return Calendar(month_of(start), int(day) if day else 1, named_after_end=kind == "fiscal")
        if first:
            if (month_of(last) - month_of(first)) % _YEAR == _YEAR - 1:
                return Calendar(month_of(first), named_after_end=kind == "fiscal")
            continue
        month, day = match["month"], match["day"] or match["day_first"]
        if began:
            return Calendar(month_of(month), int(day) if day else 1, named_after_end=kind == "fiscal")
        if (day is None or int(day) >= _LATE) and not _part().search(text, max(0, match.start() - _LED), match.start()):
            return Calendar(month_of(month) % _YEAR + 1, named_after_end=kind == "fiscal")
    return None


def begins_a_year(text: str, at: int) -> bool:
    """Whether the text only dates a calendar by the month at `at`: "the financial year begins in July"."""
    return bool(_beginning().search(text, max(0, at - _LED), at))


@lru_cache(maxsize=1)
def _part() -> re.Pattern[str]:
    """What leads to a year of which only a part is dated: "half of the financial year, ending in December"."""
    parts = alternatives([*vocabulary("periods")["parts"], "months"])
    return re.compile(rf"\b{parts}\s+of\s+(?:[\w/–-]+\s+){{0,3}}$")


@lru_cache(maxsize=1)
def _fiscal_part() -> re.Pattern[str]:
    """A part of a fiscal year: "the first three months of the current fiscal year", "the first quarter of FY24"."""
    fiscal = alternatives(word for word in vocabulary("periods")["calendars"]["fiscal"] if word != "FY")
    return re.compile(
        rf"\b(?:quarter|months?|half)\s+(?:\(\w+\)\s+)?of\s+(?:the\s+)?(?:(?:current|ongoing|this|outgoing|last)\s+)?"
        rf"(?:{fiscal}\b|fy[\s'’-]?\d)"
    )


@lru_cache(maxsize=1)
def _beginning() -> re.Pattern[str]:
    began = alternatives(vocabulary("periods")["calendar_edges"]["began"])
    return re.compile(rf"\byear\b[^.;]{{0,12}}?\b(?:{began})\s+(?:(?:in|on|from|with)\s+)?$", re.IGNORECASE)


@lru_cache(maxsize=1)
def _named_season() -> re.Pattern[str]:
    words = [word for word in vocabulary("periods")["calendars"]["marketing"] if " " not in word and word != "MY"]
    return re.compile(rf"\b(?:19|20)\d\d\s?[-–—/]\s?(?:20)?\d\d\s+{alternatives(words)}\b")


def _year_of(kind: str) -> str:
    """A pattern for the words that name a year of this kind: "fiscal year", "season"."""
    listed = [word for word in vocabulary("periods")["calendars"][kind] if word not in ("season", "MY", "FY")]
    return rf"(?:{alternatives(listed)}(?:\s+year)?{'|season' if kind == 'marketing' else _FY})"


@lru_cache(maxsize=1)
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    words = vocabulary("periods")
    month = rf"(?:{alternatives(words['months'])}|{alternatives(words['short_months'])}\.?)"
    to = r"\s?(?:[-–—/]|to|through)\s?"
    began, ended = alternatives(words["calendar_edges"]["began"]), alternatives(words["calendar_edges"]["ended"])
    day = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
    found = []
    for kind in _KINDS:
        year = rf"\b{_year_of(kind)}\b"
        months = rf"(?P<first>{month}){to}(?P<last>{month})"
        edge = (
            rf"\b(?:(?P<began>{began})|{ended})\s+(?:(?:on|in|with|at|since)\s+)?(?:the\s+end\s+of\s+|end-)?"
            rf"(?:(?P<day_first>{day})\s+)?(?P<month>{month})(?:\s+(?P<day>{day}))?\b"
        )
        before = rf"(?P<first2>{month}){to}(?P<last2>{month})\s+{year}"
        start = (
            rf"(?:start|beginning|opening)\s+of\s+(?:the|this)\s+(?:\w+\s+)?{year}\s+(?:on|in)\s+"
            rf"(?:(?P<day_start>{day})\s+)?(?P<month_start>{month})(?:\s+(?P<day_start2>{day}))?\b"
        )
        found.append((kind, re.compile(rf"{year}[^.;()]{{0,40}}?(?:\(?{months}|{edge})|{before}|{start}")))
    return found


@lru_cache(maxsize=1)
def _openings() -> list[tuple[str, re.Pattern[str]]]:
    """A month with which a year opens: "July-September, with which the season began", "July, its first month"."""
    words = vocabulary("periods")
    month = rf"(?:{alternatives(words['months'])})"
    found = []
    for kind in _KINDS:
        year = rf"{_year_of(kind)}\b"
        named = r"(?:\s+(?:19|20)\d\d)?"
        opens = (
            rf"\b(?P<month>{month}){named}(?:\s?(?:[-–—]|to|through|and)\s?{month}{named})?,?\s+"
            rf"(?:(?:with\s+which|when)\s+(?:\w+\s+){{0,4}}?{year}\s+(?:began|opened|started)"
            rf"|the\s+(?:first|opening)\s+(?:\w+\s+)?months?\s+of\s+(?:\w+\s+){{0,2}}?{year})"
        )
        found.append((kind, re.compile(opens)))
    return found
