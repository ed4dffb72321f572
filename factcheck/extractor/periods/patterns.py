"""The shapes of `models/en/period_shapes.yaml` and the phrases of `periods.yaml` as regular expressions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from factcheck.resources import vocabulary

_DIGIT = re.compile(r"\d")


def alternatives(words: Iterable[object]) -> str:
    """A group that matches any of the words, the longest first."""
    ordered = sorted((str(word).lower() for word in words), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"


@lru_cache(maxsize=1)
def _calendar_words() -> list[str]:
    return [word for words in vocabulary("periods")["calendars"].values() for word in words]


@lru_cache(maxsize=1)
def _parts() -> dict[str, str]:
    """The building blocks of the shapes: what `{month}`, `{year}`, `{ref}` … stand for."""
    words = vocabulary("periods")
    calendar = alternatives(_calendar_words())
    year = r"(?:1[89]|20)\d\d(?![\d%°]|[.,]\d)"
    span = rf"{year}(?:\s?[-–—/]\s?(?:(?:1[89]|20)\d\d|\d\d)(?![\d%]|[.,]\d))?"
    short_span = r"(?:20)?\d\d(?:\s?[-–—/]\s?(?:20)?\d\d)?(?![\d%]|[.,]\d)"
    month, short = alternatives(words["months"]), alternatives(words["short_months"])
    months = rf"(?:{month}|{short})\s?[-–—/]\s?(?:{month}|{short})"
    which, crop = alternatives(words["which"]), alternatives(words["season_kinds"])
    ref = (
        rf"(?:(?:the\s+[a-z]+(?:an|ese|ish|i)|[a-z]+['’]s)\s+{calendar}\s+year(?!-|\s+on\s)"
        rf"|(?:(?:the|its|{which})\s+){{1,2}}(?:{months}\s+)?(?:{calendar}\s+|{crop}\s+){{0,2}}year(?!-|\s+on\s)(?:\s+\(fy\))?"
        rf"(?:\s+(?:before|earlier|prior(?!\s+to)|previously)(?!\w)|\s+\(?(?:{span}|1[34]\d\d)|,\s+{span}(?=[.;,)]))?"
        rf"|(?:the\s+)?{which}\s+(?:fiscal|financial)(?!\s+{alternatives(words['fiscal_things'])}(?!\w))"
        rf"|(?:(?:the|its|{which})\s+){{1,2}}(?:{calendar}\s+|{crop}\s+)?season(?!\w)(?:\s+\(?{span})?"
        rf"|{calendar}\s+(?:year\s+)?{span}|['’]\d\d(?!\d)|(?:the\s+)?fy\s?-?'?{short_span}|(?:the|{which})\s+(?:{which}\s+)?{span}\s+{calendar}(?:\s+year)?(?!\w)"
        rf"|{span}(?:\s+{calendar}(?:\s+year)?(?!\w))?)"
    )
    return {
        "same": alternatives(words["same"]),
        "which": which,
        "stretch": alternatives(words["stretch"]),
        "month": month,
        "short": short,
        "mon": rf"(?:{month}|{short}\.?)",
        "n": rf"(?:\d\d?|{alternatives(words['numbers'])})",
        "day": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[.,:]\d)",
        "ordinal": alternatives(words["ordinals"]),
        "month_ordinal": alternatives(words["month_ordinals"]),
        "part": alternatives(words["parts"]),
        "calendar": calendar,
        "crop": crop,
        "persian": alternatives(words["calendars"]["persian"]),
        "fiscal_things": alternatives(words["fiscal_things"]),
        "persian_month": alternatives(words["persian_months"]),
        "nepalese_month": alternatives(words["nepalese_months"]),
        "year": year,
        "span": span,
        "ref": ref,
        "short_span": short_span,
        "ended": alternatives(words["ended"]),
        "weekday": alternatives(words["weekdays"]),
        "vague": alternatives(words["vague"]),
        "edge": alternatives([*words["edges"]["start"], *words["edges"]["end"]]),
        "to": r"(?:\s?[-–—]\s?|\s+(?P<to>to|through|until|till|and)\s+|\s+(?:up|through)\s+to\s+|-(?:to|through)-)",
        "to_year": rf"(?:,?\s+(?P<year>{year}))?",
        "comma_year": rf"(?:,?\s+(?P<year2>{year}))?",
        "amount": rf"(?:[a-z]{{0,3}}[$€£¥₹]|\d[\d.,]*\s?(?:%|{alternatives(words['units'])}(?!\w)))",
        "tail": rf"(?:(?:,?\s+(?:(?:of|in|for|during)\s+)?|'s\s+|(?=['’]\d)|\s(?P<aside>\())"
        rf"(?P<ref>{ref})(?(aside)\)))",
    }


def _filled(shape: str) -> str:
    return re.sub(r"\{([a-z_]+)\}", lambda part: _parts()[part[1]], shape.replace(" ", r"\s+"))


@dataclass(frozen=True)
class Shape:
    """A way to name time.

    `sign` is what a text must hold for the shape to be there; `regex` matches the text in lower case.
    """

    name: str
    sign: str
    regex: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when it is first tried: most articles need few of the shapes."""
        return re.compile(f"(?:{_filled(self.regex)})(?!\\w)")

    @cached_property
    def months(self) -> tuple[str, ...]:
        """The groups of the pattern that are the name of a month."""
        return tuple(group for group in ("month", "month2") if group in self.pattern.groupindex)

    @cached_property
    def counts(self) -> bool:
        """Whether the pattern tells a part of the year by its number, "the fourth quarter"."""
        return "ordinal" in self.pattern.groupindex


@lru_cache(maxsize=1)
def _openings() -> dict[str, list[str]]:
    """The words that each building block opens with."""
    words = vocabulary("periods")
    calendar = [word.split()[0].lower() for word in _calendar_words()]
    numbers = [*map(str, range(100)), *(f"0{digit}" for digit in range(10))]
    years = [str(year) for year in range(1800, 2100)]
    which = [re.split(r"\W", word)[0] for word in words["which"]]
    return {
        "{month}": [month.lower() for month in (*words["months"], *words["short_months"])],
        "{number}": numbers,
        "{year}": years,
        "{n}": [*numbers, *(re.split(r"\W", word)[0] for word in words["numbers"])],
        "{ordinal}": [*numbers, *words["ordinals"]],
        "{month_ordinal}": words["month_ordinals"],
        "{calendar}": calendar,
        "{ref}": [*years, "year", "its", *which, *calendar],
        "{same}": words["same"],
        "{stretch}": [stretch.split()[0] for stretch in words["stretch"]],
        "{which}": which,
        "{persian_year}": [str(year) for year in range(1300, 1500)],
        "{persian_month}": [month.lower() for month in words["persian_months"]],
        "{nepalese_month}": [month.lower() for month in words["nepalese_months"]],
        "{vague}": words["vague"],
        "{edge}": [*words["edges"]["start"], *words["edges"]["end"]],
    }


def _opening_words(openings: Iterable[str]) -> set[str]:
    return {word for opening in openings for word in _openings().get(opening, [opening])}


def _phrase_openings(phrase: str) -> list[str]:
    """The first words of a relative phrase: "(a|one) year earlier" opens with "a" and "one"."""
    phrase = re.sub(r"^(\(\?<=[^)]*\)|\(the \)\?|the )+", "", phrase)
    listed = re.match(r"\(([^)]*)\)", phrase)
    firsts = listed[1].split("|") if listed else [phrase]
    return [found[0] for first in firsts if (found := re.match(r"\{\w+\}|[^\W_]+", first))]


@lru_cache(maxsize=1)
def shapes_by_opening() -> dict[str, list[Shape]]:
    """Every shape and relative phrase, by the words that it can open with."""
    openings = defaultdict(list)
    for sign, shapes in vocabulary("period_shapes").items():
        for name, (words, regex) in shapes.items():
            shape = Shape(name, sign, regex)
            for word in _opening_words(words.split()):
                openings[word].append(shape)
    for kind, phrases in vocabulary("periods")["relative"].items():
        for phrase in phrases:
            shape = Shape(kind, kind, phrase)
            for word in _opening_words(_phrase_openings(phrase)):
                openings[word].append(shape)
    return dict(openings)


def signs_in(lowered: str) -> frozenset[str]:
    """The signs of shapes that a text in lower case holds: most texts are passed over by these alone."""
    words = vocabulary("periods")
    held = {name for name, signs in words["signs"].items() if _holds(lowered, signs)}
    if _DIGIT.search(lowered):
        held.add("digit")
    if _holds(lowered, _short_months()):
        held.add("month name")
    return frozenset(held)


def _holds(text: str, signs: Iterable[str]) -> bool:
    for sign in signs:  # noqa: SIM110  (asked of every text for dozens of signs: half as long as any() takes)
        if sign in text:
            return True
    return False


@lru_cache(maxsize=1)
def _short_months() -> frozenset[str]:
    return frozenset(month[:3].lower() for month in vocabulary("periods")["months"])
