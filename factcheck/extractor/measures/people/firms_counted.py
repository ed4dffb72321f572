"""Firms that are counted, and those that only act: "4,500 enterprises", "enterprises made up 9 percent of trade"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from factcheck.extractor.phrases import Word
from factcheck.resources import word_set

_ENDS = frozenset(".;:")
_BEFORE, _BEHIND = 3, 4
"""Within how many words before firms, and behind them, stands what counts them."""


def only_act(row: Sequence[Word], first: int, stop: int) -> bool:
    """Whether the word for firms from `first` to before `stop` names those that do something, with no count of them."""
    if " ".join(word.text for word in row[first:stop]) not in word_set("measures", "firms_that_act"):
        return False
    counting = word_set("measures", "counting_firms")
    before, behind = row[max(0, first - _BEFORE) : first], row[stop : stop + _BEHIND]
    before = list(takewhile(lambda word: word.text not in _ENDS, reversed(before)))
    counted = any(word.text in counting or word.text[0].isdigit() for word in before)
    return not counted and not any(word.text in counting for word in behind)
