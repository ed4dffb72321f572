"""What the texts around a table say of all its figures: titles, heads, notes, the sheet, the name of the file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from factcheck.reference.guess.columns import Column
from factcheck.reference.guess.layout import Layout
from factcheck.reference.guess.words import said_by, without_source

_UNIT = ("unit", "scale")


def words_of(path: Path) -> str:
    """The name of the file as words."""
    return re.sub(r"[_\-.]+", " ", path.name.split(".")[0]).strip()


def said_of_all(layout: Layout, columns: Sequence[Column], role: str) -> tuple[str, str] | None:
    """What the first text that says it says by the role, and which text that is; None where none does."""
    name = words_of(layout.table.path)
    for where, text in (
        *(("the title", title) for title in layout.titles),
        *(("the head", name) for name in layout.names if role in ("unit", "scale", "measure")),
        *(("every " + column.name, column.cells[0]) for column in _one_unit_measures(columns) if role in _UNIT),
        *((f"the note in row {row}", note) for row, note in layout.notes.items()),
        ("the sheet", layout.table.sheet or ""),
        ("the file's name", name.title()),
        ("the file's name", name if " " in name else ""),  # "t.csv" is not in tonnes
    ):
        said = without_source(text)
        if said and (found := getattr(said_by(said), role)) is not None:
            if role == "scale" and found == 1:
                continue
            return str(found), f"{where}: {text}"
    return None


def _one_unit_measures(columns: Sequence[Column]) -> list[Column]:
    """The column of measures, where its cells name the same unit: "Exports (US$)", "Imports (US$)"."""
    measures = [column for column in columns if column.role == "measure"]
    return [c for c in measures if len({(said_by(cell).unit, said_by(cell).scale) for cell in c.cells}) == 1]
