"""Columns in percent of another time: changes where a sign stands before a figure, indices where none does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.tables.heads import Head


def with_signs_told(columns: Sequence[Head], figures: Sequence[Sequence[NumberMention | None]]) -> list[Head]:
    """`columns`, those of changes told as such: "H1 2024 to H1 2023, %" over 15.0 and -54.1."""
    told: list[Head] = []
    for place, head in enumerate(columns):
        signed = any((number := row[place]) and (number.direction or number.quantity.value < 0) for row in figures)
        told.append(replace(head, kind=Kind.CHANGE) if signed and _compares_in_percent(head) else head)
    return told


def _compares_in_percent(head: Head) -> bool:
    return bool(head.kind is None and head.unit and head.unit.is_percent and head.time and head.time.base)
