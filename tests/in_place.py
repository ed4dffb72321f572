"""A small dataset in Parquet that is looked up where it lies, for tests to change."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

COLUMNS = ("source", "reporter", "partner", "measure", "period", "value", "vintage", "status")
ROWS = [
    ("Office A", "KAZ", "CHN", "exports", "2023", 14.7, "2024-03-15", "revised"),
    ("Office A", "KAZ", "CHN", "exports", "2023", 14.6, "2024-01-15", ""),
    ("Office A", "KAZ", "CHN", "exports", "2022", 13.2, "2024-03-15", "revised"),
    ("Office A", "KAZ", "CHN", "imports", "2023", 16.8, "2024-03-15", "revised"),
    ("Office A", "KAZ", "RUS", "exports", "2023", 9.8, "2024-03-15", "revised"),
    ("Office B", "CHN", "KAZ", "imports", "2023", 16.3, "2024-03-15", "revised"),
    ("Office B", "CHN", "KGZ", "imports", "2023", 0.1, "2024-03-15", "revised"),
    ("Office B", "CHN", "KAZ", "imports", "2023-S1", 7.9, "2024-03-15", "revised"),
    ("Office A", "KAZ", None, "gdp", "2023", 262.6, "2024-03-15", "revised"),
]


def package(**own: Any) -> dict[str, Any]:
    fields = [{"name": column, "factcheck:role": column} for column in COLUMNS]
    table = {"name": "trade", "path": "trade.parquet", "format": "parquet", "schema": {"fields": fields}}
    constants = {"grade": "1", "citation": "Own table", "scope": "goods", "valuation": "FOB"}
    table["factcheck"] = {"unit": "USD", "scale": 1e9, "precision": 0.05, "constants": constants}
    return {
        "name": "large",
        "title": "A large dataset",
        "version": "1",
        "licenses": [{"name": "CC0-1.0"}],
        "resources": [table],
        "factcheck": {
            "attribution": "Our own figures.",
            "sources": [{"name": "Office A", "side": "KAZ"}, {"name": "Office B", "side": "CHN"}],
            "in_place": True,
            **own,
        },
    }


def write(folder: Path, described: dict[str, Any] | None = None, change: str = "") -> Path:
    """Write the dataset; `change` is SQL that changes its table `trade` before."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "datapackage.json").write_text(json.dumps(described or package()), encoding="utf-8")
    (folder / "trade.parquet").unlink(missing_ok=True)
    import duckdb

    with duckdb.connect() as connection:
        types = ", ".join(f"{column} {'DOUBLE' if column == 'value' else 'VARCHAR'}" for column in COLUMNS)
        connection.execute(f"CREATE TABLE trade ({types})")
        connection.executemany(f"INSERT INTO trade VALUES ({', '.join('?' * len(COLUMNS))})", ROWS)
        connection.execute(change or "SELECT 1")
        connection.execute(f"COPY trade TO '{folder / 'trade.parquet'}'")
    return folder
