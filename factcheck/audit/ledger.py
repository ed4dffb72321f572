"""The ledger: what an audit has done so far, in SQLite or in any database that SQLAlchemy opens by its URL.

Only one process writes it, a batch a transaction, so a run that is ended at any moment leaves whole batches.
"""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from factcheck import __version__
from factcheck.audit.result import Result, Status
from factcheck.audit.setup import Setup
from factcheck.domain.errors import FactcheckError
from factcheck.extras import need
from factcheck.reader.urls import shown

need("sqlalchemy", "audit", "the ledger of an audit")

from sqlalchemy import Connection, Table, delete, event, func, insert, inspect, select, update  # noqa: E402
from sqlalchemy.exc import DBAPIError  # noqa: E402

from factcheck.audit.database import Database, database_at  # noqa: E402
from factcheck.audit.tables import KEPT, TABLES, documents, reviews, runs, stories  # noqa: E402

if TYPE_CHECKING:
    from factcheck.audit.document import Document

_NO_TABLE = re.compile("no such table|relation .* does not exist")
"""How SQLite and PostgreSQL say that a table is missing."""
_WAIT = 30.0
"""Seconds until another program must have let go of the ledger."""
_LONGEST_WAIT = 1e6
_WAIT_NAME = "FACTCHECK_LEDGER_WAIT"
"""The variable of the environment that sets another time."""


class Ledger:
    """The ledger at `place`: the path of a file, or the URL of a database. It is read, and left as it is.

    Args:
        writes: it can be written too.
        new: so it can, and is made where there is none.

    Raises:
        FactcheckError: `ledger`, of every method too: it is missing, locked, on a full disk, or no ledger; `database`:
            it cannot be opened.
    """

    def __init__(self, place: str, *, writes: bool = False, new: bool = False) -> None:
        self.database = database_at(place)
        path = self.database.file
        if path is None and self.database.kind == "sqlite":
            message = f"{shown(place)} names no file that a ledger can be: give its path as it is."
            raise FactcheckError("ledger", message)
        if path and not new and not path.is_file():
            message = f"there is no ledger {self.database}: factcheck audit SOURCE --out {self.database} makes one."
            raise FactcheckError("ledger", message)
        if path and new and path.is_file():
            self._refuse_other()
        self._engine = self.database.opened(writes=writes or new, wait=_wait())
        if path and new:
            event.listen(self._engine, "connect", _write_ahead)
        if new:
            with self.transaction() as connection:
                TABLES.create_all(connection)

    def _refuse_other(self) -> None:
        """Put no ledger into a file that is a database of something else."""
        self._engine = self.database.opened(writes=True, wait=_wait())  # what a kill has left is put in order
        with self.transaction() as connection:
            found = inspect(connection).get_table_names()
        self.close()
        if found and runs.name not in found:
            message = f"{self.database} is a database of something else: name another file for the ledger."
            raise FactcheckError("ledger", message)

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A connection whose changes are all kept or none."""
        try:
            with self._engine.begin() as connection:
                yield connection
        except (DBAPIError, sqlite3.Error) as error:
            raise FactcheckError("ledger", _told(self.database, error)) from error

    def begin(self, source: str, setup: Setup, key: str) -> tuple[int, bool]:
        """The run over `source` and whether it goes on with one that was stopped; what it sees is listed anew."""
        with self.transaction() as connection:
            stopped = select(func.max(runs.c.run)).where(
                runs.c.source == source, runs.c.key == key, runs.c.finished.is_(None)
            )
            if run := connection.scalar(stopped):
                connection.execute(delete(stories).where(stories.c.run == run))
                return int(run), True
            told = {
                "source": source,
                "key": key,
                "version": __version__,
                "configuration": setup.configuration,
                "vintage": setup.vintage(),
                "started": _now(),
            }
            made = connection.execute(insert(runs).values(told)).inserted_primary_key
            assert made
            return int(made[0]), False

    def list_stories(self, run: int, first: int, seen: Sequence[Document]) -> None:
        """Keep that `run` saw these documents, the first of them at the place `first`."""
        told = [
            {
                "run": run,
                "position": position,
                "name": one.name,
                "digest": one.digest,
                "url": one.url,
                "author": one.author,
                "desk": one.desk,
            }
            for position, one in enumerate(seen, start=first)
        ]
        with self.transaction() as connection:
            connection.execute(insert(stories), told)

    def done(self, key: str, digests: Sequence[str]) -> set[str]:
        """Those of `digests` that are done under `key`."""
        asked = select(documents.c.digest).where(documents.c.key == key, documents.c.digest.in_(digests))
        with self.transaction() as connection:
            return set(connection.scalars(asked))

    def add(self, key: str, results: Sequence[Result]) -> None:
        """Keep all of `results`, or none where that fails."""
        with self.transaction() as connection:
            rows: dict[Table, list[dict[str, Any]]] = {table: [] for table in KEPT}
            for result in results:
                made = connection.execute(insert(documents).values(_columns(result, key))).inserted_primary_key
                assert made
                for table, added in rows.items():
                    added.extend({"document": made[0], **row} for row in getattr(result, table.name))
            for table, added in rows.items():
                if added:
                    connection.execute(insert(table), added)

    def forget_quarantined(self, key: str) -> None:
        """Let what was quarantined under `key` be tried again; such documents have neither claims nor checks."""
        with self.transaction() as connection:
            connection.execute(
                delete(documents).where(documents.c.key == key, documents.c.status == str(Status.QUARANTINED))
            )

    def finish(self, run: int) -> None:
        with self.transaction() as connection:
            connection.execute(update(runs).where(runs.c.run == run).values(finished=_now()))

    def review(self, fingerprint: str, decision: str, note: str | None) -> None:
        """Keep what an editor has decided, in place of an earlier decision."""
        with self.transaction() as connection:
            connection.execute(delete(reviews).where(reviews.c.fingerprint == fingerprint))
            told = {"fingerprint": fingerprint, "decision": decision, "note": note, "reviewed": _now()}
            connection.execute(insert(reviews).values(told))


def _columns(result: Result, key: str) -> dict[str, Any]:
    told = {"digest": result.digest, "key": key, "status": str(result.status)}
    return {**told, "code": result.code, "reason": result.reason, **(result.document or {})}


def _wait() -> float:
    told = os.environ.get(_WAIT_NAME)
    try:
        wait = float(told) if told else _WAIT
    except ValueError:
        wait = -1.0
    if not 0 <= wait <= _LONGEST_WAIT:
        message = f"{_WAIT_NAME}={told} is no time: give seconds, 0 to {_LONGEST_WAIT:,.0f}, as {_WAIT_NAME}={_WAIT:g}."
        raise FactcheckError("usage", message)
    return wait


def _write_ahead(connection: Any, _: Any) -> None:
    """Let others read while the ledger is written, and a power cut cost the last batches and nothing else."""
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")


def _told(database: Database, error: DBAPIError | sqlite3.Error) -> str:
    why = database.why(error)
    advice = "what is done so far is kept, and the same command goes on from there"
    if "locked" in why:
        return f"{database} is locked by another program: {advice}."
    if "not a database" in why:
        return f"{database} is no ledger of an audit ({why})."
    if _NO_TABLE.search(why):
        mended = f"factcheck audit SOURCE --out {database} brings that up to date"
        return f"{database} is no ledger of an audit, or that of an older factcheck ({why}): {mended}."
    return f"{database} cannot be read or written ({why}): {advice}."


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
