"""Heads that repeat behind each time that one of them names: "May: Sales | Share | January-May: Sales | Share"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.extractor.tables.heads import Head


def with_times_repeated(columns: Sequence[Head]) -> list[Head]:
    """`columns`, those without a time given that of the nearest one left of them, where behind each the same follow."""
    places = [place for place, head in enumerate(columns) if head.time and head.time.period]
    parts = [columns[first + 1 : stop] for first, stop in pairwise([*places, len(columns)])]
    if len(parts) < 2 or not parts[0] or any(_texts(part) != _texts(parts[0]) for part in parts):
        return [*columns]
    given = [*columns[: places[0]]]
    for place, part in zip(places, parts, strict=True):
        given += [columns[place], *(replace(head, time=columns[place].time) for head in part)]
    return given


def _texts(columns: Sequence[Head]) -> list[str]:
    return [head.text for head in columns]
