"""Who reported a number: the offices, papers and persons that a text attributes statements to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from factcheck.extractor.mentions import SourceMention
from factcheck.extractor.sources.abbreviations import abbreviations
from factcheck.extractor.sources.attribution import is_attributed, unknown_names
from factcheck.extractor.sources.calling import in_full, usual
from factcheck.extractor.sources.names import SourceName, find_names
from factcheck.extractor.sources.officials import officials, spoken_for
from factcheck.extractor.sources.post_holders import by_name, holders_named, post_holders
from factcheck.resources import any_of, vocabulary

_SPACES = str.maketrans(dict.fromkeys("\r\t\xa0\u2009\u202f", " ") | {"\u2019": "'", "\u201c": '"', "\u201d": '"'})
_SENTENCE_END = re.compile(r"[.!?][\"')\]]* +(?=[A-Z\"'])|\n")
_ABBREVIATION_NEXT = re.compile(r" [A-Z][\w-]*[A-Z]")


def find_sources(text: str, context: str | None = None) -> list[SourceMention]:
    """The sources that `text` names, in order, none overlapping another.

    `attributes` tells those that a statement is attributed to. A source without a name ("official data") attributes
    nothing to anybody. A paper that passes on what an office reported does not count beside the office.

    Args:
        context: the article, where abbreviations may have been introduced; `text` itself if not given.
    """
    line = text.translate(_SPACES)
    whole = line if context is None else _evenly_spaced(context)
    found = sorted(_mentions(line, whole), key=lambda mention: mention[0].start)
    return _without_relays(_apart(found), line)


@lru_cache(maxsize=1)
def _evenly_spaced(article: str) -> str:
    """The article, asked for with each of its paragraphs, as the paragraphs are read."""
    return article.translate(_SPACES)


def _mentions(line: str, whole: str) -> Iterator[tuple[SourceMention, str]]:
    """Every source mention with its sort, those that are found by name before those that only their place tells."""
    short = abbreviations(whole)
    people = [replace(one, name=usual(one.name, whole, short)) for one in spoken_for(line, officials(whole))]
    named = [in_full(name, line, whole, short) for name in _outside(find_names(line), people)]
    others = [
        *_abbreviated(line, short),
        *(by_name(name, line) for name in unknown_names(line)),
        *_referred(line, named),
    ]
    others.extend(holders_named(line, post_holders(whole)))
    ends = frozenset(name.end for name in named)
    taken = sorted([*named, *people], key=lambda name: name.start)
    for name in [*(n for n in named if not _only_describes(line, n, ends)), *people, *_outside(others, taken)]:
        attributed = is_attributed(line, name.start, name.end)
        if attributed or name.sort == "office":
            yield SourceMention(name.start, name.end, name.name, attributed), name.sort
    for found in _unnamed().finditer(line):
        yield SourceMention(found.start(), found.end(), found[0].lower(), False), "unnamed"


@lru_cache
def _unnamed() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{any_of(vocabulary('sources')['unnamed'])})(?!\w)", re.IGNORECASE)


@lru_cache
def _heads() -> tuple[tuple[str, ...], re.Pattern[str]]:
    """What kinds of offices are called in one word, and where a text names one by its kind alone."""
    heads = tuple(word for word in vocabulary("sources")["small_heads"] if " " not in word)
    return heads, re.compile(rf"(?<=[Tt]he )(?:{any_of(heads)})(?![\w-])")


def _only_describes(line: str, name: SourceName, ends: frozenset[int]) -> bool:
    """Whether words in lower case only describe a name beside them: the statistics agency INEGI; INEGI, the agency."""
    if name.sort != "office" or not name.name.islower():
        return False
    comma = line.rfind(",", max(0, name.start - len(", the ")), name.start)
    return comma in ends or _ABBREVIATION_NEXT.match(line, name.end) is not None


def _abbreviated(line: str, short: dict[str, str]) -> Iterator[SourceName]:
    if short:
        for found in re.finditer(rf"(?<![\w&-])(?:{any_of(short)})(?![\w&-])", line):
            yield SourceName(found.start(), found.end(), found[0], "office")


def _referred(line: str, named: list[SourceName]) -> Iterator[SourceName]:
    """Offices that the text names again by their kind alone: "the ministry said"."""
    heads, pattern = _heads()
    last: dict[str, SourceName] = {}
    place = 0
    for found in pattern.finditer(line):
        while place < len(named) and named[place].end <= found.start():
            name = named[place]
            last.update({head: name for head in heads if head in line[name.start : name.end].lower()})
            place += 1
        if found[0] in last:
            yield SourceName(found.start(), found.end(), last[found[0]].name, "referred")
    for found in _own_documents().finditer(line):
        if owner := next((name for name in reversed(named) if name.end <= found.start()), None):
            yield SourceName(found.start(), found.end(), owner.name, "referred")


@lru_cache
def _own_documents() -> re.Pattern[str]:
    """What somebody who was named tells by documents of his own: "its own figures"."""
    words = vocabulary("sources")
    return re.compile(rf"(?<!\w)(?:{any_of(words['of_its_own'])}) (?:{any_of(words['documents'])})(?![\w-])")


def _outside(names: Sequence[SourceName], taken: list[SourceName]) -> list[SourceName]:
    """Those of `names` that overlap none of `taken`, which are in order."""
    starts = [name.start for name in taken]
    free = []
    for name in names:
        after = bisect_left(starts, name.end)
        if after == 0 or taken[after - 1].end <= name.start:
            free.append(name)
    return free


def _apart(found: list[tuple[SourceMention, str]]) -> list[tuple[SourceMention, str]]:
    kept: list[tuple[SourceMention, str]] = []
    for mention, sort in found:
        if not kept or mention.start >= kept[-1][0].end:
            kept.append((mention, sort))
    return kept


def _without_relays(found: list[tuple[SourceMention, str]], line: str) -> list[SourceMention]:
    """A paper, or who else passes on, attributes nothing in a sentence that names the office behind it."""
    ends = [end.start() for end in _SENTENCE_END.finditer(line)]
    sentence = [bisect_left(ends, mention.start) for mention, _ in found]
    official = {
        sentence[i]
        for i, (mention, sort) in enumerate(found)
        if mention.attributes and sort in ("office", "short", "referred", "official")
    }
    told = [*zip(sentence, (mention.attributes for mention, _ in found), strict=True)]
    cited = [any(one == (sentence[i], True) for one in told[i + 1 :]) for i in range(len(found))]
    return [
        replace(m, attributes=False) if _passes_on(m, sort, cited[i], line) and sentence[i] in official else m
        for i, (m, sort) in enumerate(found)
    ]


def _passes_on(mention: SourceMention, sort: str, cited: bool, line: str) -> bool:
    """Whether it is a paper, or says who told it: "HINA reports, citing the State Bureau"."""
    return sort == "media" or (sort == "office" and cited and _citing().match(line, mention.end) is not None)


@lru_cache
def _citing() -> re.Pattern[str]:
    words = vocabulary("sources")
    return re.compile(rf" (?:{any_of(words['saying'])}),? (?:{any_of(words['citing'])})(?!\w)")
