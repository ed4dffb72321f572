"""Words that state a rank: superlatives and ordinals, and the phrases that do without; never records in time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import chain

from factcheck.domain.quantity import Printed, Qualifier, Quantity
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.list_heads import heads_of_lists
from factcheck.extractor.numbers.most_of import most_of
from factcheck.extractor.numbers.ordinals import ordinals
from factcheck.extractor.numbers.outdone import outdoing
from factcheck.extractor.numbers.rank_words import RankWords
from factcheck.extractor.numbers.superlatives import superlatives

_Find = Callable[[str, str], Iterator[RankWords]]


def find_ranks(text: str) -> list[NumberMention]:
    """The superlatives and ordinals of `text` that rank, sorted: 1 for the first, 2 for the second, -1 for the last."""
    return _found(text, (superlatives, ordinals))


def find_rank_phrases(text: str) -> list[NumberMention]:
    """What else in `text` states a rank, sorted: "nobody buys more", "buys the most", "heads the list"."""
    return _found(text, (outdoing, most_of, heads_of_lists))


def _found(text: str, finders: Sequence[_Find]) -> list[NumberMention]:
    lower = text.lower()
    found: list[NumberMention] = []
    for words in sorted(chain.from_iterable(find(text, lower) for find in finders)):
        if not found or words.start >= found[-1].end:
            found.append(_mention(text, words))
    return found


def _mention(text: str, words: RankWords) -> NumberMention:
    start, end, place = words
    value, said = Decimal(place), text[start:end]
    printed = Printed(said, start, end, in_words=not said[-1].isdigit())
    quantity = Quantity(value, value, value, Decimal(1), "rank", Qualifier.EXACT, printed)
    return NumberMention(start, end, Form.RANK, quantity)
