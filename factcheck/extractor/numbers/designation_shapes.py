"""How numbers that measure nothing are written: dates, years, times, ages, ordinals, list numbers, names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from factcheck.domain.claim import NumberStatus
from factcheck.extractor.mentions import Form
from factcheck.extractor.numbers.hedges import alternatives, beginning
from factcheck.resources import vocabulary

_YEAR = r"(?:1[89]\d\d|20\d\d|2100)"
_DASHES = "-–—/‐‑"
_DASH = rf"[{_DASHES}]"
_AT_DIGIT = r"(?=\d)"
"""Before what must not stand before a number, as most characters are no digit: it takes half as long."""
_NOT_MONEY = rf"{_AT_DIGIT}(?<![\d$€£¥₹₽₸₺₦₩`])(?<![\d][.,])"
_NO_MORE = r"(?![\d%‰]|[.,]\d)"


@dataclass(frozen=True)
class Shape:
    """How designations of one kind are written; group `n` (or `m`) of the pattern is the number itself."""

    pattern: str
    status: NumberStatus
    form: Form = Form.PLAIN
    cues: tuple[str, ...] = field(kw_only=True)
    """Marks of which a text must hold one to have the shape."""

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    def find(self, text: str) -> Iterable[re.Match[str]]:
        for cue in self.cues:  # asked of every text by every shape: half as long as any() takes
            if cue in text:
                return self.compiled.finditer(text)
        return ()


@lru_cache
def shapes() -> tuple[Shape, ...]:
    """The shapes in the order in which they are tried."""
    return (*_addresses(), *_days(), *_years(), *_ages(), *_places_in_a_list(), *_names(), _year())


@lru_cache
def _no_quantity() -> str:
    """No word behind the number makes it a quantity, whatever stands before it."""
    return rf"(?!\s?(?:{alternatives(vocabulary('designations')['quantity_words'])})(?!\w))"


def _addresses() -> Iterator[Shape]:
    name = NumberStatus.NAME
    web = r"(?P<n>(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255})"
    yield Shape(web, name, cues=("://", "www.", "@"))
    abroad = r"(?<![\w.])(?P<n>\+\d{1,3}[ -]?(?:\(\d{1,5}\)[ -]?)?\d{2,4}(?:[ -]\d{2,4}){1,4})(?!\w)"
    yield Shape(abroad, name, cues=("+",))
    yield Shape(r"(?<!\w)(?P<n>\(\d{3}\) ?\d{3}-\d{4})(?!\w)", name, cues=("(",))


def _days() -> Iterator[Shape]:
    """Dates and times of day."""
    words = vocabulary("designations")
    months, ampm, zones = (alternatives(words[name]) for name in ("months", "ampm", "time_zones"))
    date, time = NumberStatus.DATE, NumberStatus.TIME
    yield Shape(rf"{_NOT_MONEY}(?<!\w)(?P<n>\d{{4}}-\d\d?-\d\d?)(?![\d%])", date, cues=("-",))
    yield Shape(
        rf"{_NOT_MONEY}(?<!\w)(?P<n>\d\d?(?P<mark>[./-])\d\d?(?P=mark)(?:{_YEAR}|\d\d))(?![\d%]|[.,]\d)",
        date,
        cues=(".", "/", "-"),
    )
    clock = rf"(?<![\w.,:])(?P<n>(?:[01]?\d|2[0-4]):[0-5]\d(?::\d\d)?(?:\s?(?:{ampm})(?!\w))?)(?![\d:])"
    yield Shape(clock, time, cues=(":",))
    yield Shape(r"(?m:^)(?P<n>(?:[01]?\d|2[0-3])\.[0-5]\d)(?=\s[–—-]\s)", time, cues=(".",))
    yield Shape(
        rf"{_AT_DIGIT}(?<![\w.,$€£])(?P<n>[0-2]\d[0-5]\d\s(?:{zones}))(?!\w)", time, cues=tuple(words["time_zones"])
    )
    hour = rf"{_AT_DIGIT}(?<![\w.,$€£])(?P<n>\d\d?(?:[.:]\d\d)?\s?(?:{ampm}))(?![\w%])"
    yield Shape(hour, time, cues=tuple(words["ampm"]))
    yield Shape(
        rf"\b{beginning(words['months'])}(?:{months})\.?\s(?P<n>\d\d?(?:st|nd|rd|th)?(?:{_DASH}\d\d?)?){_NO_MORE}(?!\w){_no_quantity()}",
        date,
        cues=tuple(words["months"]),
    )
    yield Shape(
        rf"{_AT_DIGIT}(?<![\w.,$€£-])(?P<n>\d\d?(?:st|nd|rd|th)?(?:{_DASH}\d\d?(?:st|nd|rd|th)?)?)\s(?:of\s)?(?:{months})\b",
        date,
        cues=tuple(words["months"]),
    )


def _years() -> Iterator[Shape]:
    """Years, decades, quarters and halves that are written with a mark or a letter; a bare year comes last of all."""
    date, year = NumberStatus.DATE, Form.YEAR
    two_years = rf"(?P<n>{_YEAR}{_DASH}(?:{_YEAR}|\d\d)){_NO_MORE}(?!{_DASH}?\w){_no_quantity()}"
    yield Shape(rf"{_NOT_MONEY}(?<!\w){two_years}", date, year, cues=tuple(_DASHES))
    yield Shape(r"(?<!\w)(?P<n>['’]?\d?\d?\d0s)(?!\w)", date, year, cues=("0s",))
    months = alternatives(vocabulary("designations")["months"])
    yield Shape(rf"\b(?:{months})\.?\s(?P<n>['’‘]\d\d)(?!\w)", date, year, cues=("'", "’", "‘"))
    fiscal = rf"\b(?P<n>[FMC]Y\s?'?(?:{_YEAR}|\d\d)(?:{_DASH}(?:{_YEAR}|\d\d))?)(?!\w)"
    yield Shape(fiscal, date, year, cues=("FY", "MY", "CY"))
    part = rf"(?<!\w)(?P<n>(?:Q[1-4]|H[12])(?:\s?FY)?['’]?(?:{_YEAR}|\d\d)|{_YEAR}-?(?:Q[1-4]|H[12]))(?!\w)"
    yield Shape(part, date, year, cues=("Q", "H"))
    yield Shape(rf"(?<!\w)(?P<n>['’]\d\d{_DASH}['’]\d\d)(?!\w)", date, year, cues=("'", "’"))
    short = (
        rf"(?<!\w)(?P<n>[1-4]Q(?:FY)?(?:{_YEAR}|\d\d)?|[12]H(?:FY)?(?:{_YEAR}|\d\d)?|\d\d?M\s?(?:FY)?'?(?:{_YEAR}|\d\d)"
        r"|Q[1-4]|H[12]|S[12])(?!\w|\.\d|,\d{3})"
    )
    yield Shape(short, date, year, cues=("Q", "H", "M", "S"))


def _ages() -> Iterator[Shape]:
    age, nouns = NumberStatus.AGE, vocabulary("designations")["age_nouns"]
    yield Shape(
        rf"(?:\b(?:aged?|ages|ages? of)\s)(?P<n>\d\d?(?:(?:{_DASH}| to | and | or )\d\d?)?)"
        rf"{_NO_MORE}(?!\w){_no_quantity()}",
        age,
        cues=("age",),
    )
    old = rf"{_AT_DIGIT}(?<![\w.,])(?P<n>\d\d?(?:{_DASH}\d\d?)?)(?:\s|-)?(?:{alternatives(nouns)})(?!\w)"
    yield Shape(old, age, cues=("year",))
    yield Shape(
        r"\b(?:is|are|was|were|people|those)\s(?P<n>\d\d)(?=\s(?:or|and)\s(?:older|younger)\b)",
        age,
        cues=("older", "younger"),
    )
    people = alternatives(vocabulary("designations")["people_of_an_age"])
    yield Shape(
        rf"\b(?:{people}|[A-Z][a-z]+s)\s(?:(?:who\s)?(?:are|is|were)\s)?(?:under|over|below|above|(?:young|old)er\sthan)"
        rf"(?:\sthe\sage\sof)?\s(?P<n>\d\d){_NO_MORE}(?!\w){_no_quantity()}",
        age,
        cues=("under", "over", "below", "above", "er than"),
    )
    limit = r"(?:under|over|below|above|(?:young|old)er\sthan)"
    yield Shape(
        rf"\b(?:\d{{1,3}}(?:,\d{{3}})+|are|were|being)\s(?:still\s)?{limit}\s(?P<n>[1-9]\d)(?=[.;)]?\s(?!\d)|[.;)]?$)"
        rf"{_no_quantity()}",
        age,
        cues=("under", "over", "below", "above", "er than"),
    )
    yield Shape(r"\b[Uu]nder-(?P<n>\d\d?s?)(?!\w)|\b[Oo]ver-(?P<m>\d\d?s)(?!\w)", age, cues=("nder-", "ver-"))


def _places_in_a_list() -> Iterator[Shape]:
    listed, ordinal = NumberStatus.LIST_NUMBER, NumberStatus.ORDINAL
    another = r"(?!\sand\s(?:the\s)?[A-Z][\w ]{1,30}\s\([\d.]+\))"
    units = vocabulary("designations")["quantity_words"]
    before = r"(?<![\w.,])" + "".join(rf"(?<!{end}\s)" for end in (r"\d", *map(re.escape, units)))
    yield Shape(r"(?m:^)[ \t]*(?P<n>\(?\d{1,2}[.)])(?=[ \t]+[^\W\d])", listed, cues=(".", ")"))
    yield Shape(rf"{before}(?P<n>\(\d{{1,2}}\))(?=\s[^\W\d]){another}{_no_quantity()}", listed, cues=("(",))
    yield Shape(
        _AT_DIGIT + r"(?<![\w.,])(?P<n>\d+(?:,\d{3})*(?:st|nd|rd|th))(?!\w)", ordinal, cues=("st", "nd", "rd", "th")
    )
    yield Shape(r"(?<=\w)(?P<n>\[\d{1,2}\])", listed, cues=("[",))
    numbered = r"(?<!\w)(?P<n>(?:No|Nos|no)\.\s?\d{1,3}(?!\w)|№\s?\d+|#\d+)"
    yield Shape(numbered, ordinal, cues=("No.", "Nos.", "no.", "№", "#"))


def _names() -> Iterator[Shape]:
    name, before = NumberStatus.NAME, vocabulary("designations")["before_name"]
    behind_a_word = (
        rf"(?<![\w]){beginning(before)}(?:{alternatives(before)})[ -](?P<n>\d[\d.:/-]*)(?<![.:/-])(?![\d%]|[.,]\d)"
    )
    yield Shape(rf"{_NOT_MONEY}(?<!\d\s)(?<!\d['’])(?<!\w)(?P<n>000s?)(?!\w|[.,]\d)", NumberStatus.NAME, cues=("000",))
    yield Shape(behind_a_word + _no_quantity(), name, cues=tuple(before))
    yield Shape(
        r"(?<!\w)(?P<n>[A-Z][A-Za-z]{0,9}[-–]\d{1,4}[A-Z]?)(?![\w%]|[.,]\d|\sper\s?cent)", name, cues=("-", "–")
    )
    yield Shape(
        _AT_DIGIT + r"(?<![\w.,])(?P<n>[24]0)(?=[ -](?:foot|ft|feet)[ -]equivalent)", name, cues=("equivalent",)
    )
    yield Shape(_AT_DIGIT + r"(?<![\w.,])(?P<n>24/7|9/11|\d\d?/\d\d?/\d\d?)(?![\w%])", name, cues=("/",))
    yield Shape(_AT_DIGIT + r"(?<![\w.,$€£¥])(?P<n>\d{1,3}(?:\.\d{1,3}){3})(?!\d|[\w.]\d)", name, cues=(".",))


def _year() -> Shape:
    counted = alternatives(vocabulary("designations")["counted_in_a_year"])
    behind = rf"(?:{_no_quantity()}|(?=\s(?:{counted})(?!\w))|(?=\n))"
    bare = rf"(?P<n>{_YEAR}){_NO_MORE}(?![-\w])(?!,\d{{3}}|[ \u00a0]\d{{3}}(?!\d)){behind}"
    compound = rf"(?P<m>{_YEAR})(?=-(?!tonne|ton\b|strong)[A-Za-z])"
    either = rf"{_NOT_MONEY}(?<!\w){bare}|{_NOT_MONEY}(?<!\w){compound}"
    return Shape(either, NumberStatus.DATE, Form.YEAR, cues=("18", "19", "20", "2100"))
