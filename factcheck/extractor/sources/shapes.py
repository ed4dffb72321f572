"""How the names of offices, papers and persons are written."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.resources import any_of, vocabulary

_WORD = r"[A-ZÀ-Þ][\w&.-]{0,40}\w(?:'s|')?"


@lru_cache
def office_shape() -> re.Pattern[str]:
    """Capitalised words that end as offices do: National Bureau of Statistics, Exporters' Assembly."""
    day = any_of([*vocabulary("sources")["days"], *vocabulary("periods")["months"]])
    word = rf"(?!(?:{day})\b){_WORD}"
    words = rf"{word}(?: {word})*"
    after = rf"(?: (?:of|for|on|under) (?:the )?{words}(?:(?:, {word})* (?:and|&) {words})?){{0,3}}"
    head = rf"(?:{any_of(vocabulary('sources')['heads'])})(?![\w-])"
    return re.compile(rf"(?<![\w'.])(?:{_WORD} (?:(?:of|for|on|and|&) (?:the )?)?){{0,7}}{head}{after}")


@lru_cache
def small_office_shape() -> re.Pattern[str]:
    """An office in lower case: economy ministry, ministry of trade, Iran's central bank, customs committee of Cuba."""
    words = vocabulary("sources")
    area = rf"(?:{_WORD} ){{0,3}}"
    topic = rf"(?:{any_of(word for word in words['small_words'] if word != 'and')})(?![\w-])"
    core = rf"(?:(?:{any_of(words['small_words'])}) ){{0,4}}(?:{any_of(words['small_heads'])})(?![\w-])"
    field = rf"(?P<field> (?:of|for) {topic}(?:,? (?:and )?{topic}){{0,5}})?"
    return re.compile(rf"(?<![\w'-])(?P<area>{area})(?P<core>{core}){field}(?: of (?:the )?{_WORD}(?: {_WORD})*)?")


@lru_cache
def person_shape() -> re.Pattern[str]:
    offices, topics = (any_of(vocabulary("sources")[kind]) for kind in ("offices", "small_words"))
    minister = (
        rf"(?:(?:First |Deputy |Vice )*(?:(?i:{offices})"
        rf"|[Mm]inister (?:of|for) (?:the )?(?:{_WORD}(?:(?:,? and|,)? {_WORD})*|(?:{topics})(?: and (?:{topics}))?)))"
    )
    return re.compile(rf"(?<![\w'])(?P<office>{minister})(?:,? {_WORD}(?: {_WORD})?)?(?![\w-])")


@lru_cache
def speaker_shape() -> re.Pattern[str]:
    """A person named behind the verb: said Anna Kovac."""
    verbs = any_of(vocabulary("sources")["said_by_name"])
    return re.compile(rf"(?<![\w-])(?:{verbs}) (?P<name>{_WORD} (?:[A-Z]\. )?{_WORD})(?=[,.\"]|$| of | from | in )")


@lru_cache
def paper_shape() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w'])(?:{_WORD} (?:of )?){{1,3}}(?:{any_of(vocabulary('sources')['media_ends'])})(?![\w-])"
    )
