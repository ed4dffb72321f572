"""What trade leaves in words that else tell how much something moved: "with a plus of $3bn", "its minus shrank"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.measures.so_much_of import PERCENT
from factcheck.resources import vocabulary, word_set

_CURRENCIES = frozenset("$€£¥")


def is_left(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether a plus or a minus is an amount that is left, by the words `before` it, the nearest first, and `behind`.

    Behind a comma it is how much something moved: "exports rose to $9bn, a plus of $3bn".
    """
    owners, verbs = (word_set("measures", "what_is_left", name) for name in ("owners", "verbs"))
    named = behind[:1] == ["of"] and len(before) > 1
    moves = not owners.isdisjoint(before[:1]) and not verbs.isdisjoint(behind[:1])
    return (named or moves) and _is_money(behind) and PERCENT.isdisjoint(behind)


def _is_money(row: Sequence[str]) -> bool:
    """Whether the words come to an amount in millions or with the sign of a currency: "of $3", "of 3 billion"."""
    at = next((place for place, word in enumerate(row) if word[0].isdigit()), 0)
    scales = vocabulary("numbers")["scales"]
    scaled = row[at][-1].isalpha() or any(word in scales for word in row[at + 1 : at + 2])
    return at > 0 and (scaled or row[at - 1][-1] in _CURRENCIES)
