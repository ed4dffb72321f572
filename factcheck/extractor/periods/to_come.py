"""Times of forecasts: what is told as still to come, and when somebody thought that it would."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.extractor.periods.patterns import alternatives
from factcheck.resources import vocabulary, word_shape

_REACH = 100
_MADE = r"(?:\b[^.;:]{1,60}\b(?:made|given|issued|published|released))?"
_SENTENCE_END = re.compile(r"[.!?;]\s")
_AHEAD = word_shape("to_come", "ahead")
_BEHIND = 90
"""Within how many characters behind a time at the head of its sentence stands what will be then."""


def tells_what_is_to_come(text: str, start: int) -> bool:
    """Whether the sentence of the time at `start` has told of what is to come before it.

    "Debt would rise to $23bn from $17bn last year", whatever year was told of before.
    """
    return _patterns()[0].search(text, _sentence_start(text, start), start) is not None


def is_looked_forward_to(text: str, start: int, end: int) -> bool:
    """Whether the words only look forward to the time from `start` to `end`: "by 2010 debt may reach a third",
    "growth will slow in 2005", "the target for 2010", "risks for 2005".

    Where the day of publication is known that tells it better.
    """
    if tells_what_is_to_come(text, start) or _entered().search(text, max(0, start - _BEHIND), start):
        return True
    opening = _sentence_start(text, start)
    behind = _SENTENCE_END.split(text[end : end + _BEHIND], maxsplit=1)[0]
    opens = start - opening <= len("By the end of ")
    if opens and _patterns()[0].search(behind):
        return True
    if _AHEAD.search(text, opening, start) is None:
        return False
    return any(_patterns()[2].search(words) for words in (text[opening:start], behind))


def is_of_forecast(text: str, start: int) -> bool:
    """Whether the time at `start` is that in which a forecast was made: "from one percent made last December"."""
    return _patterns()[1].search(text, max(0, start - _REACH), start) is not None


def _sentence_start(text: str, at: int) -> int:
    return max((found.end() for found in _SENTENCE_END.finditer(text, 0, at)), default=0)


@lru_cache(maxsize=1)
def _entered() -> re.Pattern[str]:
    """What leads to a year that has only begun: "as the country enters 2005"."""
    return re.compile(rf"\b{alternatives(vocabulary('periods')['entered'])}\s\Z")


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = vocabulary("periods")
    no_month = rf"(?!(?-i:{'|'.join(words['words_too'])})\b)"
    to_come, forecasts = alternatives(words["to_come"]), alternatives(words["time_of_forecasts"])
    return (
        re.compile(rf"(?<!than )\b{no_month}{to_come}\b", re.IGNORECASE),
        re.compile(rf"(?<!than )\b{forecasts}{_MADE}\s(?:back\s)?(?:in\s)?(?:the\s)?$", re.IGNORECASE),
        re.compile(rf"\b{alternatives(words['aimed_at'])}\b", re.IGNORECASE),
    )
