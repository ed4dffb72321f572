"""Ordinals that state a rank by where they stand: "ranked second", "third place", "the Germans second ($471m)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.extractor.numbers.hedges import alternatives, beginning
from factcheck.extractor.numbers.rank_words import REACH, RankWords
from factcheck.resources import vocabulary, word_set, word_shape

_LISTED = 160
"""Within how many characters before an ordinal another makes a list of them."""
_FIRSTS = word_set("small_words", "numbers", "firsts")
_AMOUNT = r"[^\w\s]{0,2}(?:[A-Z]{1,3}\s?[^\w\s]?\s?)?\d"
_GAPPED = re.compile(rf"\s(?:with|at|on)\s{_AMOUNT}|,?\s\({_AMOUNT}")
_NAME = re.compile(r"\b[A-Z]\w+\s$")
_APPOSED = word_shape("ordinals", "apposed")
_STANDS_ALONE = word_shape("ordinals", "stands_alone")
_IN_BRACKETS = re.compile(r"\($")
_OPENS = word_shape("ordinals", "opens")
_INVERTED = word_shape("ordinals", "inverted")
_WITH_AMOUNT = re.compile(rf"[^.;!?]{{1,60}}?{_AMOUNT}")
_THE_NTH = word_shape("ordinals", "the_nth")
_GOES_ON = re.compile(rf"\s(?:the\s)?[A-Z][\w ]{{1,30}}?\s(?:(?:with|at)\s|\(){_AMOUNT}")
_IN_THE_FIRST_PLACE = re.compile(rf"\bin the first place\b(?!\s\({_AMOUNT})", re.IGNORECASE)
_ONLY_TO = word_shape("ordinals", "only_to")
_AFTER = word_shape("ordinals", "after")
_BRACKETED = re.compile(rf"\s\({_AMOUNT}")
_IN = word_shape("ordinals", "in")
_IN_PLACE = re.compile(rf"\s?[,.;)]|\s(?:with|at)\s(?:[a-z]+\s){{0,2}}{_AMOUNT}")
_OWNED = word_shape("ordinals", "owned")
_FIRST_PARTNER = word_shape("ordinals", "first_partner")


@lru_cache
def _ordinals() -> re.Pattern[str]:
    words = vocabulary("ranks")
    superlative = alternatives([*words["superlatives"], *words["superlatives_last"]])
    return re.compile(
        rf"(?<![\w-]){beginning(words['ordinals'])}(?:{alternatives(words['ordinals'])})(?![\w-]|[-\s](?:{superlative})\b)",
        re.IGNORECASE,
    )


@lru_cache
def _cue() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(vocabulary('ranks')['ordinals'])})\b")


@lru_cache
def _before() -> re.Pattern[str]:
    words = vocabulary("ranks")
    far = rf"(?:the\s|(?:an?\s)?(?:{alternatives(words['how_far'])})\s)?"
    others = rf"(?:(?:{alternatives(words['ordinals'])})(?:,|\sand)\s)?"
    return re.compile(rf"(?:^|\b)(?:{alternatives(words['before_ordinal'])})\s{far}{others}$", re.IGNORECASE)


@lru_cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternatives(vocabulary('ranks')['after_ordinal'])})\b", re.IGNORECASE)


@lru_cache
def _trader() -> re.Pattern[str]:
    """Those who are counted by their size alone: "its third customer"."""
    return re.compile(rf"\s(?:\w+\s)?(?:{alternatives(vocabulary('ranks')['counted'])})\b", re.IGNORECASE)


def ordinals(text: str, lower: str) -> Iterator[RankWords]:
    """Every ordinal of `text` that ranks; `lower` is the text in small letters."""
    if _cue().search(lower):
        for match in _ordinals().finditer(text):
            if _is_rank(text, match):
                yield RankWords(*match.span(), int(vocabulary("ranks")["ordinals"][match[0].lower()]))


def _is_rank(text: str, match: re.Match[str]) -> bool:
    start, end = match.span()
    reach = max(0, start - REACH)
    if _IN_THE_FIRST_PLACE.match(text, max(0, start - len("in the "))):
        return False
    if _before().search(text, reach, start) and _STANDS_ALONE.match(text, end):
        return True
    if _BRACKETED.match(text, end) and not _OWNED.search(text, max(0, start - 6), start):
        return match[0].lower() not in _FIRSTS
    if _IN.search(text, max(0, start - 3), start) and _IN_PLACE.match(text, end):
        return True
    if _is_placed_behind(text, match):
        return True
    return bool(_after().match(text, end)) or _is_apposed(text, match) or _comes_first(text, match)


def _is_placed_behind(text: str, match: re.Match[str]) -> bool:
    """Whether it is told behind whom it comes: "second only to Chad", "Third after Chad and Mali came Togo"."""
    if match[0].lower() in _FIRSTS:
        return False
    opens = _OPENS.search(text, max(0, match.start() - 6), match.start())
    return bool(_ONLY_TO.match(text, match.end()) or (opens and _AFTER.match(text, match.end())))


def _is_apposed(text: str, match: re.Match[str]) -> bool:
    """Whether it stands beside what it ranks: "Italy, fifth with $2bn", "and Italy fifth with $2bn"."""
    start, end = match.span()
    if _GAPPED.match(text, end) and (_NAME.search(text, max(0, start - REACH), start) or _is_listed(text, start)):
        return True
    if _IN_BRACKETS.search(text, max(0, start - 1), start) and re.match(rf",?\s(?:with\s|at\s)?{_AMOUNT}", text[end:]):
        return True
    owned = _OWNED.search(text, max(0, start - 6), start) is not None
    if match[0].lower() in _FIRSTS:
        return owned and _FIRST_PARTNER.match(text, end) is not None
    if owned and _trader().match(text, end):
        return True
    if _THE_NTH.search(text, max(0, start - 6), start) and text[end : end + 1] in (",", ";", ".", ":"):
        return True
    if not _APPOSED.search(text, max(0, start - 5), start):
        return False
    others = alternatives(vocabulary("ranks")["ordinals"])
    return bool(re.match(rf"\s(?:with|at)\b|,\s(?!and\b|{others})|\sand\s(?:{others}),", text[end : end + 24]))


def _is_listed(text: str, start: int) -> bool:
    """Whether another ordinal stands before it: "coffee came first with $3m, tea second with $2m"."""
    return any(_ordinals().finditer(text, max(0, start - _LISTED), start))


def _comes_first(text: str, match: re.Match[str]) -> bool:
    """Whether it stands before what it ranks: "First came Chad with $3m", "second is Mali with $2m, third Togo"."""
    if not _OPENS.search(text, max(0, match.start() - 6), match.start()):
        return False
    goes_on = _is_listed(text, match.start()) and _GOES_ON.match(text, match.end())
    inverted = _INVERTED.match(text, match.end())
    sure = match[0].lower() not in _FIRSTS or _WITH_AMOUNT.match(text, match.end())
    return bool(goes_on or (inverted and sure))
