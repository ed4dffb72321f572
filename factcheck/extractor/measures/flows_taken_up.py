"""A flow that "those" takes up for another area: "exports from Peru rose by 3 percent, those from Chad by 5"."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.extractor.measures.frame import ONE_WAY
from factcheck.extractor.mentions import MeasureMention

TAKING_UP = frozenset({"those", "that"})
_TAKEN_UP = re.compile(
    r"(?<!\bthan\s)\bthose(?=\s(?:from|to)\s)|(?:(?<=,\s)|(?<=\band\s)|(?<=\bwhile\s))that(?=\swith\s)"
)
_ENDS = re.compile(r"[.;!?]\s")


def with_those(text: str, found: list[MeasureMention]) -> list[MeasureMention]:
    """`found`, in order, with "those" and "that" as the noun before them in the sentence that they stand for."""
    again = [mention for taken in _TAKEN_UP.finditer(text) if (mention := _taken_up(text, taken, found))]
    return sorted([*found, *again], key=lambda mention: mention.start) if again else found


def _taken_up(text: str, taken: re.Match[str], found: list[MeasureMention]) -> MeasureMention | None:
    last = next((mention for mention in reversed(found) if mention.end <= taken.start()), None)
    if last is None or last.verb or last.rate or _ENDS.search(text, last.end, taken.start()):
        return None
    flow = last.measure in ONE_WAY if taken[0] == "those" else last.measure == "turnover"
    return replace(last, start=taken.start(), end=taken.end()) if flow else None
