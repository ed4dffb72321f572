"""Scale words behind a number: million, bn, lakh crore; one in brackets' wake: "171.7 (32.8%) million"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from factcheck.extractor.numbers.currencies import currency_behind
from factcheck.extractor.numbers.hedges import alternatives
from factcheck.extractor.numbers.numerals import GAP
from factcheck.resources import vocabulary

_LONGEST = 16
_COUNTED = "dozen"
"""What goods are counted by behind digits: "300 thousand dozen of gloves"."""
_LARGE = re.compile(r"\d[\d.,]*\d$")
_NAME_NEXT = re.compile(r"\s[A-Z]")
_ASIDE = re.compile(r"\s?\([^()]{1,24}\)(?=\s)")


@lru_cache
def _scale() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = vocabulary("numbers")
    word = re.compile(
        rf"(?:-|{GAP}|\.(?=[bmt]r?ill))({alternatives(words['scales'])})\.?(?:(?!\w)|(?-i:(?=[A-Z]{{3}}\b)))",
        re.IGNORECASE,
    )
    letters = alternatives([*words["scale_letters"], *words["money_letters"]])
    letter = re.compile(rf"([ ]?|-(?=[BMT]\b))({letters})(?!\w)")
    return word, letter


@lru_cache
def _abbreviation() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d])(?:{alternatives(vocabulary('numbers')['abbreviated'])})$", re.IGNORECASE)


@lru_cache
def _scale_last() -> re.Pattern[str]:
    words = vocabulary("numbers")
    letters = alternatives(words["scale_letters"])
    return re.compile(rf"\b(?:(?i:({alternatives(words['scales'])}))\.?|({letters}))[ \u00a0]$")


def scale_after(text: str, position: int, money: bool) -> tuple[Decimal, int]:
    """What the scale words at `position` multiply by, and where they end; 1 and `position` where there are none.

    `money` says that a currency stands before the number, so that one letter behind a space is a scale too ("$5 m"), as
    it is before one ("5 m USD").
    """
    words = vocabulary("numbers")
    word, letter = _scale()
    scale, end = Decimal(1), position
    while (found := word.match(text, end)) and not (found[1].lower() == _COUNTED and text[position - 1].isdigit()):
        scale *= Decimal(words["scales"][" ".join(found[1].lower().split())])
        end = found.end(1)
    if (
        end == position
        and (found := letter.match(text, position))
        and (money or _told_by_itself(found) or currency_behind(text, found.end(), False, None))
    ):
        return Decimal((words["scale_letters"] | words["money_letters"])[found[2]]), found.end()
    return scale, end


def _told_by_itself(letters: re.Match[str]) -> bool:
    """Whether they are a scale without money before them: "5m", "5 MM", not "5 m" and "5mm"."""
    words = vocabulary("numbers")
    glued = not letters[1] or len(letters[2]) > 1
    return (glued and letters[2] not in words["money_letters"]) or _is_apart(letters)


def _is_apart(letters: re.Match[str]) -> bool:
    """Whether a letter is a scale behind a space too: the K of "740 K in 2009", not of "25 K Street" and "5 K"."""
    if letters[2] not in vocabulary("numbers")["apart_letters"] or not _LARGE.search(
        letters.string, 0, letters.start()
    ):
        return False
    return not _NAME_NEXT.match(letters.string, letters.end())


def scale_before(text: str, position: int) -> tuple[Decimal, int]:
    """What the scale word that ends at `position` multiplies by, and where it begins: in "USD million 4.5"."""
    found = _scale_last().search(text, max(0, position - _LONGEST), position)
    if not found:
        return Decimal(1), position
    words = vocabulary("numbers")
    scale = words["scales"][found[1].lower()] if found[1] else words["scale_letters"][found[2]]
    return Decimal(scale), found.start()


def abbreviated(text: str, end: int) -> bool:
    """Whether the scale word that ends at `end` is an abbreviation: mln, bn, not million."""
    return bool(_abbreviation().search(text, max(0, end - _LONGEST), end))


def scale_past_brackets(text: str, position: int) -> tuple[Decimal, int]:
    """The scale behind an aside: the "million" of "171.7 (32.8%) million"."""
    aside = _ASIDE.match(text, position)
    if not aside or not any(c.isdigit() for c in aside[0]):
        return Decimal(1), position
    scale, end = scale_after(text, aside.end(), money=False)
    return (scale, end) if end > aside.end() else (Decimal(1), position)
