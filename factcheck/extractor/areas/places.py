"""Towns and regions: where a capital is only the town, and how a region is called in full."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.sentences import sentences
from factcheck.resources import vocabulary

_REACH = 24
"""Within how many characters before a capital stands what makes a town of it."""


@lru_cache
def _kinds() -> re.Pattern[str]:
    return re.compile(rf" ({'|'.join(vocabulary('areas')['kinds'])})\b", re.IGNORECASE)


@lru_cache
def _town_before() -> re.Pattern[str]:
    before, parts = ("|".join(vocabulary("areas")[words]) for words in ("town_before", "parts_of_towns"))
    return re.compile(rf"\b(?:{before}) (?:(?:the|{parts}) )?$", re.IGNORECASE)


@lru_cache
def _office_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(vocabulary('areas')['offices'])}) in $", re.IGNORECASE)


def named_in_full(mention: AreaMention, line: str) -> AreaMention:
    """A region with the word for what it is, where one follows: "Tashkent region" is not the city of that name."""
    kind = _kinds().match(line, mention.end) if mention.region else None
    if mention.region is None or kind is None or mention.region.endswith(kind[1].lower()):
        return mention
    region = f"{mention.region} {kind[1].lower()}"
    possessive = line[kind.end() : kind.end() + 2] == "'s"
    return replace(mention, end=kind.end(), region=region, possessive=possessive)


@lru_cache(maxsize=256)
def _spoken_of(town: str) -> re.Pattern[str]:
    """The port, the mayor, the people of a capital: what no government has, but the town."""
    of, own = ("|".join(vocabulary("areas")[words]) for words in ("of_towns", "towns_own"))
    name = re.escape(town)
    return re.compile(rf"\b(?:(?:{of}) (?:the )?{name}\b|{name}(?:'s)? (?:{own})\b)", re.IGNORECASE)


def with_towns(mentions: Sequence[AreaMention], line: str, article: str) -> list[AreaMention]:
    """The mentions; a capital as a region where no government can be meant: "in Riga", "Riga and Ventspils handled …".

    It is the town beside other places of its country, and where the article speaks of its port, its mayor, its people,
    if its sentence names no other country. Where it only tells where an office of a country sits that its sentence
    names too, it is left out.
    """
    if not any(mention.form == "capital" for mention in mentions):
        return list(mentions)
    found: list[AreaMention] = []
    for start, end in sentences(line):
        inside = [mention for mention in mentions if start <= mention.start < end]
        countries = {code for mention in inside for code in mention.codes}
        beside = len(countries) == 1 and any(mention.form == "region" for mention in inside)
        for mention in inside:
            if mention.form == "capital" and mention.codes[0].isupper():
                written = line[mention.start : mention.end]
                spoken_of = len(countries) == 1 and _spoken_of(written).search(article)
                if beside or spoken_of or (_is_where(mention, line) and not _is_seat(mention, line)):
                    mention = replace(mention, form="region", region=written.lower())
            told = any(other.start != mention.start and other.codes == mention.codes for other in inside)
            if not (told and _is_seat(mention, line)):
                found.append(mention)
    return found


def _is_seat(mention: AreaMention, line: str) -> bool:
    """Whether the capital only tells where an office sits: "the agriculture ministry in Sofia said"."""
    before = line[max(0, mention.start - _REACH) : mention.start]
    return mention.form in ("capital", "region") and _office_before().search(before) is not None


@lru_cache
def _of_state() -> re.Pattern[str]:
    return re.compile(rf"['’]s? (?:{'|'.join(vocabulary('areas')['states_own'])})\b", re.IGNORECASE)


def _is_where(mention: AreaMention, line: str) -> bool:
    """Whether what stands before it makes it the place, and nothing behind it the state: "in Lima's favour"."""
    if _of_state().match(line, mention.end):
        return False
    return _town_before().search(line[max(0, mention.start - _REACH) : mention.start]) is not None
