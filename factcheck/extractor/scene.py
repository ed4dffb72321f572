"""A sentence as the slot rules see it: a row of tokens, each a word or a whole mention, with its cues."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from factcheck.domain.period import Words
from factcheck.extractor.mentions import AreaMention, Form, MeasureMention, NumberMention, PeriodMention, SourceMention
from factcheck.extractor.products.noun_phrases import noun_phrases
from factcheck.extractor.told import Told

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""The tags of finite verbs (Penn Treebank)."""
Found = TypeVar("Found")
Mention = NumberMention | AreaMention | PeriodMention | SourceMention | MeasureMention

_BREAKS = frozenset(";:")


@dataclass(slots=True, eq=False)
class Token:
    """A word, a mark, or a mention taken as one; `start` and `end` are offsets in the paragraph.

    It is never changed, but not frozen: an article has thousands, and a frozen one takes three times as long to make.
    No two are the same, so a list of them is searched without looking into each.
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

    @property
    def is_rank(self) -> bool:
        """Whether it is a number that tells a place in an order: "third", "largest"."""
        return self.number is not None and self.number.form is Form.RANK

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
