"""What is wrong in the cells of Parquet files that are looked up where they lie: each distinct cell is read once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from factcheck.reference.dataset import Dataset
from factcheck.reference.faults import Fault, FaultyTableError
from factcheck.reference.in_place.files import ROW, File, Files, literal
from factcheck.reference.roles import NEEDED, NUMBERS, Reader, decimal, outside_bounds, present, readers

_MOST = 1000
"""So many unreadable cells of a column are told; a column with more is rather another one."""
_PLAIN = "[-+]?[0-9]{1,20}([.][0-9]{1,20})?"
"""Figures that can be read whatever they are, which need not be looked at one by one."""


def faults_of(dataset: Dataset) -> list[Fault]:
    """Every cell that cannot be read, once, by file, row and column. Millions of rows take some seconds.

    Raises:
        FactcheckError: `missing`: DuckDB is not installed; `dataset`: the descriptor asks for what cannot be done.
    """
    try:
        files = Files(dataset)
    except FaultyTableError as error:
        return [error.fault]
    try:
        return [fault for file in files.opened for fault in _faults(files, file, dataset)]
    finally:
        files.close()


def _faults(files: Files, file: File, dataset: Dataset) -> Iterator[Fault]:
    own = readers({source.name for source in dataset.sources})
    for role in NEEDED:
        yield from _unreadable(files, file, role, present, "coalesce(cell, '') = ''")
    for role, read in own.items():
        yield from _unreadable(files, file, role, read, "cell <> ''" if role in NEEDED else "true")
    for role in NUMBERS:
        yield from _unreadable(files, file, role, decimal, _is_odd(file.type_of(role)))
    yield from _apart(files, file)


def _apart(files: Files, file: File) -> Iterator[Fault]:
    """The figures that do not lie between the bounds that the file gives."""
    low, value, high = (f"TRY_CAST({role} AS DOUBLE)" for role in ("low", "value", "high"))
    asked = f"SELECT {ROW}, low, value, high FROM ({file.rows(NUMBERS)}) WHERE {low} > {value} OR {value} > {high}"
    for row, least, figure, most in files.fetched(f"{asked} ORDER BY {ROW} LIMIT {_MOST}"):
        with suppress(ValueError):  # one of them is no number, which is told already
            if told := outside_bounds(decimal(least or figure), decimal(figure), decimal(most or figure)):
                yield Fault(file.table.name, row, file.column("value"), told)


def _is_odd(kind: str) -> str:
    """Which figures of a column of that type may be none, or have too many digits."""
    if kind in ("DOUBLE", "FLOAT"):
        return "NOT isfinite(cell::DOUBLE) OR abs(cell::DOUBLE) NOT BETWEEN 1e-20 AND 1e30 AND cell::DOUBLE <> 0"
    if kind.endswith(("INT", "INTEGER")) or kind.startswith("DECIMAL"):
        return "false"
    return f"cell <> '' AND NOT regexp_full_match(cell, {literal(_PLAIN)})"


def _unreadable(files: Files, file: File, role: str, read: Reader, asked: str) -> Iterator[Fault]:
    """The cells of the role that `read` cannot read, of those for which `asked` is true."""
    cells = f"SELECT {role} AS cell, {ROW} FROM ({file.rows([role])})"
    wrong: dict[str, str] = {}
    for (cell,) in files.fetched(f"SELECT DISTINCT coalesce(cell, '') FROM ({cells}) WHERE {asked} ORDER BY ALL"):
        try:
            read(cell)
        except ValueError as error:
            wrong[cell] = str(error)
        if len(wrong) == _MOST:
            break
    if not wrong:
        return
    listed = ", ".join(map(literal, wrong))
    places = f"SELECT coalesce(cell, '') AS cell, min({ROW}) AS first, count(*) FROM ({cells}) GROUP BY ALL"
    for cell, row, often in files.fetched(f"SELECT * FROM ({places}) WHERE cell IN ({listed}) ORDER BY first"):
        yield Fault(file.table.name, row, file.column(role), wrong[cell], often - 1)
