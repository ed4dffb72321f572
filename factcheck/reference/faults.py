"""What is wrong in a dataset, by file, row and column."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.domain.errors import FactcheckError


@dataclass(frozen=True, slots=True)
class Fault:
    """`told` says what is wrong; `row` counts from 1 as a spreadsheet does, so many `more` rows have the same."""

    file: str
    row: int | None
    column: str | None
    told: str
    more: int = 0

    def __str__(self) -> str:
        where = [self.file]
        where += [] if self.row is None else [f"row {self.row}"]
        where += [] if self.column is None else [f"column {self.column}"]
        also = f" (and {self.more:,} more row{'s' if self.more > 1 else ''})" if self.more else ""
        return f"{', '.join(where)}: {self.told}{also}"


class FaultyTableError(FactcheckError):
    """A table that cannot be read at all."""

    def __init__(self, fault: Fault) -> None:
        super().__init__("dataset", f"{fault}.")
        self.fault = fault
