"""The shapes in which English names time, as regular expressions over the words of `models/en/periods.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from factcheck.extractor.vocabulary import vocabulary

SHAPES: dict[str, str] = {
    "days": r"(?:(?P<lead>between|from)\s+)?(?P<month>{mon})\s+(?P<day>{day}){to_year}{to}(?:(?P<month2>{mon})\s+)?(?P<day2>{day}){comma_year}",
    "days_british": r"(?:(?P<lead>between|from)\s+)?(?P<day>{day})(?:\s+(?P<month>{mon}))?{to_year}{to}(?P<day2>{day})\s+(?P<month2>{mon}){comma_year}",
    "day": r"(?P<month>{mon})\s+(?P<day>{day}){comma_year}",
    "day_british": r"(?P<day>{day})(?:\s+of)?\s+(?P<month>{mon}){comma_year}",
    "date_iso": r"(?P<year>{year})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)",
    "date_numeric": r"(?P<first>\d\d?)(?P<mark>[/.-])(?P<second>\d\d?)(?P=mark)(?P<year>{year})",
    "first_days": r"(?:the\s+)?(?:first|opening)\s+(?P<n>{n})\s+(?P<unit>days|weeks)\s+of\s+(?P<month>{mon})(?:\s+(?P<year>{year}))?",
    "month_range": r"(?:(?P<lead>between|from)\s+)?(?P<month>{mon})(?:,?\s+(?P<year>{year}))?{to}(?P<month2>{mon}){tail}?",
    "months": r"(?P<month>{mon}){tail}",
    "month": r"(?:(?P<which>last|this|next|the\s+previous|the\s+preceding)\s+)?(?P<month>{month})",
    "short_month": r"(?:(?<=in\s)|(?<=since\s)|(?<=until\s)|(?<=by\s)|(?<=of\s))(?P<month>{short})\.?(?!\s*\d)",
    "year_month": r"(?P<year>{year})(?:,\s+|\s+|-)(?P<month>{month})(?!\s+\d)",
    "first_months": r"(?:the\s+)?(?:first|opening|initial)\s+(?P<n>{n})[\s-]months?{tail}?",
    "last_months": r"(?:the\s+)?(?:last|final|closing)\s+(?P<n>{n})[\s-]months?{tail}",
    "year_s_months": r"(?P<ref>{ref})(?:'s|’s|')\s+(?:first|opening|initial)\s+(?P<n>{n})\s+months",
    "months_of_year": r"(?:the\s+)?(?P<n>{n})\s+months\s+(?:of|that)\s+(?P<ref>{ref})",
    "months_into": r"(?P<n>{n})\s+months\s+into\s+(?P<ref>{ref})",
    "months_to": (
        r"(?:the\s+|last\s+)?(?:(?P<n>{n})[\s-]months?|(?P<one>year|quarter|month|half-year))(?:\s+period)?\s+"
        r"(?:that\s+)?(?:to|through|until|till|up\s+to|ending|ended|ends|end)\s+(?:in\s+|on\s+|the\s+end\s+of\s+|late[\s-])?"
        r"(?:end[\s-])?(?P<month>{mon})(?:\s+(?P<day>{day})(?!\d))?(?:,?\s+(?P<year>{year}))?"
    ),
    "counted_months": (
        r"(?P<which>(?:the|these|those|this|that)\s+)?(?P<same>(?:same|said)\s+)?(?:full\s+)?"
        r"(?P<n>{n})(?P<mark>[\s-])months?(?P<period>\s+period)?"
    ),
    "same_of_year": (
        r"(?:(?:the\s+)?{same}\s+{stretch},?\s+(?:of|in|for)\s+|(?:that|those)\s+{stretch}\s+(?:of|in)\s+|(?<=in\s)(?:that|those)\s+of\s+)"
        r"(?P<ref>{ref})"
    ),
    "whole_year": r"(?:the\s+year\s+as\s+a\s+whole|the\s+(?:full|whole|entire)\s+year)",
    "ordinal": r"(?:the\s+)?(?P<ordinal>{ordinal}|last)[\s-](?P<part>quarter|half|semester){tail}",
    "ordinal_alone": r"(?:the\s+)?(?P<ordinal>{ordinal})[\s-](?P<part>quarter|half|semester)",
    "year_s_ordinal": r"(?P<ref>{ref})(?:'s|’s|')?\s+(?P<ordinal>{ordinal})[\s-](?P<part>quarter|half|semester)",
    "first_part": r"(?:the\s+)?(?:first|opening)\s+(?P<part>{part}){tail}",
    "year_s_first_part": r"(?P<ref>{ref})(?:'s|’s|')\s+(?:first|opening)\s+(?P<part>{part})",
    "symbol": r"(?P<letter>[QH])(?P<number>[1-4])(?:(?:,?\s+(?:of\s+|in\s+)?|[-/']|)(?P<year>{year}|(?:FY|')?\d\d(?!\d)))?(?![\w%])",
    "symbol_after": r"(?P<year>{year})[\s-]?(?P<letter>[QH])(?P<number>[1-4])(?!\w)",
    "symbol_brokers": r"(?P<number>[1-4])(?P<letter>[QH])[\s-]?(?P<year>{year}|\d\d)?(?!\w)",
    "nine_months": r"(?P<n>[369]|1[12])M[\s-]?(?P<year>{year}|\d\d)(?!\w)",
    "week": r"(?P<which>last|this)\s+week",
    "unit": r"(?P<which>last|next)\s+(?P<unit>month|quarter)",
    "decade": r"(?:the\s+)?(?P<year>{year})s",
    "years_ago": r"(?P<n>{n}|a\s+decade|a\s+couple\s+of|half\s+a\s+decade)(?:\s+years?)?\s+(?P<when>ago|earlier|before|previously|later|on)",
    "past_years": r"(?:over|in|during)\s+(?:the\s+)?(?P<past>past|last|space\s+of\s+)(?:\s+|the\s+)?(?P<n>{n}|decade)(?:\s+years)?",
    "year_to_date": r"(?:the\s+)?(?:year[\s-]to[\s-]date|ytd|so\s+far\s+(?:this\s+year|in\s+(?P<year>{year})))|(?:this\s+year|in\s+(?P<year2>{year}))\s+so\s+far",
    "year_edge": r"(?P<edge>year-?\s?end|the\s+turn\s+of\s+the\s+year|(?:the\s+)?(?:{edge})\s+of\s+the\s+year)",
    "year_pair": r"(?P<lead>from|between)\s+(?P<year>{year})(?P<to>\s+(?:to|and)\s+)(?P<year2>{year})",
    "years": r"(?P<year>{year})(?:\s?[-–—/]\s?|\s+(?:to|through)\s+)(?P<year2>{year}|\d\d)(?!\w|[.,]\d|[-–—/]\d|%)",
    "named_year": r"(?:the\s+)?(?:{calendar}\s+year\s+\(?{span}\)?|{span}\s+{calendar}(?:\s+year)?(?!\w)|{calendar}\s+{span}|FY\s?-?'?{short_span}|(?:{persian})(?:\s+calendar)?\s+year\s+1[34]\d\d)",
    "spoken_year": r"(?:(?:this|last|next|that|the\s+(?:current|present|same|coming))\s+(?:full\s+)?(?:{calendar}\s+)?|the\s+{calendar}\s+)year(?!\s+\(?[12]\d{3})",
    "year": r"(?<!\d\s)(?P<year>{year})",
}
"""The name of each shape is that of the reading in `period_readings.py` that says what it means."""

_LEFT = r"(?<![\w$€£¥₹%.,:/-])"
_RIGHT = r"(?!\w)"


def _any(words: Iterable[object]) -> str:
    ordered = sorted((str(word) for word in words), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"


def _capital(words: Iterable[str]) -> str:
    names = list(words)
    return "(?-i:" + _any([*names, *(name.upper() for name in names)]) + ")"


@lru_cache(maxsize=1)
def parts() -> dict[str, str]:
    """The building blocks of the shapes: what `{month}`, `{year}`, `{ref}` … stand for."""
    words = vocabulary("periods")
    calendars = words["calendars"]
    calendar = _any([*calendars["fiscal"], *calendars["marketing"], *calendars["persian"], *calendars["gregorian"]])
    units = _any(words["units"])
    year = rf"(?:1[89]|20)\d\d(?![\d%°])(?![.,]\d)(?![\s-]?{units}(?!\w))"
    span = rf"{year}(?:\s?[-–—/]\s?(?:(?:1[89]|20)\d\d|\d\d)(?![\d%]|[.,]\d))?"
    short_span = r"(?:(?:20)?\d\d)(?:\s?[-–—/]\s?(?:20)?\d\d)?(?![\d%]|[.,]\d)"
    persian = _any(calendars["persian"])
    which = r"(?:this|last|next|current|present|previous|preceding|prior|same|that|new|coming|past)"
    ref = (
        rf"(?:(?:the\s+|its\s+|{which}\s+)(?:{which}\s+)?(?:{calendar}\s+){{0,2}}year(?!-|\s+on\s)"
        rf"(?:\s+(?:before|earlier)(?!\w)|\s+\(?(?:{span}|1[34]\d\d))?"
        rf"|{calendar}\s+(?:year\s+)?{span}|FY\s?-?'?{short_span}|{span}(?:\s+{calendar}(?:\s+year)?(?!\w))?)"
    )
    month, short = _capital(words["months"]), _capital(words["short_months"])
    return {
        "same": _any(words["same"]),
        "stretch": _any(words["stretch"]),
        "month": month,
        "short": short,
        "mon": rf"(?:{month}|{short}\.?)",
        "n": rf"(?:\d\d?|{_any(words['numbers'])})",
        "day": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[.,:]\d)",
        "ordinal": _any(words["ordinals"]),
        "part": _any(words["parts"]),
        "calendar": calendar,
        "persian": persian,
        "year": year,
        "span": span,
        "short_span": short_span,
        "ref": ref,
        "edge": _any([*words["edges"]["start"], *words["edges"]["end"]]),
        "to": r"(?:\s?[-–—]\s?|\s+(?P<to>to|through|until|till|and)\s+|\s+up\s+to\s+)",
        "to_year": r"(?:,?\s+(?P<year>{year}))?".replace("{year}", year),
        "comma_year": r"(?:,?\s+(?P<year2>{year}))?".replace("{year}", year),
        "tail": rf"(?:(?:,?\s+(?:(?:of|in|for|during)\s+)?|'s\s+)(?P<ref>{ref})|\s\((?P<ref_aside>{ref})\))",
    }


@lru_cache(maxsize=1)
def shapes() -> dict[str, re.Pattern[str]]:
    """Every shape compiled, by name."""
    compiled = {}
    for name, shape in SHAPES.items():
        for part, regex in parts().items():
            shape = shape.replace("{" + part + "}", regex)
        compiled[name] = re.compile(_LEFT + "(?:" + shape + ")" + _RIGHT, re.IGNORECASE)
    return compiled


@lru_cache(maxsize=1)
def relative_phrases() -> list[tuple[str, re.Pattern[str]]]:
    """The phrases that are relative to the claim's own period, each kind as one pattern."""
    words = vocabulary("periods")
    blocks = {"{same}": _any(words["same"]), "{stretch}": _any(words["stretch"]), "{calendar}": parts()["calendar"]}
    compiled = []
    for kind, phrases in words["relative"].items():
        joined = "|".join(phrase.replace(" ", r"\s+") for phrase in phrases)
        for block, regex in blocks.items():
            joined = joined.replace(block, regex)
        compiled.append((kind, re.compile(rf"(?<![\w-])(?:{joined})(?![\w])", re.IGNORECASE)))
    return compiled
