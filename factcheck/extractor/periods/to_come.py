"""Times of forecasts: what is told as still to come, and when somebody thought that it would."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.extractor.periods.patterns import alternatives
from factcheck.resources import vocabulary

_REACH = 100
_MADE = r"(?:\b[^.;:]{1,60}\b(?:made|given|issued|published|released))?"
_SENTENCE_END = re.compile(r"[.!?;]\s")


def tells_what_is_to_come(text: str, start: int) -> bool:
    """Whether the sentence of the time at `start` has told of what is to come before it.

    "Debt would rise to $23bn from $17bn last year", whatever year was told of before.
    """
    ends = [found.end() for found in _SENTENCE_END.finditer(text, 0, start)]
    return _patterns()[0].search(text, ends[-1] if ends else 0, start) is not None


def is_of_forecast(text: str, start: int) -> bool:
    """Whether the time at `start` is that in which a forecast was made: "from one percent made last December"."""
    return _patterns()[1].search(text, max(0, start - _REACH), start) is not None


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = vocabulary("periods")
    to_come, forecasts = alternatives(words["to_come"]), alternatives(words["time_of_forecasts"])
    return re.compile(rf"(?<!than )\b{to_come}\b", re.IGNORECASE), re.compile(
        rf"(?<!than )\b{forecasts}{_MADE}\s(?:back\s)?(?:in\s)?(?:the\s)?$", re.IGNORECASE
    )
