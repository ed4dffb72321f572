"""Countries, groups of countries and regions in a text."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from factcheck.extractor.areas.around import with_those_around
from factcheck.extractor.areas.context import (
    datelines,
    end_of_group,
    is_part,
    is_something_else,
    meaning,
    start_of_group,
)
from factcheck.extractor.areas.events import without_events
from factcheck.extractor.areas.gazetteer import Name
from factcheck.extractor.areas.glossed import without_glosses
from factcheck.extractor.areas.names import gazetteer
from factcheck.extractor.areas.places import named_in_full, with_towns
from factcheck.extractor.areas.routes import without_routes
from factcheck.extractor.areas.spelling import misspelt
from factcheck.extractor.mentions import AreaMention
from factcheck.resources import vocabulary, word_set, word_shape

_SPACES = str.maketrans(dict.fromkeys("\n\r\t\xa0\u2009\u202f", " ") | {"\u2019": "'"})
_JOINTS = frozenset("-\u2010\u2011\u2013\u2014/")
_WHERE = word_shape("find_areas", "where")
_PAIRABLE = frozenset({"name", "demonym", "capital", "group", "prefix", "pair"})


def find_areas(text: str, context: str | None = None) -> list[AreaMention]:
    """The areas that `text` names, in order, none overlapping another; of names that overlap, the longest.

    Args:
        context: more of the article, to tell which of the areas is meant that share a name (Georgia, Congo);
            `text` itself if not given.
    """
    line = text.translate(_SPACES)
    found: list[AreaMention] = []
    past = 0
    for begin in gazetteer().begins.finditer(line):
        start, word = begin.start(), begin[0]
        if start < past:
            continue
        name = gazetteer().longest(line, start, word)
        if name is not None:
            past = end_of_group(name, line, start + len(name.words))
            if name.form == "group" and _only_describes(line, start + len(name.words)):
                continue
            if name.form != "other" and not is_something_else(name, line, start):
                found.append(named_in_full(_mention(name, line, start, past, context or text), line))
                past = found[-1].end
        elif misread := misspelt(word):
            past = begin.end()
            found.append(_mention(misread, line, start, past, context or text))
    found = with_those_around(_reported_from(_with_owners(found, line), text), line)
    found = without_glosses(without_events(without_routes(_paired(found, line), line), line), line)
    return with_towns(found, line, context or text)


def _with_owners(mentions: list[AreaMention], line: str) -> list[AreaMention]:
    """The mentions, a region one with its country that owns it: "Australia's Pilbara"."""
    told: list[AreaMention] = []
    for mention in mentions:
        owner = told[-1] if told else None
        if owner and owner.form == "name" and line[owner.end : mention.start] == "'s " and _is_part_of(mention, owner):
            mention = replace(mention, start=told.pop().start)
        told.append(mention)
    return told


def _is_part_of(mention: AreaMention, owner: AreaMention) -> bool:
    return mention.region is not None and mention.codes == owner.codes


def _only_describes(line: str, end: int) -> bool:
    """Whether what follows the name of a group says which members are meant: "Mercosur partners Peru and Chile".

    So does where neighbours are: "its neighbours in the EU", "in the pact".
    """
    where = _WHERE.match(line, end) if line[:end].endswith(("neighbors", "neighbours")) else None
    noun = where or _members().match(line, end)
    begin = gazetteer().begins.match(line, noun.end()) if noun else None
    member = gazetteer().longest(line, begin.start(), begin[0]) if begin else None
    if where is not None:
        return member is not None or line.startswith(tuple(word_set("cues", "the_group")), where.end())
    return member is not None and member.form == "name"


@lru_cache(maxsize=1)
def _members() -> re.Pattern[str]:
    members = "|".join(vocabulary("areas")["member_nouns"])
    return re.compile(rf"\s(?:{members})\s(?=[A-Z])")


def reported_from(text: str) -> list[str]:
    """The codes of the areas that `text` is reported from, as a dateline says: "BAKU, Azerbaijan, May 3"."""
    return [
        code for start, end, _ in datelines(text) for mention in find_areas(text[start:end]) for code in mention.codes
    ]


def _mention(name: Name, line: str, start: int, end: int, context: str) -> AreaMention:
    code, form = meaning(name, context)
    if is_part(name, line, start, end):
        form = "region"
    possessive = line[end : end + 2] == "'s" or (line[end : end + 1] == "'" and line[end - 1] in "sS")
    region = (name.region or line[start:end].lower()) if form == "region" else None
    return AreaMention(start_of_group(name, line, start), end, (code,), form, possessive, region)


def _reported_from(mentions: list[AreaMention], text: str) -> list[AreaMention]:
    """The mentions without those of a dateline: it begins with a city and says where, not of whom, is reported."""
    places = [
        (start, stop)
        for start, _, stop in datelines(text)
        if any(mention.start == start and _is_place(mention, text) for mention in mentions)
    ]
    return [m for m in mentions if not any(start <= m.start < end for start, end in places)]


def _is_place(mention: AreaMention, text: str) -> bool:
    """Whether a city may be meant, be it one that is named like its country: "LUXEMBOURG - "."""
    city = mention.form == "name" and text[mention.start : mention.end].isupper()
    alike = city and mention.codes[0] in word_set("areas", "named_like_capital")
    return alike or mention.form in ("capital", "region")


def _paired(mentions: list[AreaMention], line: str) -> list[AreaMention]:
    """The mentions with those that a hyphen, a dash or a slash joins made one: Tajik-Chinese, US-China, Sino-Kazakh."""
    paired: list[AreaMention] = []
    for mention in mentions:
        if paired and _joined(paired[-1], mention, line):
            first = paired.pop()
            codes = tuple(dict.fromkeys(first.codes + mention.codes))
            mention = AreaMention(first.start, mention.end, codes, "pair", mention.possessive)
        paired.append(mention)
    return [mention for mention in paired if mention.form != "prefix"]


def _joined(first: AreaMention, second: AreaMention, line: str) -> bool:
    between = line[first.end : second.start]
    return len(between) == 1 and between in _JOINTS and first.form in _PAIRABLE and second.form in _PAIRABLE
