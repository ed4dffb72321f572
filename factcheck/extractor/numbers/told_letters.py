"""Letters that an article itself tells the meaning of: "928.3 million tonnes (MT)", and then "106.5 MT"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from spacy.tokens import Doc

from factcheck.extractor.mentions import NumberMention

_TOLD = re.compile(r"\bmillion (?:metric )?(?:tonnes|tons) \(([A-Za-z]{2,3})\)")
_MILLION = Decimal(1_000_000)
_TONNES = "t"
_MOST = 10_000


def mean_what_is_told(docs: Sequence[Doc]) -> None:
    """Read the letters as millions of tonnes in every number behind which they stand."""
    letters = {found[1] for doc in docs for found in _TOLD.finditer(doc._.text)}
    for doc in docs if letters else ():
        text = doc._.text
        doc._.numbers = [_in_millions(one) if _has(one, text, letters) else one for one in doc._.numbers]


def _has(number: NumberMention, text: str, letters: set[str]) -> bool:
    """Whether one of the letters is all that the number has for a unit, and no more millions than there can be."""
    told = text[number.start : number.end].rpartition(" ")[2] in letters
    return (
        told
        and number.quantity.unit == _TONNES
        and number.quantity.printed.scale == 1
        and number.quantity.value < _MOST
    )


def _in_millions(number: NumberMention) -> NumberMention:
    return replace(number, quantity=number.quantity.told_in(_TONNES, _MILLION))
