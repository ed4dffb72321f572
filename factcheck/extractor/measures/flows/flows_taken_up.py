"""A flow that "those" takes up for another area: "exports from Peru rose by 3 percent, those from Chad by 5".

So does "that" with the trade with another: "Trade with Peru came to $3bn. That with Chad, $2bn, rose".
"""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.extractor.measures.frame import ONE_WAY
from factcheck.extractor.mentions import MeasureMention
from factcheck.resources import word_shape

TAKING_UP = frozenset({"those", "that"})
_TAKEN_UP = word_shape("flows_taken_up", "taken_up")
_ENDS = re.compile(r"[.;!?]\s")
_OPENS = word_shape("flows_taken_up", "opens")


def with_those(text: str, found: list[MeasureMention]) -> list[MeasureMention]:
    """`found`, in order, with "those" and "that" as the noun before them in the sentence that they stand for."""
    again = [mention for taken in _TAKEN_UP.finditer(text) if (mention := _taken_up(text, taken, found))]
    again += [mention for taken in _OPENS.finditer(text) if (mention := _opened_with(text, taken, found))]
    return sorted([*found, *again], key=lambda mention: mention.start) if again else found


def _taken_up(text: str, taken: re.Match[str], found: list[MeasureMention]) -> MeasureMention | None:
    last = next((mention for mention in reversed(found) if mention.end <= taken.start()), None)
    if last is None or last.verb or last.rate or _ENDS.search(text, last.end, taken.start()):
        return None
    flow = last.measure in ONE_WAY if taken[0] == "those" else last.measure == "turnover"
    return replace(last, start=taken.start(), end=taken.end()) if flow else None


def _opened_with(text: str, taken: re.Match[str], found: list[MeasureMention]) -> MeasureMention | None:
    """The trade that the sentence before "That with …" opens on."""
    opened = max((end.end() for end in _ENDS.finditer(text, 0, taken.start() - 1)), default=0)
    first = next((mention for mention in found if mention.start >= opened), None)
    if first is None or first.verb or first.end > taken.start() or first.measure != "turnover":
        return None
    return replace(first, start=taken.start(), end=taken.end())
