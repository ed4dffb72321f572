"""Columns of figures to come: marked so by a note, "2020/21*" and "* forecast", or the plan beside what was done."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.extractor.phrases import words
from factcheck.extractor.tables.heads import Head
from factcheck.extractor.tables.words import listed

_EXPLAINED = re.compile(r"(?P<mark>\*+|[†‡¹²³]|\([a-z]\)|(?<![\w(])[a-z](?=\s?[=–-]))\s?[=:–-]?\s?(?P<what>[^\W\d_]+)")


def with_marks_explained(columns: Sequence[Head], notes: Iterable[str]) -> list[Head]:
    """`columns`, those expected whose head ends in a mark that one of the `notes` says so of."""
    found = [one for note in notes for one in _EXPLAINED.finditer(note)]
    marks = tuple(one["mark"] for one in found if one["what"].lower() in listed("to_come"))
    return [replace(head, expected=True) if marks and head.text.endswith(marks) else head for head in columns]


def with_plans_told(columns: Sequence[Head]) -> list[Head]:
    """`columns`, the plan expected where another tells what came of it: "Budget 2022 | Executed"."""
    said = [{word.text for word in words(head.text) if word.text.isalpha()} for head in columns]
    if not any(told & listed("carried_out") for told in said):
        return [*columns]
    plans = [bool(told) and told <= listed("foreseen") for told in said]
    return [replace(head, expected=head.expected or plan) for head, plan in zip(columns, plans, strict=True)]
