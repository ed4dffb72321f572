"""Names of offices, papers, agencies and persons in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from factcheck.extractor.areas.gazetteer import Gazetteer, Name
from factcheck.extractor.areas.names import gazetteer
from factcheck.extractor.sources.agencies import agencies_as_names
from factcheck.extractor.sources.shapes import (
    office_shape,
    paper_shape,
    person_shape,
    small_office_shape,
    speaker_shape,
)
from factcheck.resources import vocabulary, word_set, word_shape

_LINK = word_shape("sources_names", "link")
_OF = word_shape("sources_names", "of")
_PERSON = re.compile(r" [A-ZÀ-Þ][a-zà-ÿ-]+(?: [A-ZÀ-Þ][\w'’.-]+){1,2}")
"""A name and a surname behind the name of an office."""


@dataclass(frozen=True, slots=True)
class SourceName:
    """A name at `start`; `sort` is `office`, `short` for an office's abbreviation, `media`, or `person`."""

    start: int
    end: int
    name: str
    sort: str


@lru_cache
def _known() -> Gazetteer:
    return Gazetteer([*agencies_as_names(), *(Name(words, words, "media") for words in vocabulary("sources")["media"])])


@lru_cache(maxsize=2)
def find_names(line: str) -> tuple[SourceName, ...]:
    """The names in `line` that could be a source's, in order; of names that overlap the one that begins first."""
    found = sorted(
        [*_known_names(line), *_offices(line), *_small_offices(line), *_persons(line), *_papers(line)],
        key=lambda name: (name.start, -name.end),
    )
    kept: list[SourceName] = []
    for name in found:
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
        elif name.sort == "office" and kept[-1].sort in ("media", "short") and name.end > kept[-1].end:
            kept[-1] = name
    return tuple(kept)


def _known_names(line: str) -> Iterator[SourceName]:
    past = 0
    for begin in _known().begins.finditer(line):
        name = _known().longest(line, begin.start(), begin[0]) if begin.start() >= past else None
        if name is None:
            continue
        past = begin.start() + len(name.words)
        sort = "media" if name.form == "media" else ("office" if " " in name.words else "short")
        yield SourceName(
            begin.start(),
            past,
            name.code if name.form == "described" and " " not in name.code else line[begin.start() : past],
            sort,
        )


def _offices(line: str) -> Iterator[SourceName]:
    for found in office_shape().finditer(line):
        end = found.end() - len("'s") if found[0].endswith("'s") else found.end()
        end = _before_officer(line, found.start(), end)
        start = _without_first_words(line, found.start(), end)
        if " " in line[start:end] and not _is_country(line, start, end):
            yield SourceName(start, end, line[start:end], "office")


def _is_country(line: str, start: int, end: int) -> bool:
    """Whether the words are a country's own name: the Russian Federation."""
    area = gazetteer().longest(line, start, line[start:end].partition(" ")[0])
    return area is not None and area.form == "name" and start + len(area.words) == end


def _without_first_words(line: str, start: int, end: int) -> int:
    """Where the name begins behind words like "The", "In" and "Figures of the"."""
    while start < end:
        word, _, rest = line[start:end].partition(" ")
        if not _begins_no_name(word, rest):
            return start
        start += len(word) + 1
    return end


def _begins_no_name(word: str, rest: str) -> bool:
    words = vocabulary("sources")
    following = rest.partition(" ")[0]
    if following in words["heads"] and word.lower() in words["small_words"]:
        return False
    return (
        word in word_set("sources", "not_names")
        or word.endswith("-based")
        or _LINK.match(word) is not None
        or (following == "of" and word not in words["heads"])
    )


def _small_offices(line: str) -> Iterator[SourceName]:
    for found in small_office_shape().finditer(line) if _may_name(line, "small_heads") else ():
        start = _area_before(line, found)
        alone = start == found.start("core") and " " not in found["core"] and not found["field"]
        if alone and found["core"] not in vocabulary("sources")["alone"]:
            continue
        end = _before_officer(line, found.start("core"), found.end())
        yield SourceName(start, end, line[start:end], "office")


def _before_officer(line: str, start: int, end: int) -> int:
    """The end of the name before whoever speaks for it: "the Customs Committee of Chad Ali Sato" is that of Chad."""
    for of in _OF.finditer(line, start, end):
        area = gazetteer().longest(line, of.end(), line[of.end() : end].partition(" ")[0])
        past = of.end() + len(area.words) if area and area.form == "name" else end
        if _PERSON.fullmatch(line, past, end):
            return past
    return end


def _area_before(line: str, found: re.Match[str]) -> int:
    """Where the area begins that stands straight before the office, or where the office begins."""
    core, words = found.start("core"), found["area"].split()
    for most in range(len(words)):
        start = core - len(" ".join(words[most:])) - 1
        area = gazetteer().longest(line, start, words[most].split("'")[0].split(".")[0])
        if area and area.form != "other" and line[start + len(area.words) : core] in (" ", "'s ", "' "):
            return start
    return core


@lru_cache
def _last_words(kind: str) -> frozenset[str]:
    """What the offices of a kind end with, in lower case: most texts hold none of these words, and need no pattern."""
    return frozenset(office.lower().rpartition(" ")[2] for office in vocabulary("sources")[kind])


def _may_name(line: str, kind: str) -> bool:
    lowered = line.lower()
    return any(word in lowered for word in _last_words(kind))


def _persons(line: str) -> Iterator[SourceName]:
    for found in person_shape().finditer(line) if _may_name(line, "offices") else ():
        yield SourceName(found.start(), found.end(), found[0].replace(",", ""), "person")
    for found in speaker_shape().finditer(line):
        name = found["name"]
        known = gazetteer().longest(line, found.start("name"), name.partition(" ")[0])
        if name.partition(" ")[0] not in word_set("sources", "not_names") and (known is None or known.form == "other"):
            yield SourceName(found.start("name"), found.end("name"), name, "person")


def _papers(line: str) -> Iterator[SourceName]:
    for found in paper_shape().finditer(line):
        start = _without_first_words(line, found.start(), found.end())
        if " " in line[start : found.end()]:
            yield SourceName(start, found.end(), line[start : found.end()], "media")
