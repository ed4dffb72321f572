"""Countries that an epithet alone names: "trade with the world's second-largest economy" is trade with China."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Doc

from factcheck.extractor.areas.ranked_names import GROUP, ranked, ranked_names
from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.numbers.hedges import alternatives
from factcheck.extractor.told import Told
from factcheck.resources import vocabulary, word_set, word_shape

_HOW = "the country that has this rank"
_NAME_BEHIND = word_shape("areas_epithets", "name_behind")
_CLOSES = re.compile(r"\s?[,)–—]|\s-\s")
_ENDS = re.compile(r"[.;:]|\Z")
_GOVERNED = word_shape("areas_epithets", "governed")
_REACH = 40


class _Epithet(NamedTuple):
    """The words from `start` to `end`, and the country that they mean, where that is known."""

    start: int
    end: int
    country: str | None


def name_by_rank(docs: Sequence[Doc]) -> None:
    """Let `Doc._.areas` hold the country that an epithet means, and not its group, where it says who is meant."""
    named = {code for doc in docs for area in doc._.areas if area.form != "region" for code in area.codes}
    last: str | None = None
    for known in [doc._ for doc in docs]:
        groups = [area for area in known.areas if not area.codes[0].isupper() and not area.region]
        for epithet in sorted(_epithets(known.text, groups, last, named), reverse=True):
            known.areas = _with_epithet(known.text, known.start, known.areas, epithet)
        last = next((area.codes[0] for area in reversed(groups) if area.codes[0] != "world"), last)


def _epithets(text: str, groups: Iterable[AreaMention], last: str | None, named: set[str]) -> Iterator[_Epithet]:
    """Those of a paragraph; "the region" is the group named last. Of several countries the one named is meant."""
    line, codes = text.replace("\u2019", "'"), {}
    for group in groups:
        codes[group.start] = group.codes[0]
        line = line[: group.start] + GROUP * (group.end - group.start) + line[group.end :]
    for pattern in ranked_names() if GROUP in line else ranked_names()[:1]:  # only the first needs no group's name
        for told in pattern.finditer(line):
            of = codes.get(told.start("group"), last)
            known = ranked(of, told) if of else []
            known = known if len(known) < 2 else [code for code in known if code in named]
            grows = told.groupdict().get("grows") is not None and not _GOVERNED.search(text, 0, told.start())
            end = told.start("economy") - 1 if grows else told.end()
            yield _Epithet(told.start(), end, known[0] if len(known) == 1 else None)


def _with_epithet(text: str, offset: int, areas: tuple[AreaMention, ...], epithet: _Epithet) -> tuple[AreaMention, ...]:
    """The areas of a paragraph with the country that the epithet means; as they are where it only describes one.

    A name right behind it says which it is: "Africa's top cocoa grower, Ivory Coast, sold …".
    """
    start, end, code = epithet
    if _only_describes(text, start, areas):
        return tuple(area for area in areas if not start < area.start < end)
    behind = next((area for area in areas if area.start >= end and area.form == "name"), None)
    form = "epithet"
    if behind and code in (None, behind.codes[0]) and (stop := _past_name(text, end, behind)):
        end, code, form = stop, behind.codes[0], behind.form
    if code is None or any(area.start < end < area.end for area in areas):
        return areas
    meant = Told(code, (offset + start, offset + end), _HOW)
    country = AreaMention(start, end, (meant,), form, text[end : end + 2] in ("'s", "\u2019s"))
    return (*(area for area in areas if area.end <= start), country, *(area for area in areas if area.start >= end))


def _only_describes(text: str, start: int, areas: Sequence[AreaMention]) -> bool:
    """Whether the epithet only tells what a country is that is named before: "Kazakhstan is Asia's largest grower"."""
    name = next((area.end for area in reversed(areas) if area.end <= start), None)
    apposed = name is not None and _apposed().fullmatch(text, name, start)
    return bool(apposed or _told_of().search(text, max(0, start - _REACH), start))


def _past_name(text: str, end: int, name: AreaMention) -> int | None:
    """The end of a name that stands in apposition right behind the epithet, with the mark that closes it."""
    between = _NAME_BEHIND.fullmatch(text, end, name.start)
    if between is None or not between["mark"]:
        return name.end if between else None
    if closed := _CLOSES.match(text, name.end):
        return closed.end()
    return name.end if _ENDS.match(text, name.end) else None


@lru_cache
def _apposed() -> re.Pattern[str]:
    """What stands between a name and an epithet behind it: "India, now the world's fifth-largest economy"."""
    since = alternatives(word_set("epithets", "since_when"))
    return re.compile(rf"(?:,|\s?[(–—]|\s-)\s?(?:(?:{since})\s)?(?:the\s)?", re.IGNORECASE)


@lru_cache
def _told_of() -> re.Pattern[str]:
    """What makes an epithet tell what somebody is: "Kazakhstan is Central Asia's largest economy"."""
    words = alternatives(vocabulary("epithets")["told_of"])
    since = alternatives(word_set("epithets", "since_when"))
    return re.compile(rf"\b(?:{words})\s(?:(?:{since})\s)?(?:the\s)?\Z", re.IGNORECASE)
