"""The words that hedge a number, and how far they let the true value lie: `models/en/hedges.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from factcheck.domain.period import Words
from factcheck.domain.quantity import Qualifier
from factcheck.resources import vocabulary

_REACH = 48
_OPENINGS = "([\"'–—,/-"
"""What may stand before a hedge, beside a space."""


@dataclass(frozen=True, slots=True)
class Hedge:
    """The words as the text has them in lower case, what they do, the name of their spread, and where they stand."""

    words: str
    qualifier: Qualifier
    spread: str
    said: Words


@dataclass(frozen=True, slots=True)
class Meaning:
    qualifier: Qualifier
    spread: str


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of `words`, the longest first, a space standing for any space."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


def beginning(*words: Iterable[str]) -> str:
    """A pattern that stands before any of the words and takes nothing: most places of a text fail it at once."""
    return f"(?=[{re.escape(''.join(sorted({word[0] for row in words for word in row})))}])"


@lru_cache
def _meanings(side: str) -> dict[str, Meaning]:
    return {
        word: Meaning(Qualifier(row["qualifier"]), row["spread"])
        for row in vocabulary("hedges")["hedges"]
        for word in row.get(side, [])
    }


@lru_cache
def _last_words() -> tuple[str, ...]:
    """What the hedges before a number end with."""
    return tuple(sorted({words.rpartition(" ")[2] for words in _meanings("before")}))


def is_hedge(words: str) -> bool:
    """Whether `words`, in any case and with any spaces between them, are a hedge that stands before a number."""
    return words == words.strip() and _plain(words) in _meanings("before")


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


def without_gap(words: str) -> str:
    """`words`, which end where a number begins, without the space or the line break between."""
    words = words.removesuffix("\n")
    return words[:-1] if words[-1:].isspace() else words


def _hedge_start(text: str, reach: int, end: int) -> int | None:
    """Where the longest hedge begins that ends at `end`."""
    if not text[reach:end].lower().endswith(_last_words()):
        return None
    for start in range(reach, end):
        if (start == 0 or text[start - 1] in _OPENINGS or text[start - 1].isspace()) and is_hedge(text[start:end]):
            return start
    return None


@lru_cache
def _after() -> re.Pattern[str]:
    words = [word for word in _meanings("after") if not word.startswith("or ")]
    joined = [word for word in _meanings("after") if word.startswith("or ")]
    return re.compile(
        rf"(?:[\s-]|,\s)({alternatives(words)})(?![\w-]|\s(?:[$€£\d]|(?:a|one|two)\b))"
        rf"|(?:\s(?:of|in)\s(?:[\w']+\s){{0,2}}[\w']+)?\s({alternatives(joined)})(?!\w|\s(?:than|[$€£\d]))"
        r"|(\+)(?!\w)",
        re.IGNORECASE,
    )


@lru_cache
def _going() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(vocabulary('hedges')['going'])})\s+$", re.IGNORECASE)


@lru_cache
def _compared() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(vocabulary('hedges')['compared'])})\s+$", re.IGNORECASE)


@lru_cache
def _mark() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = vocabulary("hedges")
    verbs = re.compile(rf"\b({alternatives(words['mark_verbs'])})\s+(?:the|a|its|their)\s+$", re.IGNORECASE)
    nouns = re.compile(rf"[\s-](?:{alternatives(words['mark_words'])})\b", re.IGNORECASE)
    return verbs, nouns


def _compares(text: str, start: int, words: str, behind_quantity: bool) -> bool:
    """Whether `words`, which begin at `start`, compare with a level and so hedge nothing."""
    if words not in vocabulary("hedges")["comparing"]:
        return False
    reach = max(0, start - _REACH)
    behind_quantity = behind_quantity and words != "up to"
    goes = words == "up to" and _going().search(text, reach, start) is not None
    return behind_quantity or goes or _compared().search(text, reach, start) is not None


def hedge_before(text: str, position: int, last_quantity_end: int) -> Hedge | None:
    """The hedge that ends right before `position`; `last_quantity_end` is where the quantity before this one ends."""
    reach = max(0, position - _REACH, last_quantity_end)
    end = reach + len(without_gap(text[reach:position]))
    start = _hedge_start(text, reach, end)
    if start is None:
        return None
    words = _plain(text[start:end])
    behind_quantity = start - last_quantity_end <= 1 and last_quantity_end > 0
    if _compares(text, start, words, behind_quantity):
        return None
    meaning = _meanings("before")[words]
    return Hedge(words, meaning.qualifier, meaning.spread, (start, end))


def hedge_of_mark(text: str, start: int, end: int) -> Hedge | None:
    """The hedge of a level that is passed or neared: "passed the $35 billion mark"."""
    verbs, nouns = _mark()
    if not nouns.match(text, end) or not (found := verbs.search(text, max(0, start - _REACH), start)):
        return None
    spread = vocabulary("hedges")["mark_verbs"][found[1].lower()]
    qualifier = Qualifier.ABOUT if spread == "nearly" else Qualifier(spread)
    return Hedge(found[1].lower(), qualifier, spread, found.span(1))


def hedge_after(text: str, position: int) -> Hedge | None:
    """The hedge that follows at `position`: "or so", "or more", "-plus"."""
    found = _after().match(text, position)
    if not found:
        return None
    if found[3]:
        return Hedge("+", Qualifier.MORE_THAN, "more_than", found.span(3))
    words = _plain(found[1] or found[2])
    meaning = _meanings("after")[words]
    return Hedge(words, meaning.qualifier, meaning.spread, found.span(1 if found[1] else 2))


def spread(hedge: Hedge, value: Decimal, last_place: Decimal) -> tuple[Decimal, Decimal]:
    """From where to where the true value may lie, for a positive `value`."""
    widths = vocabulary("hedges")["spreads"][hedge.spread]
    below, above = (max(Decimal(w[0]) * last_place, Decimal(w[1]) * value) for w in (widths["below"], widths["above"]))
    return max(value - below, min(value, Decimal(0))), value + above
