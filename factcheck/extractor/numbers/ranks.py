"""Superlatives that state a rank: "largest", "second-largest", "No. 2", "lowest"; never records in time."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from factcheck.domain.quantity import Printed, Qualifier, Quantity
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.hedges import alternatives, beginning
from factcheck.resources import vocabulary

_REACH = 40
_NUMBER = r"(?:No\.|no\.|Number|number|#)\s?(?P<number>\d{1,3})(?!\d|[.,]\d)"


@lru_cache
def _ranks() -> re.Pattern[str]:
    words = vocabulary("ranks")
    singles = alternatives([*words["first"], *words["last"]])
    superlatives = alternatives([*words["superlatives"], *words["superlatives_last"]])
    ordinals = alternatives(words["ordinals"])
    first = beginning(words["first"], words["last"], words["ordinals"], ["number", "#"])
    return re.compile(
        rf"(?<![\w-]){first}(?:(?P<ordinal>{ordinals})[-\s](?P<of>{superlatives})|(?P<single>{singles})|{_NUMBER}|(?P<bare>{ordinals}))(?![\w-])",
        re.IGNORECASE,
    )


@lru_cache
def _cue() -> re.Pattern[str]:
    words = vocabulary("ranks")
    stems = {word.split()[0].lower() for word in [*words["first"], *words["last"], *words["ordinals"]]}
    return re.compile(rf"\b(?:{alternatives(stems)})|#\d")


@lru_cache
def _context() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = vocabulary("ranks")
    link = rf"(?!(?:{alternatives(words['no_link'])})\b)[A-Za-z'-]+"
    noun = re.compile(rf"\s(?:{link}\s){{0,3}}?(?:{alternatives(words['nouns'])})\b", re.IGNORECASE)
    times = alternatives(words["record_times"])
    dated = rf"the\s(?!(?:{alternatives(words['record_spans'])})\b)"
    record = re.compile(
        rf"(?:\s[\w-]+){{0,3}}?\s(?:ever|on\srecord|in\s(?:[\w'’-]+\s){{0,3}}history|since\b|(?:in|for)\s(?!{dated})(?:(?!(?:in|for)\s)[\w-]+\s){{1,4}}?(?:{times})\b)"
        rf"|(?:\s[\w-]+){{0,6}}?\s(?:in\s(?:decades|years|months)\b(?!\sof)|to\sdate\b|so\sfar\sthis\syear\b)"
        rf"|-(?:ever|in-)|\s(?:one-|single-)",
        re.IGNORECASE,
    )
    before = re.compile(
        rf"(?:^|\b)(?:{alternatives(words['before_ordinal'])})\s(?:the\s|(?:an?\s)?(?:{alternatives(words['how_far'])})\s)?$",
        re.IGNORECASE,
    )
    after = re.compile(rf"\s(?:{alternatives(words['after_ordinal'])})\b", re.IGNORECASE)
    return noun, record, before, after


@lru_cache
def _several() -> re.Pattern[str]:
    """What "main" stands before where it is said of several: "its main exports"."""
    return re.compile(rf"\s(?:\w+\s)?(?:{alternatives(vocabulary('ranks')['several'])})\b", re.IGNORECASE)


@lru_cache
def _of_discrepancy() -> re.Pattern[str]:
    """What figures are apart by, of which the largest ranks nobody: "the biggest discrepancy"."""
    return re.compile(rf"\s(?:{alternatives(vocabulary('measures')['statuses']['differing'])})\b", re.IGNORECASE)


_NO_RANK_BEFORE = re.compile(r"\bat\s(?:the\s)?$", re.IGNORECASE)
_IN_THE_FIRST_PLACE = re.compile(r"\bin the (?:first place|main)\b", re.IGNORECASE)
_ONE_OF = re.compile(
    r"\b(?:(?:one|some) of|among) (?:(?:the|its|their|our) )?(?:(?:[\w-]+ ){0,2}[\w-]+['’]s? )?$",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b[A-Z]\w+\s$")
_GAPPED = re.compile(r"\s(?:with|at|on)\s[^\w\s]{0,2}(?:[A-Z]{1,3}\s?[^\w\s]?\s?)?\d")
_APPOSED = re.compile(r"(?:,|\sand)\s$")
_STANDS_ALONE = re.compile(r"\s*(?:[,.;:)]|$|with\b|in\b|by\b|behind\b|after\b|among\b)")
_BEFORE_TOP = re.compile(r"\b(?:on|at the|is|was|are|were|remained|remains|came out on|came)\s$", re.IGNORECASE)


def _value(match: re.Match[str]) -> int:
    words = vocabulary("ranks")
    if match["number"]:
        return int(match["number"])
    if match["ordinal"]:
        place = int(words["ordinals"][match["ordinal"].lower()])
        last = match["of"].lower() in words["superlatives_last"]
        return -place if last else place
    if match["bare"]:
        return int(words["ordinals"][match["bare"].lower()])
    return -1 if match["single"].lower() in words["last"] else 1


def _is_rank(text: str, match: re.Match[str]) -> bool:
    noun, record, before, after = _context()
    start, end = match.span()
    reach = max(0, start - _REACH)
    if record.match(text, end) or _IN_THE_FIRST_PLACE.match(text, max(0, start - 7)):
        return False
    if _of_discrepancy().match(text, end):
        return False
    if match["bare"]:
        place = before.search(text, reach, start) and _STANDS_ALONE.match(text, end)
        return bool(place or after.match(text, end) or _is_apposed(text, match))
    if match["single"]:
        word = match["single"].lower()
        if _is_counted(text, start, end):
            return False
        if word == "least" and _NO_RANK_BEFORE.search(text, reach, start):
            return False
        if word in vocabulary("ranks")["of_several"] and _several().match(text, end):
            return False
        if word in vocabulary("ranks")["need_noun"]:
            alone = word in ("top", "first") and _BEFORE_TOP.search(text, reach, start)
            return bool(alone or noun.match(text, end) or (word == "greatest" and not text[end : end + 1].isalpha()))
    return True


@lru_cache
def _count() -> str:
    words = vocabulary("numbers")
    return rf"(?:\d+|{alternatives([*words['ones'], *words['teens'], *words['tens']])})"


def _is_counted(text: str, start: int, end: int) -> bool:
    """Whether there are several of them: "the 20 top destinations", "the top ten"."""
    before = re.search(rf"\b{_count()}\s$", text[max(0, start - _REACH) : start], re.IGNORECASE)
    return bool(before or re.match(rf"\s{_count()}\b", text[end : end + _REACH], re.IGNORECASE))


def _is_apposed(text: str, match: re.Match[str]) -> bool:
    """Whether a bare ordinal stands beside what it ranks: "Italy, fifth with $2bn", "and Italy fifth with $2bn"."""
    if _GAPPED.match(text, match.end()) and _NAME.search(text, max(0, match.start() - _REACH), match.start()):
        return True
    if match["bare"].lower() in ("first", "1st") or not _APPOSED.search(text, max(0, match.start() - 5), match.start()):
        return False
    ordinals = alternatives(vocabulary("ranks")["ordinals"])
    return bool(
        re.match(
            rf"\s(?:with|at)\b|,\s(?!and\b|{ordinals})|\sand\s(?:{ordinals}),", text[match.end() : match.end() + 24]
        )
    )


def find_ranks(text: str) -> list[NumberMention]:
    """Every superlative in `text` that states a rank, sorted: 1 for the first, 2 for the second, -1 for the last."""
    if not _cue().search(text.lower()):
        return []
    found = []
    for match in _ranks().finditer(text):
        if not _is_rank(text, match):
            continue
        start, end = match.span()
        value = Decimal(_value(match))
        printed = Printed(match[0], start, end, in_words=not match["number"])
        quantity = Quantity(value, value, value, Decimal(1), "rank", Qualifier.EXACT, printed)
        found.append(NumberMention(start, end, Form.RANK, quantity))
    return found


def is_one_of_several(text: str, start: int) -> bool:
    """Whether the superlative at `start` is that of several, and so no rank: "one of the world's largest producers"."""
    return _ONE_OF.search(text, max(0, start - _REACH), start) is not None
