"""Parquet, by pyarrow."""

from __future__ import annotations

import pandas as pd

from factcheck.extras import need
from factcheck.reference.dataset import Table
from factcheck.reference.readers.limits import MOST_CELLS, allow


def read_parquet(table: Table) -> pd.DataFrame:
    """The cells of the file, its column names as the first row."""
    parquet = need("pyarrow.parquet", "data", "a Parquet file")
    with parquet.ParquetFile(table.path) as file:
        about = file.metadata
        groups = [about.row_group(number) for number in range(about.num_row_groups)]
        allow(table.path.stat().st_size, sum(group.total_byte_size for group in groups))
        if about.num_rows * about.num_columns > MOST_CELLS:
            raise ValueError(f"it has more than {MOST_CELLS:,} cells")
        frame = file.read().to_pandas()
    body = pd.DataFrame({place: _text(frame.iloc[:, place]) for place in range(frame.shape[1])})
    head = pd.DataFrame([[str(name) for name in frame.columns]])
    grid = pd.concat([head, body], ignore_index=True).astype(object)
    grid.index += 1
    return grid


def _text(column: pd.Series) -> pd.Series:
    def shown(value: object) -> str:
        if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        return str(value).removesuffix(" 00:00:00")

    return column.astype(object).where(column.notna(), "").map(shown)
