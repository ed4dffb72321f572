"""Whether the words around a source's name attribute a statement to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from factcheck.extractor.areas.names import gazetteer
from factcheck.extractor.sources.names import SourceName
from factcheck.resources import any_of, vocabulary

_LOOK_BACK = 140
_LONGER = re.compile(r"[^\W\d_]{5,}")
_FEW = 2
_WORD = r"[A-ZÀ-Þ][\w&.-]{0,40}\w"
_ABBREVIATED = re.compile(r"\([A-Z]{2,8}\) \Z")
_NAME = rf"{_WORD}(?: (?:(?:of|for|and|&) (?:the )?)?{_WORD}){{0,5}}"
_COINED = r"(?:[A-Z]{3,9}|[A-Z][a-z]*[A-Z][A-Za-z]*)"


class _Patterns(NamedTuple):
    before: re.Pattern[str]
    after: re.Pattern[str]
    told: re.Pattern[str]
    coined: re.Pattern[str]
    asked_by: re.Pattern[str]
    asks: re.Pattern[str]


@lru_cache
def _patterns() -> _Patterns:
    words = vocabulary("sources")
    documents, saying, adverbs = any_of(words["documents"]), any_of(words["saying"]), any_of(words["adverbs"])
    document = rf"(?:{documents})(?![\w-])"
    asked, polls = any_of(words["asked"]), any_of(words["polls"])
    telling, those_of = any_of(words["telling_who"]), any_of(words["those_of"])
    before, links, kinds = any_of(words["before"]), any_of(words["links"]), any_of(words["kinds"])
    filler = rf"(?:(?:{any_of(words['fillers'])}) |[A-Z][\w.]*(?: [A-Z]\w+)?'s? |[A-Z][a-z]+(?:-based)? )"
    owner = rf"{document}(?: [\w-]+,?){{0,4}}? (?:{links})|{document}(?: [\w-]+,?){{0,12}}? by"
    officer = rf"(?:(?:{any_of(words['officers'])})(?: [A-Z][\w-]+){{1,3}} )?"
    adverb = rf"(?:{adverbs})(?: \([^()\n]{{1,40}}\))?"
    place = rf"(?: (?!(?:{any_of(words['passive'])})(?!\w))[\w-]+){{1,4}}?"
    say = rf"(?:in (?:its|a|the){place} )?{officer}(?:{adverb} ){{0,5}}(?:{saying})(?![\w-])"
    owned = rf"'s?(?: [\w-]+){{0,4}}? {document}|(?: [\w-]+)?? {document}|(?: [A-Z][\w-]+){{1,3}}? (?i:{document})"
    apposition = r"(?: \([^()\n]{1,60}\))?(?: in [A-Z][a-z]+)?(?:,[^,;.\n]{2,80},)?"
    return _Patterns(
        before=re.compile(rf"(?<!\w)(?:(?:{before})|{owner}) {filler}{{0,4}}$", re.IGNORECASE),
        after=re.compile(rf"{apposition}(?:{owned}|[\",]?(?: (?:{kinds}))? {say})"),
        told=re.compile(rf"(?<!\w)(?:{telling}) (?:(?:the|local|state|{kinds}) )*({_NAME})"),
        coined=re.compile(
            rf"(?<![\w.'-])({_COINED})(?=(?:,?(?: (?:{kinds}))? |'s (?:[a-z]+ )?)"
            rf"(?:has |have |also |just |(?:{those_of}) ){{0,2}}(?:{saying})(?![\w-]))"
        ),
        asked_by=re.compile(rf"(?:{asked}) by (?:the |news agency )?\Z"),
        asks=re.compile(rf" (?:{polls})(?![\w-])"),
    )


def is_attributed(line: str, start: int, end: int) -> bool:
    """Whether `line` attributes something to the name at `start`: according to X, X said, X's figures show.

    Who only asks others what they expect says nothing: "economists polled by X", "an X poll".
    """
    patterns = _patterns()
    if patterns.asked_by.search(line, max(0, start - _LOOK_BACK), start) or patterns.asks.match(line, end):
        return False
    if _is_publication(line, start, end) or _counting().match(line, end):
        return False
    if _in_title_case(line, start):
        line = line.lower()
    if patterns.after.match(line, end) or patterns.before.search(line[max(0, start - _LOOK_BACK) : start]):
        return True
    return _is_credit(line, start, end)


def _is_publication(line: str, start: int, end: int) -> bool:
    """Whether another has put it out: "the Trade Statistics digest released by Stats Fiji", "the ABS (ABS) Review"."""
    return _ABBREVIATED.search(line, max(0, start - _LOOK_BACK), start) is not None or bool(_put_out().match(line, end))


@lru_cache
def _counting() -> re.Pattern[str]:
    """How something is counted, behind the name of who thought it out: "the ILO definition"."""
    return re.compile(rf"(?:'s)? (?:\w+ )?(?:{any_of(vocabulary('sources')['ways_of_counting'])})(?!\w)")


@lru_cache
def _put_out() -> re.Pattern[str]:
    by = any_of(vocabulary("sources")["put_out"])
    return re.compile(rf"(?: \([A-Z]+\))?(?: [\w-]+){{0,3}} (?:{by})(?!\w)")


def _in_title_case(text: str, at: int) -> bool:
    """Whether every longer word of the line around `at` has a capital: "Exports Fall, Statistics Office Says"."""
    line = text[text.rfind("\n", 0, at) + 1 :].partition("\n")[0]
    if line.rstrip().endswith("."):
        return False
    words = _LONGER.findall(line)
    return len(words) > _FEW and len(line.lower()) == len(line) and all(word[0].isupper() for word in words)


def _is_credit(line: str, start: int, end: int) -> bool:
    """A dateline (Reuters) -, a headline's last words – NBS, or its first NBS: ..."""
    before = line[max(0, start - _LOOK_BACK) : start].rpartition("\n")[2]
    after = line[end : end + _LOOK_BACK].partition("\n")[0]
    if re.search(r" [-\u2013\u2014] (?:the )?$", before) and not after.strip():
        return True
    return not before.strip() and re.match(r": \w", after) is not None


def unknown_names(line: str) -> Iterator[SourceName]:
    """Names that no list knows and that can only be a source where they stand: according to Kpler, IRIB reported."""
    patterns = _patterns()
    for found in [*patterns.told.finditer(line), *patterns.coined.finditer(line), *_behind_kind().finditer(line)]:
        name = found[1]
        words = vocabulary("sources")["not_names"]
        if (
            name.split(" ")[0] in words
            or name.split(" ")[0] in vocabulary("areas")["first_names"]
            or name.endswith("-based")
            or _is_area(line, found.start(1), name)
        ):
            continue
        yield SourceName(found.start(1), found.end(1), name, "office" if found.re is patterns.coined else "media")


@lru_cache
def _behind_kind() -> re.Pattern[str]:
    """The short name of an office behind what it is: "says the agency ANSD"."""
    words = vocabulary("sources")
    said = any_of(words["said_by_name"])
    return re.compile(rf"(?<!\w)(?:{said}|reports) the (?:{any_of(words['named_behind'])}) ({_COINED})(?![\w-])")


def _is_area(line: str, start: int, name: str) -> bool:
    area = gazetteer().longest(line, start, re.split(r"\W", name, maxsplit=1)[0])
    return area is not None and area.form != "other" and len(area.words) >= len(name)
