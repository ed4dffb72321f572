"""A sentence as the slot rules see it: a row of tokens, each a word or a whole mention, with its cues."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeVar

from factcheck.domain.period import Words
from factcheck.extractor.cues import cues
from factcheck.extractor.mentions import AreaMention, MeasureMention, NumberMention, PeriodMention, SourceMention
from factcheck.extractor.phrases import words_within
from factcheck.extractor.products.noun_phrases import noun_phrases
from factcheck.extractor.tags import Tags
from factcheck.extractor.told import Told

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""The tags of finite verbs (Penn Treebank)."""
_PAST = "VBD"
"""The tag of a verb in the past tense (Penn Treebank)."""
Found = TypeVar("Found")
Mention = NumberMention | AreaMention | PeriodMention | SourceMention | MeasureMention

_BREAKS = frozenset(";:")
_NO_CUES: frozenset[str] = frozenset()
_DASHES, _TOWARDS = frozenset("-–—"), frozenset({"to", "from", "with"})


@dataclass(slots=True)
class Token:
    """A word, a mark, or a mention taken as one; `start` and `end` are offsets in the paragraph.

    It is never changed, but not frozen: an article has thousands, and a frozen one takes three times as long to make.
    """

    start: int
    end: int
    text: str
    """In lower case."""
    cues: frozenset[str]
    mention: Mention | None = None
    pos: str = ""
    """The part of speech (Penn Treebank) where the tagger has spoken; of several words that of the first."""
    number: NumberMention | None = field(init=False, default=None, compare=False, repr=False)
    """The mention where it is a number; so with the others."""
    area: AreaMention | None = field(init=False, default=None, compare=False, repr=False)
    period: PeriodMention | None = field(init=False, default=None, compare=False, repr=False)
    measure: MeasureMention | None = field(init=False, default=None, compare=False, repr=False)

    def __post_init__(self) -> None:
        mention = self.mention
        if isinstance(mention, NumberMention):
            self.number = mention
        elif isinstance(mention, AreaMention):
            self.area = mention
        elif isinstance(mention, PeriodMention):
            self.period = mention
        elif isinstance(mention, MeasureMention):
            self.measure = mention

    @property
    def is_finite(self) -> bool:
        """Whether it is the verb of a clause, in the present or the past, or an auxiliary like "may"."""
        return self.pos in _FINITE

    def has(self, *cues: str) -> bool:
        return not self.cues.isdisjoint(cues)


@dataclass(frozen=True)
class Scene:
    """One sentence of a paragraph, its tokens in order; read another way it is another scene."""

    start: int
    end: int
    tokens: list[Token] = field(default_factory=list)
    offset: int = 0
    """Where the paragraph begins in the article."""

    @cached_property
    def numbers(self) -> tuple[tuple[int, NumberMention], ...]:
        """The quantities of the sentence that may state something, each with its place among the tokens."""
        return tuple((i, t.number) for i, t in enumerate(self.tokens) if t.number and t.number.status is None)

    @cached_property
    def periods(self) -> tuple[tuple[int, PeriodMention], ...]:
        """Every period mention of the sentence with its place."""
        return tuple((place, token.period) for place, token in enumerate(self.tokens) if token.period)

    @cached_property
    def areas(self) -> tuple[tuple[int, AreaMention], ...]:
        """Every area mention of the sentence with its place."""
        return tuple((place, token.area) for place, token in enumerate(self.tokens) if token.area)

    @cached_property
    def measures(self) -> tuple[tuple[int, MeasureMention], ...]:
        """Every measure mention of the sentence with its place."""
        return tuple((place, token.measure) for place, token in enumerate(self.tokens) if token.measure)

    @cached_property
    def noun_phrases(self) -> list[tuple[int, int]]:
        """Where the phrases of nouns that may name a product begin and end: they are gone through for every number."""
        return noun_phrases(self.tokens)

    def once(self, find: Callable[[Scene, int], Found], at: int) -> Found:
        """What `find` finds at a place, looked for once though several rules ask for it; it is not to be changed."""
        key = find, at
        if key not in self._found:
            self._found[key] = find(self, at)
        found: Found = self._found[key]
        return found

    @cached_property
    def _found(self) -> dict[tuple[Callable[[Scene, int], Any], int], Any]:
        return {}

    @cached_property
    def _cues(self) -> frozenset[str]:
        return frozenset(cue for token in self.tokens for cue in token.cues)

    @cached_property
    def last_words(self) -> frozenset[str]:
        """The last word of each token: a rule that asks for a certain one need not go through most sentences."""
        return frozenset(token.text.rpartition(" ")[2] for token in self.tokens)

    def says(self, *cues: str) -> bool:
        """Whether any of its tokens has one of these."""
        return not self._cues.isdisjoint(cues)

    def clause(self, at: int) -> tuple[int, int]:
        """The stretch of tokens around `at` that no semicolon or colon cuts."""
        next_one = bisect_left(self._breaks, at)
        first = self._breaks[next_one - 1] + 1 if next_one else 0
        return first, self._breaks[next_one] if next_one < len(self._breaks) else len(self.tokens)

    @cached_property
    def _breaks(self) -> list[int]:
        return [place for place, token in enumerate(self.tokens) if token.text in _BREAKS]

    def in_brackets(self, at: int) -> bool:
        """Whether a bracket that is open before `at` has not been closed there."""
        before = bisect_left(self._brackets, at)
        return before > 0 and self.tokens[self._brackets[before - 1]].text == "("

    @cached_property
    def _brackets(self) -> list[int]:
        return [place for place, token in enumerate(self.tokens) if token.text in ("(", ")")]

    def words(self, tokens: Sequence[Token]) -> Words:
        """Where the row of tokens stands in the article."""
        return self.offset + tokens[0].start, self.offset + tokens[-1].end

    def word(self, token: Token) -> Told:
        """The token's text, which remembers where it stands."""
        return Told(token.text, self.words([token]))

    def before(self, at: int, most: int) -> list[Token]:
        """Up to `most` tokens before `at`, the nearest first."""
        return self.tokens[max(0, at - most) : at][::-1]

    def after(self, at: int, most: int) -> list[Token]:
        """Up to `most` tokens after `at`, the nearest first."""
        return self.tokens[at + 1 : at + 1 + most]


def scene(text: str, start: int, end: int, mentions: Sequence[Mention], tags: Tags, offset: int = 0) -> Scene:
    """The sentence `text[start:end]` with those of `mentions` that lie in it; they are in order and do not overlap."""
    inside = [m for m in mentions if start <= m.start and m.end <= end]
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
    return Scene(start, end, _without_elisions(tokens), offset)


def _without_elisions(tokens: list[Token]) -> list[Token]:
    """The tokens without a dash that stands for the verb of a list: "$5m to Mali, $3m – to Togo"."""
    left_out = {
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
