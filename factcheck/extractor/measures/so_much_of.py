"""Amounts as the words of a text tell them: so much of a good, more than so many tonnes, a number."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import dropwhile, takewhile

from factcheck.extractor.products.words import is_good
from factcheck.resources import vocabulary, word_set

PERCENT = word_set("small_words", "measures", "percent")
CENT = word_set("small_words", "measures", "cent")
ENDS = frozenset({".", ";", ":", "?", "!"})
HEDGED = 4
"""Within how many words the number stands of what is weighed or counted: "more than 3 million"."""
_COUNTED = 4
"""Within how many words of a number ends its unit."""
_GOODS = 3
"""Within how many words behind "of" stands the good, be it said whose."""


def is_part_of_good(texts: Sequence[str]) -> bool:
    """Whether it is so much of a good, be it said whose: "took 40% of Peru's copper", "gets 3 tonnes of tea".

    So much money is that only of somebody's goods: "took $3bn of Peru's copper".
    """
    at = texts.index("of") if "of" in texts else 0
    row = texts[at + 1 :]
    good = next((place for place, text in enumerate(row[:_GOODS]) if is_good(text)), None)
    units = {*PERCENT, *CENT, *vocabulary("cues")["bulk"]}
    owned = good is not None and "'s" in row[:good]
    units |= set(vocabulary("numbers")["scales"]) if owned else set()
    if units.isdisjoint(texts[:at]) or not is_amount(texts[:at]):
        return False
    return good is not None and (good + 1 == len(row) or row[good + 1] in word_set("measures", "behind_goods"))


def is_counted(texts: Sequence[str], units: Container[str]) -> bool:
    """Whether so many of one of the units stand here: "more than 3 million tonnes"."""
    hedged = takewhile(lambda text: text not in ENDS, texts[:HEDGED])
    return any(text[0].isdigit() for text in hedged) and any(text in units for text in texts)


def is_so_much(texts: Sequence[str]) -> bool:
    """Whether an amount of what is weighed, metered or served stands right here: "some 3 million tonnes", "5 eggs"."""
    told = list(dropwhile(lambda text: text in word_set("measures", "about_so_much"), texts))[:_COUNTED]
    units = {*vocabulary("cues")["bulk"], *vocabulary("measures")["served_in"]}
    return bool(told) and told[0][0].isdigit() and not units.isdisjoint(told)


def is_amount(texts: Sequence[str]) -> bool:
    return any(sign.isdigit() for sign in "".join(texts))


def is_of_something(texts: Sequence[str]) -> bool:
    """Whether the words end an amount of something or a share of it: "million tonnes of", "percent of"."""
    at = texts.index("of") if "of" in texts else 0
    unit = texts[at - 1 : at]
    return any(text in vocabulary("cues")["bulk"] or text in PERCENT or text in CENT for text in unit)
