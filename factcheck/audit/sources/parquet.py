"""Parquet: an article a row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from factcheck.audit.document import Document, faulty
from factcheck.audit.fields import Fields
from factcheck.extras import need

_AT_ONCE = 256
"""Rows held in memory."""


def read_parquet(file: BinaryIO, path: Path, name: str, fields: Fields) -> Iterator[Document]:
    """A document a row; one more where the file is damaged from there on.

    Raises:
        FactcheckError: `extra`: the library is not installed.
    """
    library, parquet = (need(module, "data", "a Parquet file") for module in ("pyarrow", "pyarrow.parquet"))
    number = 0
    try:
        for batch in parquet.ParquetFile(file).iter_batches(_AT_ONCE):
            for row in _rows(batch):
                number += 1
                if isinstance(row, ValueError | OverflowError):
                    yield _broken(row, name, number)
                else:
                    yield fields.document(row, f"{name}#{number}")
    except (library.ArrowInvalid, OSError) as error:
        why = str(error).partition("\n")[0].rstrip(".")
        yield faulty(f"{name}#end", "broken-off", f"{name} breaks off after row {number} ({why}).")


def _rows(batch: Any) -> Iterator[dict[str, Any] | ValueError | OverflowError]:
    """Each row, or what is wrong with it."""
    try:
        yield from batch.to_pylist()
    except (ValueError, OverflowError):
        yield from (_row(batch.slice(place, 1)) for place in range(batch.num_rows))


def _row(batch: Any) -> dict[str, Any] | ValueError | OverflowError:
    try:
        row: dict[str, Any] = batch.to_pylist()[0]
    except (ValueError, OverflowError) as error:
        return error
    return row


def _broken(error: ValueError | OverflowError, name: str, number: int) -> Document:
    if isinstance(error, UnicodeDecodeError):
        return faulty(f"{name}#{number}", "encoding", f"row {number} of {name} is not UTF-8: write it as UTF-8.")
    why = str(error).partition("\n")[0].rstrip(".")
    return faulty(f"{name}#{number}", "unreadable", f"row {number} of {name} cannot be read ({why}).")
