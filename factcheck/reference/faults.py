"""What is wrong in a dataset, by file, row and column."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
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


class LeftOutWarning(UserWarning):
    """A dataset cannot be read after all: it is left out from here on."""


def leave_out(error: FactcheckError) -> None:
    """Warn that what the error tells of is left out."""
    warnings.warn(f"A dataset is left out: {error.message}", LeftOutWarning, stacklevel=3)


def refuse(faults: Sequence[Fault]) -> None:
    """Raise FactcheckError (`dataset`) where there are any: the first is told, with how many more there are."""
    if not faults:
        return
    more = f" There are {len(faults) - 1} more faults." if len(faults) > 1 else ""
    raise FactcheckError("dataset", f"{faults[0]}.{more}")
