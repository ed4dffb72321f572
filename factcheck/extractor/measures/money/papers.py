"""Purchases and sales of bonds and shares, which are no trade in goods: "foreigners bought $3bn of Peruvian bonds"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile, islice, takewhile

from factcheck.extractor.measures.so_much_of import ENDS
from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.phrases import Word
from factcheck.resources import word_set

_INVESTED = "other:portfolio investment"
_FLOWS = ("exports", "imports")
_BETWEEN = word_set("small_words", "measures", "between_papers_and_verb")
_FAR, _NOUN = 8, 4
"""Within how many words behind a verb or a noun of trade stands what is traded."""


def of_papers(row: Sequence[Word], first: int, stop: int, meaning: MeasureMention) -> MeasureMention:
    """The flow as that of capital, where what is bought or sold is papers."""
    if meaning.measure not in _FLOWS:
        return meaning
    if meaning.verb and _is_bank(row, first):
        return replace(meaning, measure=_INVESTED, weak=False)
    papers = word_set("measures", "papers")
    behind = [word.text for word in row[stop : stop + (_FAR if meaning.verb else _NOUN)]]
    told = list(takewhile(lambda text: text not in ENDS and text != "and", behind))
    led = meaning.verb or told[:1] == ["of"]
    before = row[first - 1].text if first and not meaning.verb else ""
    if before not in papers and not (led and any(text in papers for text in told)):
        return meaning
    return replace(meaning, measure=_INVESTED, weak=False)


def _is_bank(row: Sequence[Word], first: int) -> bool:
    """Whether a bank of issue deals, which trades in money: "the central bank had sold $3bn"."""
    before = dropwhile(lambda word: word.text in _BETWEEN, reversed(row[max(0, first - _FAR) : first]))
    return [word.text for word in islice(before, 2)] in (["bank", "central"], ["bank", "reserve"])
