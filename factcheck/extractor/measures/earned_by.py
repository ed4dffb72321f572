"""What so much is owed to where that is no lender but the goods that earned it: "a fifth of this is owed to grapes"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.phrases import Word
from factcheck.extractor.products.words import is_good

_OWED, _TO = "owed", "to"
_GOING_ON = frozenset({"and", "alone", "itself"})


def is_earned_by(row: Sequence[Word], first: int, stop: int) -> bool:
    """Whether the word of a debt only says by which goods it was earned, which are the last words of their clause."""
    if row[first].text != _OWED or [word.text for word in row[stop : stop + 1]] != [_TO]:
        return False
    behind = [word.text for word in row[stop + 1 : stop + 3]]
    ends = not behind[1:] or behind[1] in _GOING_ON or not behind[1].isalpha()
    return is_good(behind[0]) and ends if behind else False
