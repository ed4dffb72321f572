"""What a ledger holds, read by other means than ours."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

Place = Path | str
"""A ledger: its file, or the URL of its database."""
_OF = "join documents using (document)"
_LAST = "(select max(run) from runs)"


def rows(ledger: Place, query: str) -> list[tuple[Any, ...]]:
    with closing(_opened(ledger)) as connection:
        return connection.execute(query).fetchall()


def _opened(ledger: Place) -> Any:
    if isinstance(ledger, Path):
        return sqlite3.connect(ledger)
    import psycopg  # which is not everywhere

    return psycopg.connect(ledger.replace("+psycopg", ""))


def totals(ledger: Place) -> dict[str, Any]:
    """The same for two ledgers that hold the same results, in whatever order and by whatever many runs."""
    return {
        "documents": sorted(rows(ledger, "select digest, status, code, errors from documents")),
        "stories": rows(ledger, f"select position, name, digest from stories where run = {_LAST} order by position"),
        "claims": sorted(rows(ledger, f"select digest, claim, quote, value from claims {_OF}"), key=repr),
        "sentences": sorted(rows(ledger, f"select digest, claim, sentence from sentences {_OF}")),
        "suspects": sorted(
            rows(ledger, f'select digest, "check", claim, alone, low, high from suspects {_OF}'), key=repr
        ),
        "unsettled": sorted(rows(ledger, f"select digest, start, claim, quote from unsettled {_OF}"), key=repr),
        "checks": sorted(rows(ledger, f'select digest, "check", outcome, message from checks {_OF}')),
        "stopped": rows(ledger, "select count(*) from runs where finished is null"),
    }
