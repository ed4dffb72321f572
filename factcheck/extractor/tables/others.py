"""The row of all that have no row of their own: among partners all other countries, among goods all other goods."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.tables.heads import Head
from factcheck.extractor.tables.words import listed
from factcheck.resources import vocabulary, word_set


def is_other(head: Head) -> bool:
    """Whether the row is that of all that has no name of its own."""
    return head.rest in listed("others") or head.text.strip(" *").lower() in word_set("areas", "the_rest")


def with_others_named(rows: Sequence[Head], *, partners: bool) -> list[Head]:
    """`rows`, that of all others named by what most of the rest are; `partners` says whether areas are the other side.

    Others within a group, "Other CIS", have no name of their own, nor have other parts of a country.
    """
    rest = [row for row in rows if not (row.total or is_other(row) or (row.measure and not (row.codes or row.product)))]
    areas = partners and 2 * sum(bool(row.codes) and not _is_part(row) for row in rest) > len(rest)
    goods = 2 * sum(bool(row.product) for row in rest) > len(rest)
    names = vocabulary("tables")["others_named"]
    named: list[Head] = []
    for row in rows:
        if not is_other(row) or (row.codes and row.rest):
            named.append(row)
        elif areas:
            area = AreaMention(0, len(row.text), (str(names["areas"]),), "group")
            named.append(replace(row, areas=(area,), rest=""))
        elif goods:
            named.append(replace(row, areas=(), product=names["goods"], rest=""))
        else:
            named.append(replace(row, areas=(), rest=row.text))
    return named


def _is_part(row: Head) -> bool:
    """Whether it is a part of a country."""
    return any(area.region for area in row.areas)
