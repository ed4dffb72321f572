"""Who reported a number: the offices, papers and persons that a text attributes statements to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from factcheck.extractor.agencies import agency
from factcheck.extractor.areas import find_areas
from factcheck.extractor.attribution import is_attributed, unknown_names
from factcheck.extractor.mentions import SourceMention
from factcheck.extractor.source_names import SourceName, abbreviation_after, abbreviations, any_of, find_names
from factcheck.extractor.vocabulary import vocabulary

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
    whole = line if context is None else context.translate(_SPACES)
    short = abbreviations(whole)
    found = sorted(_mentions(line, whole, short), key=lambda mention: mention[0].start)
    return _without_relays(_apart(found), line)


def source_country(name: str) -> str | None:
    """The ISO alpha-3 code of the country that a source belongs to, told by who it is or by the words of its name.

    None where neither tells, and for international organisations and papers.
    """
    if known := agency(name):
        return known.country
    for words in (name, name.rpartition(" of ")[2]):
        for mention in find_areas(words):
            if mention.form in ("name", "demonym") and mention.codes[0].isupper():
                return mention.codes[0]
    return None


def _mentions(line: str, whole: str, short: dict[str, str]) -> Iterator[tuple[SourceMention, str]]:
    """Every source mention with its sort."""
    taken: list[SourceName] = []
    for name in find_names(line):
        introduced = abbreviation_after(line, name)
        end = introduced[1] if introduced else name.end
        attributed = is_attributed(line, name.start, end + 1 if introduced and line[end : end + 1] == "," else end)
        taken.append(replace(name, end=end))
        if _only_describes(line, name, end):
            continue
        if attributed or name.sort == "office":
            yield (
                SourceMention(
                    name.start, end, introduced[0] if introduced else _usual(name.name, whole, short), attributed
                ),
                name.sort,
            )
    for name in [*_abbreviated(line, short), *unknown_names(line), *_referred(line, short, taken)]:
        if not any(name.start < other.end and other.start < name.end for other in taken):
            attributed = is_attributed(line, name.start, name.end)
            if attributed or name.sort == "office":
                yield SourceMention(name.start, name.end, name.name, attributed), name.sort
    for found in re.finditer(rf"(?<![\w-])(?:{any_of(vocabulary('sources')['unnamed'])})(?!\w)", line, re.IGNORECASE):
        yield SourceMention(found.start(), found.end(), found[0].lower(), False), "unnamed"


def _only_describes(line: str, name: SourceName, end: int) -> bool:
    """Whether a name follows that the words in lower case only describe: the statistics agency INEGI."""
    return name.sort == "office" and name.name.islower() and _ABBREVIATION_NEXT.match(line, end) is not None


def _usual(name: str, whole: str, short: dict[str, str]) -> str:
    """The short name that the article itself uses, else its words, without the country of a known agency."""
    owner, possessive, rest = name.partition("'s ")
    if possessive and source_country(owner) and agency(rest) and not agency(name):
        name = rest
    for abbreviation, full in short.items():
        if name == full:
            return abbreviation
    known = agency(name)
    if known and known.short != name and re.search(rf"(?<!\w){re.escape(known.short)}(?!\w)", whole):
        return known.short
    return " ".join(name.split())


def _abbreviated(line: str, short: dict[str, str]) -> Iterator[SourceName]:
    if short:
        for found in re.finditer(rf"(?<![\w&-])(?:{any_of(short)})(?![\w&-])", line):
            yield SourceName(found.start(), found.end(), found[0], "office")


def _referred(line: str, short: dict[str, str], named: list[SourceName]) -> Iterator[SourceName]:
    """Offices that the text names again by their kind alone: "the ministry said"."""
    heads = any_of(word for word in vocabulary("sources")["small_heads"] if " " not in word)
    for found in re.finditer(rf"(?<=[Tt]he )(?:{heads})(?![\w-])", line):
        before = [name for name in named if name.start < found.start() and found[0] in name.name.lower()]
        if before:
            name = before[-1].name
            yield SourceName(
                found.start(), found.end(), next((a for a, full in short.items() if full == name), name), "referred"
            )


def _apart(found: list[tuple[SourceMention, str]]) -> list[tuple[SourceMention, str]]:
    kept: list[tuple[SourceMention, str]] = []
    for mention, sort in found:
        if not kept or mention.start >= kept[-1][0].end:
            kept.append((mention, sort))
    return kept


def _without_relays(found: list[tuple[SourceMention, str]], line: str) -> list[SourceMention]:
    """A paper attributes nothing in a sentence that names the office behind it."""
    ends = [end.start() for end in _SENTENCE_END.finditer(line)]
    sentence = [bisect_left(ends, mention.start) for mention, _ in found]
    official = {
        sentence[i]
        for i, (mention, sort) in enumerate(found)
        if mention.attributes and sort in ("office", "short", "referred")
    }
    return [
        replace(m, attributes=False) if sort == "media" and sentence[i] in official else m
        for i, (m, sort) in enumerate(found)
    ]
