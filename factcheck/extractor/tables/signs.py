"""Columns in percent whose signs tell that they are changes: of another time, or in brackets behind levels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.tables.heads import Head


def with_signs_told(columns: Sequence[Head], figures: Sequence[Sequence[NumberMention | None]]) -> list[Head]:
    """`columns`, those of changes told as such: "H1 2024 to H1 2023, %" over 15.0 and -54.1, "712 (+4.7%)"."""
    told: list[Head] = []
    for place, head in enumerate(columns):
        numbers = [number for row in figures if (number := row[place])]
        signed = any(number.direction or number.quantity.value < 0 for number in numbers)
        beside = place and head.cell and head.cell == columns[place - 1].cell and head.kind is None
        in_percent = beside and all(number.form is Form.PERCENT for number in numbers)
        told.append(replace(head, kind=Kind.CHANGE) if signed and (in_percent or _compares_in_percent(head)) else head)
    return told


def _compares_in_percent(head: Head) -> bool:
    return bool(head.kind is None and head.unit and head.unit.is_percent and head.time and head.time.base)
