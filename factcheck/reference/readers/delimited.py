"""CSV and TSV, compressed or not."""

from __future__ import annotations

import csv
import gzip
import io

import pandas as pd

from factcheck.reference.dataset import Table
from factcheck.reference.readers.limits import MOST_BYTES, allow, allow_file


def read_delimited(table: Table) -> pd.DataFrame:
    """The cells of a text file whose cells a character parts; rows may be of any length."""
    text = _text(table)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=table.delimiter)
    try:
        width = max(map(len, rows), default=0)
    except csv.Error as error:
        raise ValueError(f"in line {rows.line_num:,} {error}") from error
    if width == 0:
        raise ValueError("it is empty")
    grid = pd.read_csv(
        io.StringIO(text),
        sep=table.delimiter,
        header=None,
        names=range(width),
        index_col=False,
        dtype=str,
        na_filter=False,
        skip_blank_lines=False,
    ).fillna("")
    grid.index += 1
    return grid


def _text(table: Table) -> str:
    allow_file(table.path)
    if table.path.suffix.lower() != ".gz":
        blob = table.path.read_bytes()
    else:
        with gzip.open(table.path) as packed:
            blob = packed.read(MOST_BYTES + 1)
        allow(table.path.stat().st_size, len(blob))
    return blob.decode("utf-8-sig" if table.encoding.lower() in ("utf-8", "utf8") else table.encoding)
