"""Figures in brackets that a caption says are of another year: "Main crops in 2021 (in brackets: 2020)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.extractor.tables.heads import Head, Setting
from factcheck.extractor.tables.times import time_of
from factcheck.resources import word_shape

_SAID = word_shape("heads", "in_brackets")
_BRACKET = re.compile(r"\((?P<said>[^()]+)\)")


def with_brackets_dated(columns: Sequence[Head], captions: Iterable[str], setting: Setting) -> list[Head]:
    """`columns`, those of figures in brackets given their time: each stands right of another under the same head."""
    said = (found["said"] for text in captions for found in _BRACKET.finditer(text) if _SAID.search(found["said"]))
    told = (time_of(_SAID.sub(" ", one), setting.published, setting.anchor, setting.home) for one in said)
    time = next(filter(None, told), None)
    if time is None:
        return [*columns]
    behind = [place for place in range(1, len(columns)) if columns[place].cell == columns[place - 1].cell]
    if not any(head.cell for head in columns):
        behind = behind[-1:]
    return [replace(head, time=time) if place in behind else head for place, head in enumerate(columns)]
