"""The goods of an article that weighs some: what it tells of where a sentence only gives the weight."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from factcheck.domain.article import Label
from factcheck.extractor.datelines import past_reporter
from factcheck.extractor.measures.units import measures_in
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.paragraphs import Paragraph
from factcheck.extractor.phrases import words
from factcheck.extractor.products.surroundings import carries
from factcheck.extractor.products.words import is_good
from factcheck.extractor.told import Told
from factcheck.resources import word_set, word_shape

_LED_BY = 1.5
"""How much more often than any other an article names what it is about."""
_HEADLINE = 3
"""How many times a good counts that the headline names."""
_WORD = word_shape("goods", "word")
_OPENING = 80
"""Within how many characters a paragraph opens."""


@dataclass(frozen=True, slots=True)
class Goods:
    """The goods that an article names, which counts some by weight, volume or piece."""

    named: Sequence[Told]
    """In the order of the text."""
    staple: Told | None
    """What it names far more often than any other."""
    devoted: bool
    """Whether the staple is what the article is about: the headline names it, and weights are told more than sums."""

    def counted_at(self, place: int) -> str | None:
        """What an amount at `place` in the article counts if its sentence does not say."""
        if self.staple:
            return Told(self.staple, self.staple.said, "the good that the article names most", assumed=True)
        if not self.named:
            return None
        last = self.named[max(bisect(self.named, place, key=_end), 1) - 1]
        return Told(last, last.said, "the good that the article named last", assumed=True)


def weighs(number: NumberMention) -> bool:
    """Whether the number is an amount in a unit that goods are counted in, and no money."""
    unit = number.quantity.unit if number.form is Form.AMOUNT else None
    return unit is not None and not is_money(unit) and measures_in(unit, "exports")


def goods_of(blocks: Sequence[Paragraph], docs: Sequence[Doc]) -> Goods | None:
    """The goods that the article names; None where it weighs none."""
    if not any(weighs(number) for doc in docs for number in doc._.numbers):
        return None
    named: list[Told] = []
    counts: Counter[str] = Counter()
    for block, doc in zip(blocks, docs, strict=True):
        for match in _WORD.finditer(doc._.text, _start(doc._.text)):
            named_after = any(source.start <= match.start() < source.end for source in doc._.sources)
            word = match[0].lower()
            apart = _is_way(doc._.text, match) or _is_left_out(doc._.text, match)
            if not named_after and is_good(word) and not carries(word) and not apart:
                named.append(Told(word, (block.start + match.start(), block.start + match.end())))
                counts[_singular(word)] += _HEADLINE if block.label is Label.HEADLINE else 1
    (good, most), (_, next_most) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    leads = most >= _LED_BY * next_most
    staple = next((one for one in named if leads and _singular(one) == good), None)
    return Goods(named, staple, staple is not None and _in_headline(staple, blocks) and _weigh_most(docs))


def _is_way(text: str, found: re.Match[str]) -> bool:
    """Whether the word says which way something goes: "by rail", "across water"."""
    if found[0].lower() not in word_set("products", "ways_of_travel"):
        return False
    leading = text[: found.start()].rstrip().rpartition(" ")[2].lower()
    return leading in word_set("products", "leading_ways")


def _is_left_out(text: str, found: re.Match[str]) -> bool:
    """Whether the words around say that it is not counted: "crude oil left aside", "without oil"."""
    lead, behind = text[: found.start()].rstrip().lower(), text[found.end() :].lstrip().lower()
    before = lead.endswith(tuple(f" {words}" for words in word_set("products", "excluding")))
    left_out = tuple(word_set("products", "left_out"))
    return before or behind.startswith(left_out) or behind.partition(" ")[2].startswith(left_out)


def _start(text: str) -> int:
    """Where a paragraph begins after who reports: "LIMA (Copper Wire) – "."""
    opening = words(text, 0, _OPENING)
    place = past_reporter([word.text for word in opening])
    return opening[place].end if place else 0


def _in_headline(name: Told, blocks: Sequence[Paragraph]) -> bool:
    return any(block.label is Label.HEADLINE and block.start <= _end(name) <= block.end for block in blocks)


def _weigh_most(docs: Sequence[Doc]) -> bool:
    """Whether the numbers weigh goods at least as often as they tell of money."""
    numbers = [number for doc in docs for number in doc._.numbers]
    money = sum(is_money(number.quantity.unit) for number in numbers)
    return sum(map(weighs, numbers)) >= money


def _singular(word: str) -> str:
    return word.removesuffix("s")


def _end(name: Told) -> int:
    return name.said[1] if name.said else 0
