"""What the columns beside one say of it: a change or a share behind each measure is of the one before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.tables.heads import Head

_OF_ANOTHER = (Kind.CHANGE, Kind.CHANGE_ABS, Kind.SHARE)


def with_measures_beside(columns: Sequence[Head]) -> list[Head]:
    """`columns`, each bare change or share told of the measure left of it: "Exports | Change | Imports | Change"."""
    columns = [_of_column_beside(head, before) for head, before in zip(columns, (Head(), *columns), strict=False)]
    given: dict[int, Head] = {}
    for place in range(1, len(columns)):
        left = given.get(place - 1, columns[place - 1])
        if left.measure and (left.kind is None or place - 1 in given) and _tells_of_another(columns[place]):
            given[place] = replace(columns[place], measure=left.measure, beside=left.beside or left)
    told = {head.measure.measure for head in given.values() if head.measure}
    named = {head.measure.measure for head in columns if head.measure}
    if told != named:
        return _with_growth_of_economy(columns, named)
    return [given.get(place, head) for place, head in enumerate(columns)]


def _of_column_beside(head: Head, before: Head) -> Head:
    """A share of what the column left of it measures told of that, not of the caption's: "Nights | % of nights"."""
    same = head.measure and before.measure and head.measure.measure == before.measure.measure
    return replace(head, of_whole=False) if head.of_whole and same else head


def _with_growth_of_economy(columns: Sequence[Head], named: set[str]) -> list[Head]:
    """`columns`, bare growth told of GDP where one of them tells that and none of trade: "GDP | Growth | Inflation"."""
    gdp = next((head.measure for head in columns if head.measure and head.measure.measure == "gdp"), None)
    if gdp is None or named & FLOWS:
        return [*columns]
    return [replace(head, measure=gdp) if _is_growth(head) else head for head in columns]


def _is_growth(head: Head) -> bool:
    return head.measure is None and head.kind is Kind.CHANGE and "growth" in head.text.lower().split()


def with_kind_given(columns: Sequence[Head], caption: Head) -> tuple[list[Head], Head]:
    """`columns` and `caption`, what it says of changes left to the columns that say themselves that they are changes.

    "Change on the previous year, %" over "2022 | 2023 | Change" tells of the last column only.
    """
    changes = [head.kind in (Kind.CHANGE, Kind.CHANGE_ABS) for head in columns]
    if caption.kind is not Kind.CHANGE or not any(changes):
        return [*columns], caption
    told = [
        replace(head, comparison=head.comparison or caption.comparison) if changed else head
        for head, changed in zip(columns, changes, strict=True)
    ]
    return told, replace(caption, kind=None, comparison=None)


def _tells_of_another(head: Head) -> bool:
    return head.measure is None and (head.kind in _OF_ANOTHER or head.comparison is not None)
