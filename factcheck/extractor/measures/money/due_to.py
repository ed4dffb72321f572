"""What is owed to somebody or something as its cause is no debt: "most of the growth is owed to rubber"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extractor.phrases import Word
from factcheck.resources import vocabulary, word_set

_ADVERB = 1
"""How many words may stand between the forms of "be" and "owed"."""
_SUBJECT = 3
"""Within how many words before them money is what is owed: "$5 billion of it is owed to China"."""


def is_due_to(row: Sequence[Word], first: int, stop: int) -> bool:
    """Whether the word for a debt that ends before `stop` only says to what something is due."""
    to = row[stop].text if stop < len(row) else ""
    if stop - first > 1 or row[first].text not in word_set("measures", "due") or to != "to":
        return False
    be = word_set("cues", "be")
    verb = next((at for at in range(first - 1, max(-1, first - 2 - _ADVERB), -1) if row[at].text in be), None)
    if verb is None:
        return False
    scales = vocabulary("numbers")["scales"]
    return not any(word.text in scales for word in row[max(0, verb - _SUBJECT) : verb])
