"""Marks of figures to come, which a note explains: "2020/21*" over "(p) provisional; * forecast"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.extractor.tables.heads import Head
from factcheck.extractor.tables.words import listed

_EXPLAINED = re.compile(r"(?P<mark>\*+|[†‡¹²³]|\([a-z]\)|(?<![\w(])[a-z](?=\s?[=–-]))\s?[=:–-]?\s?(?P<what>[^\W\d_]+)")


def with_marks_explained(columns: Sequence[Head], notes: Iterable[str]) -> list[Head]:
    """`columns`, those expected whose head ends in a mark that one of the `notes` says so of."""
    found = [one for note in notes for one in _EXPLAINED.finditer(note)]
    marks = tuple(one["mark"] for one in found if one["what"].lower() in listed("to_come"))
    return [replace(head, expected=True) if marks and head.text.endswith(marks) else head for head in columns]
