"""The cells of a dataset's file as text, a file a format: all that a table is, before anything is said of it.

A formula is never worked out: it is the text that it is. What would fill the memory is refused before it is read.
"""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from factcheck.domain.errors import FactcheckError
from factcheck.reference.dataset import Table
from factcheck.reference.faults import Fault, FaultyTableError
from factcheck.reference.readers.delimited import read_delimited
from factcheck.reference.readers.parquet import read_parquet
from factcheck.reference.readers.xlsx import read_xlsx

_UNSEEN = r"[\x00-\x1f\x7f-\x9f]+"
"""Characters that print nothing, and may be commands to a terminal."""
_READERS: dict[str, Callable[[Table], pd.DataFrame]] = {
    "csv": read_delimited,
    "tsv": read_delimited,
    "xlsx": read_xlsx,
    "parquet": read_parquet,
}


def read_grid(table: Table) -> pd.DataFrame:
    """Every cell of the file as text, "" where there is nothing; the index counts rows from 1 as a spreadsheet does.

    Raises:
        FaultyTableError: the file is missing, is not what it is called, or is too large to be read.
    """
    if not table.path.is_file():
        raise FaultyTableError(Fault(table.name, None, None, "there is no such file; the descriptor names it"))
    try:
        grid = _READERS[table.format](table)
    except FactcheckError:
        raise
    except Exception as error:  # what a damaged file makes its reader stumble over is anything
        raise FaultyTableError(Fault(table.name, None, None, f"it cannot be read: {_shortly(error)}")) from error
    return grid.replace(_UNSEEN, " ", regex=True).map(str.strip)


def read_cells(table: Table) -> pd.DataFrame:
    """The table below the rows that name its columns, by those names; the index is as in `read_grid`.

    Raises:
        FaultyTableError: as `read_grid`, and where the head is not there or two columns have one name.
    """
    grid = read_grid(table)
    names = head_names(grid, table.head)
    unnamed = [place for place, name in enumerate(names) if not name]
    body = grid[(grid.index > max(table.head)) & ~grid.index.isin(table.left_out)]
    body = body[(body != "").any(axis=1)]
    stray = body[(body[unnamed] != "").any(axis=1)]
    if len(stray):
        told = "it has more cells than the head has names"
        raise FaultyTableError(Fault(table.name, int(stray.index[0]), None, told, len(stray) - 1))
    body = body.drop(columns=unnamed)
    body.columns = pd.Index([name for name in names if name])
    if twice := [str(name) for name in body.columns[body.columns.duplicated()]]:
        raise FaultyTableError(Fault(table.name, max(table.head), twice[0], "two columns have this name"))
    return body.replace(list(table.missing), "")


def head_names(grid: pd.DataFrame, head: tuple[int, ...]) -> list[str]:
    """The names of the columns; of a head of several rows the cells over one another, a wide cell over all under it."""
    rows = [grid.loc[row] if row in grid.index else pd.Series("", index=grid.columns) for row in head]
    if len(rows) > 1:
        rows[:-1] = [row.replace("", None).ffill().fillna("") for row in rows[:-1]]
    return [" ".join(filter(None, cells)) for cells in zip(*rows, strict=True)]


def _shortly(error: Exception) -> str:
    told = str(error).strip().partition("\n")[0].rstrip(".")
    return told or type(error).__name__
