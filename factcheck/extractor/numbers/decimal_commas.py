"""Articles that write numbers as half of Europe does: "262.000 tons, 2,3 times as many"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from factcheck.extractor.numbers.hedges import alternatives
from factcheck.resources import vocabulary, word_shape

_NUMERAL = re.compile(r"(?<![\d.,/])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+)(?![.,/]?\d)")
_POINTS = re.compile(r"(?<![\d.,/])\d{1,3}(?:\.\d{3})+(?![.,/]?\d)")
_ROUND, _ROUND_ONES = re.compile(r"(?<![\d.,/])[1-9]\d{0,2}\.000(?![.,/]?\d)"), 2
"""Round thousands, and so many of them are no decimals of an exact scale."""
_MILLIONS = re.compile(r"(?<![\d.,/])[1-9]\d{0,2}(?:\.\d{3}){2,}(?![.,/]?\d)")
_COMMAS = re.compile(r"(?<![\d.,/])\d{1,3},\d{3}(?![.,/]?\d)")
_LARGE = word_shape("decimal_commas", "large")
Commas = Literal["", "all", "large"]
"""In which numbers commas stand before decimals."""
_SWAPPED = str.maketrans(".,", ",.")


@lru_cache(maxsize=1)
def _decimals() -> re.Pattern[str]:
    """One or two decimals behind a comma or a point, where what follows leaves no doubt that they are such."""
    behind = alternatives([*vocabulary("numbers")["scales"], "percent", "per cent", "pct", "times"])
    return re.compile(rf"\d(?P<mark>[.,])\d{{1,2}}(?:\s?%|\s(?:{behind})\b)")


def writes_decimal_commas(text: str) -> Commas:
    """Whether an article writes commas before decimals and nowhere points, in which numbers.

    In all where it has points between thousands, else where three digits follow before a large scale: "$1,273 billion"
    beside "$152,1 million". Points before three noughts stand between thousands anyhow: "262.000 tons", and so do
    two of them in one number: "8.443.307 passengers, 72.488 flights".
    """
    points, large = _POINTS.search(text), _LARGE.search(text)
    if _MILLIONS.search(text) and not _COMMAS.search(text):
        return "all"
    marks = {found["mark"] for found in _decimals().finditer(text)}
    if len(_ROUND.findall(text)) >= _ROUND_ONES and "." not in marks and not _COMMAS.search(text):
        return "all"
    if not (points or large) or marks != {","}:
        return ""
    return "all" if points else "large"


def with_points(text: str, commas: Commas) -> str:
    """`text`, as long as before, with commas between thousands and points before decimals."""
    written = _NUMERAL if commas == "all" else _LARGE
    return written.sub(lambda found: found[0].translate(_SWAPPED), text)
