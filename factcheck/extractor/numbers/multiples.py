"""Factors: 2.3-fold, 4.8 times, twice, doubled, halved; and which way they go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from factcheck.extractor.numbers.hedges import Hedge, alternatives, beginning
from factcheck.extractor.numbers.numerals import GAP, Numeral
from factcheck.resources import vocabulary, word_shape

_REACH = 40


@dataclass(frozen=True, slots=True)
class Factor:
    """`text[start:end]` multiplies by `numeral.value`; `direction` as in `NumberMention`."""

    start: int
    end: int
    numeral: Numeral
    direction: int = 0


@lru_cache
def _words() -> re.Pattern[str]:
    words = vocabulary("numbers")
    bare = alternatives(words["bare_multiples"])
    verbs = "|".join(rf"(?<=\b{word} )" for word in words["before_bare"])
    folded = [*words["ones"], *words["teens"], *words["tens"], "hundred"]
    folds, tens = alternatives(folded), alternatives(words["tens"])
    first = beginning(words["multiples"], words["bare_multiples"], folded, words["cutting"], ["in"])
    return re.compile(
        rf"\b{first}(?:(?P<verb>{alternatives(words['multiples'])})"
        rf"|(?P<fold>(?:(?:{tens})-)?(?:{folds}))-?fold"
        rf"|(?P<bare>{bare})(?=\s(?:{alternatives(words['after_bare'])})\b)"
        rf"|(?:{verbs})(?P<infinitive>{bare})"
        rf"|(?P<halves>(?:(?:{alternatives(words['cutting'])})\sin|\bin(?=\shalf[,.;]))\shalf))"
        r"(?![\w-]|\s(?:several|many|a few)\stimes)",
        re.IGNORECASE,
    )


@lru_cache
def _not_after_twice() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternatives(vocabulary('numbers')['after_occasions'])})\b(?!['’]s)", re.IGNORECASE)


@lru_cache
def _after_times() -> re.Pattern[str]:
    words = alternatives(vocabulary("numbers")["after_times"])
    owned = r"(?:an?\s)?(?:[\w-]+\s)?[\w-]+['’]s"
    return re.compile(rf"{GAP}(?:{words}|{owned})(?!\w)", re.IGNORECASE)


@lru_cache
def _change_before() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = vocabulary("numbers")
    rising, falling = (
        re.compile(rf"\b(?:{alternatives(words[name])})\s(?:[\w-]+\s){{0,2}}$", re.IGNORECASE)
        for name in ("rising_verbs", "falling_verbs")
    )
    return rising, falling


def change_before(text: str, position: int) -> int:
    """+1 or -1 where a verb of rising or falling stands within three words before `position`, else 0."""
    rising, falling = _change_before()
    start = max(0, position - _REACH)
    if falling.search(text, start, position):
        return -1
    return 1 if rising.search(text, start, position) else 0


def factor_words(text: str) -> Iterator[Factor]:
    """Every factor in one word: doubled, twice, tenfold, halved."""
    words = vocabulary("numbers")
    values = {**words["ones"], **words["teens"], **words["tens"], "hundred": 100}
    for match in _words().finditer(text):
        word = "halved" if match["halves"] else (match["verb"] or match["bare"] or match["infinitive"] or match["fold"])
        word = word.lower()
        if word in ("twice", "thrice") and _not_after_twice().match(text, match.end()):
            continue
        folds = sum(values[part] for part in word.split("-")) if match["fold"] else 0
        value = Decimal(folds or (words["multiples"] | words["bare_multiples"])[word])
        start, end = match.span()
        numeral = Numeral(start, end, value, value / 10, True, False, value * Decimal("0.9"), value * Decimal("1.1"))
        direction = (
            change_before(text, start) if match["fold"] or word in ("twice", "thrice") else (1 if value > 1 else -1)
        )
        yield Factor(start, end, numeral, direction)


_FACTOR_OF = word_shape("numbers_multiples", "factor_of")
_TIMES = re.compile(rf"(?:-|{GAP})(?:(fold)|(times)|[x×])(?![\w-])")
_RESTATES = re.compile(r"\d(?:\s?[a-z]+)?\s?\($")
"""A bracket right behind an amount: "$36.9 million (11 times)"."""
_MARK_BEFORE = re.compile(r"(?<![\w.,])[x×]$")


def factor_of(text: str, start: int, numeral: Numeral) -> Factor | None:
    """The factor that `numeral` is part of: "4.8 times", "2.3-fold", "by a factor of 4"; not "three times a week"."""
    if before := _FACTOR_OF.search(text, max(0, start - _REACH), start):
        return Factor(start, numeral.end, numeral, change_before(text, before.start()))
    if mark := _MARK_BEFORE.search(text, max(0, start - 2), start):
        return Factor(mark.start(), numeral.end, numeral, change_before(text, mark.start()))
    if odds := _odds(text, start, numeral):
        return odds
    found = _TIMES.match(text, numeral.end)
    if not found or numeral.fraction:
        return None
    direction, end = change_before(text, start), found.end()
    compares = bool(_after_times().match(text, end))
    if found[2] and not direction and not compares and (numeral.is_whole or _not_after_twice().match(text, end)):
        alone = text[end : end + 1] == ")" and _RESTATES.search(text, max(0, start - _REACH), start)
        if not alone and not _by().search(text, max(0, start - _REACH), start):
            return None
    return Factor(start, end, numeral, direction)


@lru_cache
def _by() -> re.Pattern[str]:
    """What leads to how many times something moved: "by almost", "by more than"."""
    hedges = alternatives(hedge for row in vocabulary("hedges")["hedges"] for hedge in row["before"])
    return re.compile(rf"\bby\s(?:(?:{hedges})\s)?$", re.IGNORECASE)


def _odds(text: str, start: int, numeral: Numeral) -> Factor | None:
    """The factor in "by three to one", of which there is no more behind; not "from three to one"."""
    found = _to_one().match(text, numeral.end)
    if (
        not found
        or numeral.fraction
        or (numeral.value or 0) <= 1
        or _not_before_odds().search(text, max(0, start - _REACH), start)
    ):
        return None
    return Factor(start, found.end(), numeral)


@lru_cache
def _to_one() -> re.Pattern[str]:
    words = vocabulary("numbers")
    behind = alternatives(words["after_odds"])
    return re.compile(
        rf"{GAP}(?:{alternatives(words['to_one'])})(?=[.,;:)](?!\d)|\s(?:{behind})\b|\s*$)", re.IGNORECASE
    )


@lru_cache
def _not_before_odds() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(vocabulary('numbers')['not_before_odds'])})\s$", re.IGNORECASE)


def widened(numeral: Numeral, hedge: Hedge) -> tuple[Decimal, Decimal]:
    """What "nearly doubled", "more than tripled", "more than halved" may stand for."""
    value = numeral.value or Decimal(1)
    assert numeral.low is not None and numeral.high is not None
    if value < 1:
        below, above = value * Decimal("0.7"), value * Decimal("1.4")
        bounds = {"nearly": (value, numeral.high), "more_than": (below, value), "just_over": (numeral.low, value)}
        bounds |= {"less_than": (value, above), "just_under": (value, numeral.high)}
        return bounds.get(hedge.spread, (numeral.low, numeral.high))
    bounds = {
        "nearly": (numeral.low, value),
        "just_under": (numeral.low, value),
        "less_than": (value - 1, value),
        "more_than": (value, value + 1),
        "just_over": (value, numeral.high),
    }
    return bounds.get(hedge.spread, (numeral.low, numeral.high))
