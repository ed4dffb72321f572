"""Superlatives that state a rank: "largest", "second-largest", "No. 2", "lowest"; never records in time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.extractor.numbers.hedges import alternatives, beginning
from factcheck.extractor.numbers.rank_words import REACH, RankWords
from factcheck.resources import vocabulary, word_shape


@lru_cache
def _ranks() -> re.Pattern[str]:
    words = vocabulary("ranks")
    singles = alternatives([*words["first"], *words["last"]])
    superlative = alternatives([*words["superlatives"], *words["superlatives_last"]])
    ordinal = rf"{alternatives(words['ordinals'])}|\d{{1,3}}(?:st|nd|rd|th)"
    first = beginning(words["first"], words["last"], words["ordinals"], ["number", "#"])
    noun = rf"\s(?:{alternatives(words['nouns'])})\b"
    alone = r"(?!\d|[.,/]\d|\s[mbt]\w*llion)"
    number = rf"(?:No\.|Number|#)\s?(?P<number>\d{{1,3}}){alone}|(?-i:No)\s(?P<plain>\d{{1,2}})(?={noun})"
    in_words = rf"number[\s-](?P<word>{alternatives(_cardinals())})"
    return re.compile(
        rf"(?<![\w-]){first}(?:(?P<ordinal>{ordinal})[-\s](?P<of>{superlative})|(?P<single>{singles})|{number}|{in_words})(?![\w-])",
        re.IGNORECASE,
    )


@lru_cache
def _cardinals() -> dict[str, int]:
    words = vocabulary("numbers")
    return {**words["ones"], **words["teens"]}


@lru_cache
def _cue() -> re.Pattern[str]:
    words = vocabulary("ranks")
    stems = {word.split()[0].lower() for word in [*words["first"], *words["last"], *words["ordinals"]]}
    return re.compile(rf"\b(?:{alternatives(stems)})|#\d|\bno \d")


@lru_cache
def _noun() -> re.Pattern[str]:
    words = vocabulary("ranks")
    link = rf"(?!(?:{alternatives(words['no_link'])})\b)[A-Za-z'-]+"
    return re.compile(rf"\s(?:{link}\s){{0,3}}?(?:{alternatives(words['nouns'])})\b", re.IGNORECASE)


@lru_cache
def _firm() -> re.Pattern[str]:
    """A firm that is the largest of a land's, and no land: "its largest steel company", "the main lender".

    So are persons, "the chief market strategist", and places: "the largest port".
    """
    words = vocabulary("ranks")
    link = rf"(?!(?:{alternatives(words['no_link'])})\b)[A-Za-z'-]+"
    firms = alternatives([*vocabulary("firms")["nouns"], *words["firms"]])
    others = alternatives([*words["persons"], *words["no_figures"]])
    return re.compile(rf"\s(?:(?:{link}\s){{0,3}}?(?:{firms})|(?:{link}\s){{0,2}}?(?:{others}))\b", re.IGNORECASE)


@lru_cache
def _record() -> re.Pattern[str]:
    words = vocabulary("ranks")
    times = alternatives(words["record_times"])
    month = rf"(?:{alternatives(vocabulary('periods')['months'])})"
    dated = rf"the\s(?!(?:{alternatives(words['record_spans'])})\b)"
    return re.compile(
        rf"(?:\s[\w-]+){{0,3}}?\s(?:ever|on\srecord|in\s(?:[\w'’-]+\s){{0,3}}history|since\b|(?:in|for)\s(?!{dated})(?:(?!(?:in|for)\s)[\w-]+\s){{1,4}}?(?:{times})\b)"
        rf"|(?:\s[\w-]+){{0,6}}?\s(?:in\s(?:decades?|years|months)\b(?!\sof)|to\sdate\b|so\sfar\sthis\syear\b|of\s(?:the|this)\syear\b(?!['’]))"
        rf"|(?:\s[\w-]+){{0,7}}?[\"”]?\s(?:in\s{_count()}\s(?:years|months)\b|since\s(?:\d|{month}\b|the\s(?:start|beginning)\b)|for\san?y?\s{month}\b)"
        rf"|-(?:ever|in-)|\s(?:one-|single-)",
        re.IGNORECASE,
    )


@lru_cache
def _several() -> re.Pattern[str]:
    """What "main" stands before where it is said of several: "its main exports"."""
    return re.compile(rf"\s(?:\w+\s)?(?:{alternatives(vocabulary('ranks')['several'])})\b", re.IGNORECASE)


@lru_cache
def _class() -> re.Pattern[str]:
    """Of what a superlative makes a class and ranks none: "the poorest countries", "the largest economies"."""
    return re.compile(rf"\s(?:\w+\s)?(?:{alternatives(vocabulary('ranks')['classes'])})\b", re.IGNORECASE)


@lru_cache
def _of_discrepancy() -> re.Pattern[str]:
    """What figures are apart by, of which the largest ranks nobody: "the biggest discrepancy"."""
    return re.compile(rf"\s(?:{alternatives(vocabulary('measures')['statuses']['differing'])})\b", re.IGNORECASE)


@lru_cache
def _predicate() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{alternatives(vocabulary('ranks')['ranked_in'])})\s", re.IGNORECASE)


_IS = word_shape("superlatives", "is")
_OF_ALL = word_shape("superlatives", "of_all")
_THE = word_shape("superlatives", "the")
_WAS_NAMED = word_shape("superlatives", "was_named")
_NO_RANK_BEFORE = word_shape("superlatives", "no_rank_before")
_TOPPING = word_shape("superlatives", "topping")
_IN_THE_MAIN = word_shape("superlatives", "in_the_main")
_ONE_OF = word_shape("superlatives", "one_of")
_BEFORE_TOP = word_shape("superlatives", "before_top")


def superlatives(text: str, lower: str) -> Iterator[RankWords]:
    """Every superlative of `text` that ranks; `lower` is the text in small letters."""
    if _cue().search(lower):
        for match in _ranks().finditer(text):
            if _is_rank(text, match):
                yield RankWords(*match.span(), _place(match))


def is_one_of_several(text: str, start: int) -> bool:
    """Whether the superlative at `start` is that of several, and so no rank: "one of the world's largest producers"."""
    return _ONE_OF.search(text, max(0, start - REACH), start) is not None


def _place(match: re.Match[str]) -> int:
    words = vocabulary("ranks")
    if digits := match["number"] or match["plain"]:
        return int(digits)
    if match["word"]:
        return _cardinals()[match["word"].lower()]
    if match["ordinal"]:
        told = match["ordinal"].lower()
        place = int(words["ordinals"].get(told) or told[:-2])
        last = match["of"].lower() in words["superlatives_last"]
        return -place if last else place
    return -1 if match["single"].lower() in words["last"] else 1


def _is_rank(text: str, match: re.Match[str]) -> bool:
    start, end = match.span()
    if _record().match(text, end) or _IN_THE_MAIN.match(text, max(0, start - 7)):
        return False
    if _of_discrepancy().match(text, end) or _firm().match(text, end):
        return False
    return not match["single"] or _single_ranks(text, start, end, match["single"].lower())


def _single_ranks(text: str, start: int, end: int, word: str) -> bool:
    words, reach = vocabulary("ranks"), max(0, start - REACH)
    if _is_counted(text, start, end):
        return False
    if word == "top" and _TOPPING.match(text, end):
        return False
    if _class().match(text, end) or _is_kind(text, end, word):
        return False
    if word == "least" and _NO_RANK_BEFORE.search(text, reach, start):
        return False
    if word in words["of_several"] and _several().match(text, end):
        return False
    if word not in words["need_noun"]:
        return True
    alone = word in ("top", "first") and _BEFORE_TOP.search(text, reach, start)
    alone = alone or _OF_ALL.match(text, end)
    alone = alone or (_THE.search(text, reach, start) and _WAS_NAMED.match(text, end))
    alone = alone or (_predicate().match(text, end) and _IS.search(text, reach, start))
    return bool(alone or _noun().match(text, end) or (word == "greatest" and not text[end : end + 1].isalpha()))


def _is_kind(text: str, end: int, word: str) -> bool:
    """Whether the word only names a kind of what stands behind it: "the primary deficit"."""
    behind = re.match(r"\s(\w+)", text[end : end + REACH])
    return behind is not None and behind[1].lower() in vocabulary("ranks")["kinds"].get(word, ())


@lru_cache
def _count() -> str:
    words = vocabulary("numbers")
    return rf"(?:\d+|{alternatives([*words['ones'], *words['teens'], *words['tens']])})"


def _is_counted(text: str, start: int, end: int) -> bool:
    """Whether there are several of them: "the 20 top destinations", "the top ten"."""
    before = re.search(rf"\b{_count()}\s$", text[max(0, start - REACH) : start], re.IGNORECASE)
    return bool(before or re.match(rf"\s{_count()}\b", text[end : end + REACH], re.IGNORECASE))
