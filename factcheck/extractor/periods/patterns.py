"""The shapes of `models/en/period_shapes.yaml` and the phrases of `periods.yaml` as regular expressions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from factcheck.extractor.vocabulary import vocabulary

_APART = r"(?<![$€£¥₹%.,:/-])"
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


Sign = Callable[[str], bool]
"""Whether a text in lower case holds the sign without which a pattern cannot match."""


def _sign(name: str) -> Sign:
    words = vocabulary("periods")
    if name == "digit":
        return lambda lowered: bool(re.search(r"\d", lowered))
    if name == "month name":
        months = [month.lower() for month in words["months"]]
        return lambda lowered: any(month in lowered for month in months) or bool(re.search(r"\d", lowered))
    signs = words["signs"][name]
    return lambda lowered: any(sign in lowered for sign in signs)


@lru_cache(maxsize=1)
def _left() -> str:
    """What a shape must follow: no word and no mark of a number, but "end-" and "mid-" are well."""
    edges = vocabulary("periods")["edges"]
    hyphened = "".join(rf"|(?<=\b{word}-)" for words in edges.values() for word in words)
    return rf"\b(?<!\w)(?:{_APART}{hyphened})"


def _filled(shape: str) -> str:
    shape = shape.replace(" ", r"\s+")
    for part, regex in parts().items():
        shape = shape.replace("{" + part + "}", regex)
    return shape


@lru_cache(maxsize=1)
def patterns() -> list[tuple[Sign, list[tuple[str, re.Pattern[str]]]]]:
    """Every shape and relative phrase compiled, by the sign that they need."""
    compiled = []
    for sign, shapes in vocabulary("period_shapes").items():
        bounded = {name: f"{_left()}(?:{_filled(shape)}){_RIGHT}" for name, shape in shapes.items()}
        compiled.append((_sign(sign), [(name, re.compile(regex, re.IGNORECASE)) for name, regex in bounded.items()]))
    for kind, phrases in vocabulary("periods")["relative"].items():
        joined = _filled("|".join(phrases))
        compiled.append((_sign(kind), [(kind, re.compile(rf"(?<![\w-])(?:{joined})(?!\w)", re.IGNORECASE))]))
    return compiled
