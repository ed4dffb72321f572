"""Rows that are parts of the home, in a table that goes by those: "Cars sold by county", "Region by region"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.phrases import words
from factcheck.extractor.tables.heads import Head
from factcheck.extractor.tables.others import is_other
from factcheck.extractor.tables.words import listed


def with_places(rows: Sequence[Head], around: Iterable[str], home: str | None) -> list[Head]:
    """`rows`, those that only have a name taken for parts of `home`, where a line `around` says what they are."""
    if home is None or not any(map(_goes_by_places, around)):
        return [*rows]
    return [_place(row, home) if _is_mere_name(row) else row for row in rows]


def _goes_by_places(line: str) -> bool:
    """Whether a caption or the head over the names says so: "by county", "Region by region", "Province"."""
    told = [word.text for word in words(line)]
    pairs = [*pairwise(told), *((word, before) for before, word in pairwise(told))]
    kinds = listed("kinds_of_places")
    return (len(told) == 1 and told[0] in kinds) or any(one == "by" and other in kinds for one, other in pairs)


def _is_mere_name(row: Head) -> bool:
    """Whether it may be a place of any name, "Leitrim", be it one that goods have, "Cork"."""
    said = row.measure or row.codes or row.time or row.kind or row.unit or row.total or is_other(row)
    return row.text[:1].isupper() and not said and bool(row.rest or row.product)


def _place(row: Head, home: str) -> Head:
    name = row.text.strip(" *:").lower()
    area = AreaMention(0, len(row.text), (home,), "region", region=name)
    return replace(row, areas=(area,), product=None, rest="")
