"""The sentences of a paragraph with what they mention."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc

from factcheck.extractor.areas.excepted import without_excepted
from factcheck.extractor.areas.told_like import without_descriptions
from factcheck.extractor.cues import cues
from factcheck.extractor.mentions import AreaMention, MeasureMention, NumberMention, SourceMention
from factcheck.extractor.phrases import words_within
from factcheck.extractor.scene import Mention, Scene, Token
from factcheck.extractor.sentences import sentences
from factcheck.extractor.tags import Tags, tags_of
from factcheck.resources import word_set

_NUMBERING = re.compile(r"\s*\(?(?:\d{1,2}|[a-z])[.)]\s+")
"""The number or letter of an item, which is no word of what it says."""
_PAST = "VBD"
_ACTING = frozenset({"VB", "VBP"})
"""The tags of a verb in the past tense, and of one that has no ending (Penn Treebank)."""
_PLURAL, _PREPOSITION = "NNS", "IN"
_NO_CUES: frozenset[str] = frozenset()
_NONE_NESTED: Mapping[int, NumberMention] = {}
_MARKS = frozenset("'’")
_DASHES, _TOWARDS = frozenset("-–—"), frozenset({"to", "from", "with"})


def scenes_of(doc: Doc) -> Iterator[Scene]:
    """The sentences of a paragraph with their mentions; where mentions overlap the more telling one stays."""
    known = doc._
    numbers: Sequence[NumberMention] = known.numbers
    areas, periods, sources = known.areas, known.periods, known.sources
    ranked = {rank.start for rank in known.ranks}
    measures = [m for m in known.measures if not (_leads_to_rank(m, known.text, ranked) or _is_of_name(m, sources))]
    found: list[Mention] = [
        *(a for a in areas if a.form == "epithet"),
        *(p for p in periods if any(p.start <= n.start and n.end <= p.end for n in numbers)),
        *(n for n in numbers if n.quantity.unit is not None),
        *(m for m in measures if m.measure in word_set("measure_units", "indexed")),
        *(p for p in periods if p.relative != "annual"),
        *(s for s in sources if s.attributes),
        *(m for m in measures if m.counting and any(a.end == m.end for a in areas)),
        *areas,
        *(m for m in measures if any(s.start <= m.start < s.end < m.end for s in sources)),
        *sources,
        *measures,
        *periods,
        *known.ranks,
        *numbers,
    ]
    tags = tags_of(doc)
    mentions, text = chosen(found), known.text
    nested = {outer.start: inner for outer, inner in pairwise(numbers) if inner.end < outer.end}
    numbering = _NUMBERING.match(text)
    for start, end in sentences(text):
        first = numbering.end() if numbering and start < numbering.end() < end else start
        yield scene(text, first, end, mentions, tags, known.start, nested)


def _is_of_name(measure: MeasureMention, sources: Sequence[SourceMention]) -> bool:
    """Whether it is a word of an office's name, whatever else of that is taken for more telling: "Revenue Service"."""
    return any(one.start <= measure.start and measure.end <= one.end for one in sources)


def chosen(mentions: Iterable[Mention]) -> list[Mention]:
    """Of mentions that overlap, those listed first; in order of their place."""
    kept: list[Mention] = []
    for mention in mentions:
        place = bisect(kept, mention.start, key=_start)
        clear = place == 0 or kept[place - 1].end <= mention.start
        if clear and (place == len(kept) or mention.end <= kept[place].start):
            kept.insert(place, mention)
    return kept


def _start(mention: Mention) -> int:
    return mention.start


def scene(
    text: str,
    start: int,
    end: int,
    mentions: Sequence[Mention],
    tags: Tags,
    offset: int = 0,
    nested: Mapping[int, NumberMention] = _NONE_NESTED,
) -> Scene:
    """The sentence `text[start:end]` with those of `mentions` that lie in it; they are in order and do not overlap.

    Args:
        nested: by where an amount begins the number that a bracket in the middle of it tells: "171.7 (32.8%) million".
            It is read as if the bracket stood behind the amount.
    """
    inside = [m for m in mentions if start <= m.start and m.end <= end and not _is_done(m, text, tags)]
    tokens: list[Token] = []
    position = start
    for mention in [*inside, None]:
        stop = mention.start if mention else end
        tokens.extend(_words(text, position, stop, tags))
        if mention:
            if _has_article(mention, tokens):
                tokens.pop()
            tag = tags.of(mention.start, mention.end)
            mention = _as_verb(mention, text[mention.start : mention.end]) if tag == _PAST else mention
            quote = _single_spaced(text[mention.start : mention.end].lower())
            tokens.append(Token(mention.start, mention.end, quote, frozenset({_name(mention)}), mention, tag))
            position = mention.end
            tokens.extend(_bracketed(text, nested[mention.start]) if mention.start in nested else ())
    return Scene(start, end, without_excepted(without_descriptions(_without_elisions(tokens))), offset)


def _bracketed(text: str, number: NumberMention) -> list[Token]:
    start, end = number.start, number.end
    quote = text[start:end].lower()
    return [
        Token(start - 1, start, "(", _NO_CUES, None, "("),
        Token(start, end, quote, frozenset({_name(number)}), number, "CD"),
        Token(end, end + 1, ")", _NO_CUES, None, ")"),
    ]


def _without_elisions(tokens: list[Token]) -> list[Token]:
    """The tokens without a dash that stands for the verb of a list: "$5m to Mali, $3m – to Togo".

    Nor with the mark that only makes an amount own what it is worth: "5 million dollars' worth".
    """
    left_out = {
        place
        for place, token in enumerate(tokens[1:-1], start=1)
        if token.text in _MARKS and tokens[place - 1].number and tokens[place + 1].has("worth")
    }
    left_out |= {
        place
        for place, token in enumerate(tokens[1:-2], start=1)
        if token.text in _DASHES
        and (tokens[place - 1].number or tokens[place - 1].text == ")")
        and tokens[place + 1].text in _TOWARDS
        and any(near.area for near in tokens[place + 2 : place + 3 + (tokens[place + 2].text == "the")])
    }
    return [token for place, token in enumerate(tokens) if place not in left_out] if left_out else tokens


def _has_article(mention: Mention, before: Sequence[Token]) -> bool:
    """Whether "the" before it belongs to a country's name: "to the Netherlands" is to be read as "to Holland" is."""
    return (
        isinstance(mention, AreaMention)
        and mention.form in ("name", "epithet")
        and [t.text for t in before[-1:]] == ["the"]
    )


def _as_verb(mention: Mention, quote: str) -> Mention:
    """The mention; of "exported goods", where it says what somebody did, only the verb, without its object."""
    verb, space, _ = quote.partition(" ")
    if not isinstance(mention, MeasureMention) or mention.verb or not space:
        return mention
    return replace(mention, end=mention.start + len(verb), verb=True)


def _leads_to_rank(measure: MeasureMention, text: str, ranks: Set[int]) -> bool:
    """Whether the verb only says which place somebody has, and no flow: "Kenya came in fifth"."""
    verbs = word_set("ranks", "before_ordinal")
    return measure.end + 1 in ranks and text[measure.start : measure.end].lower() in verbs


def _is_done(mention: Mention, text: str, tags: Tags) -> bool:
    """Whether the noun for a measure is a verb here, which says what is done, or its verb a noun: "to pay for wheat",
    "wells yield oil", "in ships".
    """
    if not isinstance(mention, MeasureMention):
        return False
    words, tag = text[mention.start : mention.end].lower(), tags.of(mention.start, mention.end)
    if mention.verb:
        noun = tag == _PLURAL and " " not in words and words not in word_set("measures", "owned_nouns")
        return noun and _is_led(mention, text, tags)
    return words in word_set("measures", "also_verbs") and tag in _ACTING


def _is_led(mention: Mention, text: str, tags: Tags) -> bool:
    """Whether a preposition stands right before it."""
    before = text[: mention.start].rstrip()
    return tags.of(before.rfind(" ") + 1, len(before)) == _PREPOSITION


def _name(mention: Mention) -> str:
    return type(mention).__name__.removesuffix("Mention").lower()


def _words(text: str, start: int, end: int, tags: Tags) -> Iterator[Token]:
    row, phrases = words_within(text, start, end), cues()
    place = 0
    while place < len(row):
        found = phrases.at(row, place)
        length, names = found if found else (1, _NO_CUES)
        first, last = row[place], row[place + length - 1]
        quote = first.text if length == 1 else _single_spaced(text[first.start : last.end].lower())
        yield Token(first.start, last.end, quote, names, None, tags.of(first.start, last.end))
        place += length


def _single_spaced(words: str) -> str:
    return " ".join(words.split()) if "  " in words else words
