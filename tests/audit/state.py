"""What a ledger holds, read by other means than ours."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any


def rows(ledger: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(ledger)) as connection:
        return connection.execute(query).fetchall()


def totals(ledger: Path) -> dict[str, Any]:
    """The same for two ledgers that hold the same results, in whatever order they were written."""
    return {
        "documents": sorted(rows(ledger, "select digest, status, code, errors from documents")),
        "stories": rows(ledger, "select position, name, digest from stories order by position"),
        "claims": rows(ledger, "select count(*), count(distinct document) from claims"),
        "checks": sorted(rows(ledger, 'select digest, "check" from checks join documents using (document)')),
        "runs": rows(ledger, "select count(*), count(finished) from runs"),
    }
