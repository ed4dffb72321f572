"""Names of offices, papers and agencies in a text, and the abbreviations that it introduces for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from factcheck.extractor.areas.gazetteer import Gazetteer, Name
from factcheck.extractor.areas.names import gazetteer
from factcheck.extractor.sources.agencies import agencies_as_names, agency
from factcheck.resources import vocabulary

_WORD = r"[A-ZÀ-Þ][\w&.-]{0,40}\w(?:'s|')?"
_BRACKETED = re.compile(
    r""" \((?:the )?"?([A-Z][A-Za-z&-]{1,9})"?\)|, (?:or |known as )?(?:the )?"?([A-Z][A-Za-z&]{1,9})"?(?=[,.;])"""
)
_LINK = re.compile(r"(?:of|for|on|and|&|the)\b")


@dataclass(frozen=True, slots=True)
class SourceName:
    """A name at `start`; `sort` is `office`, `short` for an office's abbreviation, `media`, or `person`."""

    start: int
    end: int
    name: str
    sort: str


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@lru_cache
def _known() -> Gazetteer:
    return Gazetteer([*agencies_as_names(), *(Name(words, words, "media") for words in vocabulary("sources")["media"])])


@lru_cache
def _office() -> re.Pattern[str]:
    """Capitalised words that end as offices do: National Bureau of Statistics, Exporters' Assembly."""
    day = any_of([*vocabulary("sources")["days"], *vocabulary("periods")["months"]])
    word = rf"(?!(?:{day})\b){_WORD}"
    words = rf"{word}(?: {word})*"
    after = rf"(?: (?:of|for|on|under) (?:the )?{words}(?:(?:, {word})* (?:and|&) {words})?){{0,3}}"
    head = rf"(?:{any_of(vocabulary('sources')['heads'])})(?![\w-])"
    return re.compile(rf"(?<![\w'.])(?:{_WORD} (?:(?:of|for|on|and|&) (?:the )?)?){{0,7}}{head}{after}")


@lru_cache
def _small_office() -> re.Pattern[str]:
    """An office in lower case: economy ministry, ministry of trade, Iran's central bank, customs committee of Cuba."""
    words = vocabulary("sources")
    area = rf"(?:{_WORD} ){{0,3}}"
    topic = rf"(?:{any_of(word for word in words['small_words'] if word != 'and')})(?![\w-])"
    core = rf"(?:(?:{any_of(words['small_words'])}) ){{0,4}}(?:{any_of(words['small_heads'])})(?![\w-])"
    field = rf"(?P<field> (?:of|for) {topic}(?:,? (?:and )?{topic}){{0,5}})?"
    return re.compile(rf"(?<![\w'-])(?P<area>{area})(?P<core>{core}){field}(?: of (?:the )?{_WORD}(?: {_WORD})*)?")


@lru_cache
def _person() -> re.Pattern[str]:
    offices, topics = (any_of(vocabulary("sources")[kind]) for kind in ("offices", "small_words"))
    minister = (
        rf"(?:(?:First |Deputy |Vice )*(?:(?i:{offices})"
        rf"|[Mm]inister (?:of|for) (?:the )?(?:{_WORD}(?:(?:,? and|,)? {_WORD})*|(?:{topics})(?: and (?:{topics}))?)))"
    )
    return re.compile(rf"(?<![\w'])(?P<office>{minister})(?:,? {_WORD}(?: {_WORD})?)?(?![\w-])")


@lru_cache
def _speaker() -> re.Pattern[str]:
    """A person named behind the verb: said Anna Kovac."""
    verbs = any_of(vocabulary("sources")["said_by_name"])
    return re.compile(rf"(?<![\w-])(?:{verbs}) (?P<name>{_WORD} (?:[A-Z]\. )?{_WORD})(?=[,.\"]|$| of | from | in )")


@lru_cache
def _paper() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w'])(?:{_WORD} (?:of )?){{1,3}}(?:{any_of(vocabulary('sources')['media_ends'])})(?![\w-])"
    )


@lru_cache
def _not_names() -> frozenset[str]:
    return frozenset(vocabulary("sources")["not_names"])


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
    for found in _office().finditer(line):
        end = found.end() - len("'s") if found[0].endswith("'s") else found.end()
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
        word in _not_names()
        or word.endswith("-based")
        or _LINK.match(word) is not None
        or (following == "of" and word not in words["heads"])
    )


def _small_offices(line: str) -> Iterator[SourceName]:
    for found in _small_office().finditer(line) if _may_name(line, "small_heads") else ():
        start = _area_before(line, found)
        alone = start == found.start("core") and " " not in found["core"] and not found["field"]
        if alone and found["core"] not in vocabulary("sources")["alone"]:
            continue
        yield SourceName(start, found.end(), line[start : found.end()], "office")


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
    for found in _person().finditer(line) if _may_name(line, "offices") else ():
        yield SourceName(found.start(), found.end(), found[0].replace(",", ""), "person")
    for found in _speaker().finditer(line):
        name = found["name"]
        known = gazetteer().longest(line, found.start("name"), name.partition(" ")[0])
        if name.partition(" ")[0] not in _not_names() and (known is None or known.form == "other"):
            yield SourceName(found.start("name"), found.end("name"), name, "person")


def _papers(line: str) -> Iterator[SourceName]:
    for found in _paper().finditer(line):
        start = _without_first_words(line, found.start(), found.end())
        if " " in line[start : found.end()]:
            yield SourceName(start, found.end(), line[start : found.end()], "media")


@lru_cache(maxsize=8)
def abbreviations(line: str) -> dict[str, str]:
    """The abbreviations that the text introduces behind a name (NBS), with the name in full."""
    introduced: dict[str, str] = {}
    for name in find_names(line):
        if short := abbreviation_after(line, name):
            introduced.setdefault(short[0], name.name)
    return introduced


def abbreviation_after(line: str, name: SourceName) -> tuple[str, int] | None:
    """The abbreviation that stands in brackets or between commas behind an office's name, and where it ends."""
    if name.sort != "office":
        return None
    found = _BRACKETED.match(line, name.end)
    if found is None:
        return None
    short = found[1] or found[2]
    area = gazetteer().longest(line, found.start(1 if found[1] else 2), short)
    if sum(letter.isupper() for letter in short) < 2 and not agency(short):
        return None
    if (area and area.words == short) or short in _not_names():
        return None
    return short, found.end()
