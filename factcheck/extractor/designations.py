"""Numbers that measure nothing, told by their own shape: dates, years, times, ages, ordinals, list numbers, names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.domain.claim import NumberStatus
from factcheck.extractor.hedges import alternatives
from factcheck.extractor.mentions import Form
from factcheck.extractor.units import persons_next
from factcheck.extractor.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class Designation:
    """`text[start:end]` and what it is."""

    start: int
    end: int
    status: NumberStatus
    form: Form = Form.PLAIN


_YEAR = r"(?:1[89]\d\d|20\d\d|2100)"
_DASH = r"[-–—/‐‑]"
_NOT_MONEY = r"(?<![\d$€£¥₹₽₸₺₦₩`])(?<![\d][.,])"
_NO_MORE = r"(?![\d%‰]|[.,]\d)"


@lru_cache
def _patterns() -> tuple[tuple[re.Pattern[str], NumberStatus, Form], ...]:
    """The patterns in the order in which they are tried; group `n` of each is the number itself."""
    words = vocabulary("designations")
    months = rf"(?:{alternatives(words['months'])})"
    names = alternatives(words["before_name"])
    ampm = alternatives(words["ampm"])
    ages = alternatives(words["age_nouns"])
    quantity = rf"(?!\s?(?:{alternatives(words['quantity_words'])})(?!\w))"
    date, year = NumberStatus.DATE, (NumberStatus.DATE, Form.YEAR)
    name, plain = NumberStatus.NAME, Form.PLAIN
    listed = (
        (r"(?P<n>(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255})", name, plain),
        (r"(?<![\w.])(?P<n>\+\d{1,3}[ -]?(?:\(\d{1,5}\)[ -]?)?\d{2,4}(?:[ -]\d{2,4}){1,4})(?!\w)", name, plain),
        (r"(?<!\w)(?P<n>\(\d{3}\) ?\d{3}-\d{4})(?!\w)", name, plain),
        (rf"{_NOT_MONEY}(?<!\w)(?P<n>\d{{4}}-\d\d?-\d\d?)(?![\d%])", date, plain),
        (rf"{_NOT_MONEY}(?<!\w)(?P<n>\d\d?[./-]\d\d?[./-](?:{_YEAR}|\d\d))(?![\d%]|[.,]\d)", date, plain),
        (rf"(?<![\w.,:])(?P<n>\d\d?:\d\d(?::\d\d)?(?:\s?(?:{ampm})(?!\w))?)(?![\d:])", NumberStatus.TIME, plain),
        (rf"(?<![\w.,$€£])(?P<n>\d\d?(?:[.:]\d\d)?\s?(?:{ampm}))(?![\w%])", NumberStatus.TIME, plain),
        (rf"\b(?:{months})\.?\s(?P<n>\d\d?(?:st|nd|rd|th)?(?:{_DASH}\d\d?)?){_NO_MORE}(?!\w){quantity}", date, plain),
        (
            rf"(?<![\w.,$€£-])(?P<n>\d\d?(?:st|nd|rd|th)?(?:{_DASH}\d\d?(?:st|nd|rd|th)?)?)\s(?:of\s)?(?:{months})\b",
            date,
            plain,
        ),
        (rf"{_NOT_MONEY}(?<!\w)(?P<n>{_YEAR}{_DASH}(?:{_YEAR}|\d\d)){_NO_MORE}(?!{_DASH}?\w){quantity}", *year),
        (r"(?<!\w)(?P<n>['’]?\d?\d?\d0s)(?!\w)", *year),
        (rf"\b(?P<n>FY\s?'?(?:{_YEAR}|\d\d)(?:{_DASH}(?:{_YEAR}|\d\d))?)(?!\w)", *year),
        (rf"(?<!\w)(?P<n>(?:Q[1-4]|H[12])['’]?(?:{_YEAR}|\d\d))(?!\w)", *year),
        (
            rf"(?<!\w)(?P<n>[1-4]Q(?:{_YEAR}|\d\d)?|[12]H(?:{_YEAR}|\d\d)?|\d\d?M\s?'?(?:{_YEAR}|\d\d)|Q[1-4]|H[12]|S[12])(?!\w)",
            *year,
        ),
        (
            rf"(?:\b(?:aged?|ages|ages? of)\s)(?P<n>\d\d?(?:(?:{_DASH}| to | and | or )\d\d?)?){_NO_MORE}(?!\w)",
            NumberStatus.AGE,
            plain,
        ),
        (rf"(?<![\w.,])(?P<n>\d\d?(?:{_DASH}\d\d?)?)(?:\s|-)?(?:{ages})(?!\w)", NumberStatus.AGE, plain),
        (r"\b[Uu]nder-(?P<n>\d\d?s?)(?!\w)|\b[Oo]ver-(?P<m>\d\d?s)(?!\w)", NumberStatus.AGE, plain),
        (r"(?m:^)[ \t]*(?P<n>\(?\d{1,2}[.)])(?=[ \t]+[^\W\d])", NumberStatus.LIST_NUMBER, plain),
        (r"(?<![\w.,])(?P<n>\(\d{1,2}\))(?=\s[^\W\d])", NumberStatus.LIST_NUMBER, plain),
        (r"(?<![\w.,])(?P<n>\d+(?:,\d{3})*(?:st|nd|rd|th))(?!\w)", NumberStatus.ORDINAL, plain),
        (r"(?<!\w)(?P<n>(?:No|Nos|no)\.\s?\d{1,3}(?!\w)|№\s?\d+|#\d+)", NumberStatus.ORDINAL, plain),
        (rf"(?<![\w])(?:{names})[ -](?P<n>\d[\d.:/-]*)(?<![.:/-])(?![\d%]|,\d{{3}}){quantity}", name, plain),
        (r"(?<!\w)(?P<n>[A-Z][A-Za-z]{0,9}[-–]\d{1,4}[A-Z]?)(?![\w%]|[.,]\d)", name, plain),
        (r"(?<![\w.,])(?P<n>24/7|9/11|\d\d?/\d\d?/\d\d?)(?![\w%])", name, plain),
        (r"(?<![\w.,])(?P<n>\d{1,3}(?:\.\d{1,3}){3})(?!\d|[\w.]\d)", name, plain),
        (
            rf"{_NOT_MONEY}(?<!\w)(?P<n>{_YEAR}){_NO_MORE}(?![-\w])(?!,\d{{3}}|[ \u00a0]\d{{3}}(?!\d)){quantity}"
            rf"|{_NOT_MONEY}(?<!\w)(?P<m>{_YEAR})(?=-(?!tonne|ton\b|strong)[A-Za-z])",
            *year,
        ),
    )
    return tuple((re.compile(pattern), status, form) for pattern, status, form in listed)


def designations(text: str) -> list[Designation]:
    """All of them in `text`, in order and without overlap; where two patterns meet the earlier in the table stays."""
    taken = bytearray(len(text) + 1)
    found: list[Designation] = []
    for pattern, status, form in _patterns():
        for match in pattern.finditer(text):
            group = "n" if match["n"] is not None else "m"
            start, end = match.span(group)
            if form is Form.YEAR and _counts_people(text, start, end):
                continue
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append(Designation(start, end, status, form))
    return sorted(found, key=lambda one: one.start)


_IN_A_YEAR = re.compile(
    r"\b(?:in|since|by|from|until|till|during|before|after|through|than|late|early|mid|and|to)\s$", re.IGNORECASE
)


def _counts_people(text: str, start: int, end: int) -> bool:
    """Whether what looks like a year counts persons: "1990 people"."""
    return persons_next(text, end) and not _IN_A_YEAR.search(text, max(0, start - 12), start)


def word_with_digits(text: str, start: int, end: int, floor: int = 0) -> tuple[int, int]:
    """The whole word, letters and all, that the digits `text[start:end]` stand in: EU27, 5G, mp3."""
    while start > floor and (text[start - 1].isalpha() or text[start - 1] == "_"):
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] == "_"):
        end += 1
    return start, end
