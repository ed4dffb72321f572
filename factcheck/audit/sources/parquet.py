"""Parquet: an article a row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

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
            for row in batch.to_pylist():
                number += 1
                yield fields.document(row, f"{name}#{number}")
    except (library.ArrowInvalid, OSError) as error:
        why = str(error).partition("\n")[0].rstrip(".")
        yield faulty(f"{name}#end", "broken-off", f"{name} breaks off after row {number} ({why}).")
