"""Articles that write numbers as half of Europe does: "262.000 tons, 2,3 times as many"."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.extractor.numbers.hedges import alternatives
from factcheck.resources import vocabulary

_NUMERAL = re.compile(r"(?<![\d.,/])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+)(?![.,/]?\d)")
_POINTS = re.compile(r"(?<![\d.,/])\d{1,3}(?:\.\d{3})+(?![.,/]?\d)")
_SWAPPED = str.maketrans(".,", ",.")


@lru_cache(maxsize=1)
def _decimals() -> re.Pattern[str]:
    """One or two decimals behind a comma or a point, where what follows leaves no doubt that they are such."""
    behind = alternatives([*vocabulary("numbers")["scales"], "percent", "per cent", "pct", "times"])
    return re.compile(rf"\d(?P<mark>[.,])\d{{1,2}}(?:\s?%|\s(?:{behind})\b)")


def writes_decimal_commas(text: str) -> bool:
    """Whether an article writes commas before decimals, nowhere points, and points between thousands."""
    if not _POINTS.search(text):
        return False
    return {found["mark"] for found in _decimals().finditer(text)} == {","}


def with_points(text: str) -> str:
    """`text`, as long as before, with commas between thousands and points before decimals."""
    return _NUMERAL.sub(lambda found: found[0].translate(_SWAPPED), text)
