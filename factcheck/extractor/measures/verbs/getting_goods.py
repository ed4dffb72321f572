"""What surrounds a verb by which goods earn money, are got from abroad or are made by the tonne."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import dropwhile, takewhile

from factcheck.extractor.measures.so_much_of import ENDS, is_amount, is_part_of_good
from factcheck.extractor.phrases import Word
from factcheck.extractor.products.words import is_good
from factcheck.resources import vocabulary, word_set

_EARNED = 5
"""Within how many words behind whom goods earn something for stands how much: "Ivory Coast US$500"."""
_GOODS, _OBJECT = 3, 8
"""Within how many words of a verb stand goods, and so much of them."""
_MARKS = ENDS | {",", "("}


def earns_somebody(before: Sequence[str], behind: Sequence[Word]) -> bool:
    """Whether goods earn so much for a country, be it named or not: "coffee earned Uganda $500 million".

    What touches the number is no country but the sign of its money: "coffee earned US$500 million".
    """
    before = _subject(before)
    whom, named = behind[:1], [word.text for word in behind]
    if not before or not is_good(before[0]) or not named or not named[0].isalpha():
        return False
    if named[0] in word_set("measures", "makers") or any(word.start == whom[0].end for word in behind[1:2]):
        return False
    other = word_set("measures", "behind_goods")
    return is_amount(list(takewhile(lambda text: text not in other, named[1 : 1 + _EARNED])))


def earns_abroad(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether goods earn so much beyond the border: "Kenya's tea fetched 180 billion shillings abroad"."""
    where, before = word_set("cues", "abroad"), _subject(before)
    earned = bool(before) and is_good(before[0]) and is_amount(behind[:_GOODS])
    return earned and any(text in where for text in takewhile(lambda text: text not in _MARKS, behind))


def earns_of_country(before: Sequence[str], behind: Sequence[str], countries: Container[str]) -> bool:
    """Whether it is a country's goods that earn so much: "Pakistani mangoes earned $5 million".

    Args:
        countries: the first words of the names of countries and of their adjectives.
    """
    before = _subject(before)
    earned = bool(before) and is_good(before[0]) and is_amount(behind[:_GOODS])
    return earned and any(text in countries for text in takewhile(lambda text: text not in _MARKS, before[1:_GOODS]))


def is_drawn(behind: Sequence[str]) -> bool:
    """Whether so much of something comes from beyond the border: "drew 3 million tonnes of oil from abroad"."""
    told = list(takewhile(lambda text: text not in _MARKS, behind))
    if "from" not in told or not is_amount(told[: told.index("from")]):
        return False
    whence = told[told.index("from") + 1 : told.index("from") + 2]
    weighed = any(text in vocabulary("cues")["bulk"] for text in told)
    return weighed and not word_set("measures", "from_other_countries").isdisjoint(whence)


def makes_so_much(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether whoever makes things has made so much of a good: "mills made 8 million tonnes of raw steel"."""
    makers = word_set("measures", "makers_of_goods")
    weighed = any(text in vocabulary("cues")["bulk"] for text in behind[:_OBJECT])
    return not makers.isdisjoint(before[:_GOODS]) and weighed and is_part_of_good(behind)


def _subject(before: Sequence[str]) -> Sequence[str]:
    """The words before the verb, the nearest first, without an aside in commas or what says when."""
    if before[:1] == [","] and "," in before[1:]:
        before = before[list(before).index(",", 1) + 1 :]
    told = list(dropwhile(lambda text: text in word_set("measures", "before_earning"), before))
    return told[1:] if told[:1] == [","] and len(told) < len(before) else told
