"""Numbers in words: nine, twenty-five, two hundred and ten, one and a half, a million, a third, three-quarters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache

from factcheck.extractor.numbers.hedges import beginning
from factcheck.extractor.numbers.numerals import GAP, Numeral
from factcheck.resources import vocabulary, word_shape


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@lru_cache
def _values() -> dict[str, int]:
    words = vocabulary("numbers")
    return {**words["ones"], **words["teens"], **words["tens"], "a": 1, "an": 1, "zero": 0}


@lru_cache
def _grammar() -> re.Pattern[str]:
    words = vocabulary("numbers")
    ones, teens, tens = (_alternatives(words[name]) for name in ("ones", "teens", "tens"))
    scales = _alternatives(scale for scale in words["scales"] if scale.isalpha() and len(scale) > 3)
    fractions = _alternatives(words["fractions"])
    vague = _alternatives(words["vague"])
    digit = rf"(?:zero|{ones})"
    some = _alternatives(words["some"])
    adding = _alternatives(words["part_adjectives"])
    no_part = _alternatives(words["no_part"])
    every, times = _alternatives(words["every"]), _alternatives(words["after_every"])
    below_hundred = rf"(?:(?:{tens})(?:[-\s](?:{ones}))?|{teens}|{ones})"
    below_thousand = rf"(?:(?:an?|{below_hundred})[-\s]hundred(?:(?:\s+and)?[-\s]{below_hundred})?|{below_hundred})"
    first = beginning(_values(), words["vague"], words["some"], ["half", "every"])
    return re.compile(
        rf"\b{first}(?:(?P<parts>an?|one|{below_hundred})(?:\s(?:{adding}))?[-\s](?P<fraction>{fractions})(?!-(?:{no_part}))"
        rf"|every\s(?P<every>{every})(?![-\s](?:{times})\b)"
        rf"|(?<!\bat )(?P<point>{below_hundred}|zero)\spoint\s(?P<decimals>{digit}(?:[-\s]{digit})*)"
        rf"|(?P<whole>{below_thousand})(?P<and>(?:-|{GAP})and[-\s](?:a[-\s]|one[-\s]|three[-\s])?(?:half|quarters?|third))?"
        rf"|(?P<article>an?)(?={GAP}(?:{scales})\b|\s(?:full\s|whole\s)?percentage\spoint\b)"
        rf"|(?P<vague>{vague})\sof(?=\s(?:{scales})\b)"
        rf"|(?P<some>{some})(?=\s(?:{scales})\b)"
        rf"|(?P<half>half))(?!\w)",
        re.IGNORECASE,
    )


_ADDED = word_shape("number_words", "added")


def _below_thousand(words: str) -> int:
    total = 0
    for word in re.split(r"[-\s]+", words.lower()):
        if word == "hundred":
            total *= 100
        elif word != "and":
            total += _values()[word]
    return total


def fraction(start: int, end: int, over: int, under: int) -> Numeral:
    """The part `over`/`under` of one, with what it may stand for when somebody writes it in words."""
    value = Decimal(over) / under
    widths = vocabulary("numbers")["fraction_widths"].get(f"{over}/{under}")
    low, high = (Decimal(w) / 100 for w in widths) if widths else (value * Decimal("0.9"), value * Decimal("1.1"))
    return Numeral(start, end, value, (high - low), True, True, low, high)


def _with_added(words: str) -> tuple[Decimal, Decimal]:
    """The half of "two and a half", and its last place."""
    found = _ADDED.search(words)
    assert found
    under = {"half": 2, "third": 3, "quarter": 4}[found[2].lower()]
    return Decimal(3 if found[1] else 1) / under, Decimal(1) / under


def number_words(text: str) -> Iterator[Numeral]:
    """Every number in words in `text`, in order, fractions told apart; no scale word is taken in."""
    fractions = vocabulary("numbers")["fractions"]
    for match in _grammar().finditer(text):
        start, end = match.span()
        if match["half"]:
            yield fraction(start, end, 1, 2)
        elif match["every"]:
            yield fraction(start, end, 1, vocabulary("numbers")["every"][match["every"].lower()])
        elif match["fraction"]:
            over, under = _below_thousand(match["parts"]), fractions[match["fraction"].lower()]
            if over < under:
                yield fraction(start, end, over, under)
            else:
                yield Numeral(start, match.end("parts"), Decimal(over), Decimal(1), True)
        elif match["vague"]:
            value = Decimal(vocabulary("numbers")["vague"][match["vague"].lower()])
            yield Numeral(start, end, value, value, True, low=value, high=10 * value)
        elif match["point"]:
            digits = "".join(str(_below_thousand(word)) for word in re.split(r"[-\s]+", match["decimals"]))
            value = Decimal(f"{_below_thousand(match['point'])}.{digits}")
            yield Numeral(start, end, value, Decimal(1).scaleb(-len(digits)), True)
        elif match["some"]:
            yield Numeral(start, end, Decimal(2), Decimal(2), True, low=Decimal(2), high=Decimal(10))
        elif match["article"]:
            yield Numeral(start, end, Decimal(1), Decimal(1), True)
        else:
            value, last_place = Decimal(_below_thousand(match["whole"])), Decimal(1)
            if match["and"]:
                added, last_place = _with_added(match["and"])
                value += added
            yield Numeral(start, end, value, last_place, True)
