"""Areas across: whose figures a column holds, or with whom, where its head says it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.reference.guess.columns import Column
from factcheck.reference.names import area_suggested


def name_sides(values: Sequence[Column], *, reported_by_one: bool) -> None:
    """Note for each column of figures the area that its head names, where the heads of all do and not the same one.

    A head that is nothing but a name has the other side where one area reports all of the table: `reported_by_one`.
    """
    names = [area_suggested(column.name.rpartition(":")[2].strip()) for column in values]  # "of which: China"
    reporters = [column.said.reporter for column in values]
    partners = [column.said.partner for column in values]
    found = {"partner" if reported_by_one else "reporter": names} if all(names) else {}
    for role, codes in (found or {"reporter": reporters, "partner": partners}).items():
        if all(codes) and len(set(codes)) > 1:
            for column, code in zip(values, codes, strict=True):
                column.melt[role] = str(code)
