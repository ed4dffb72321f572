"""One audit at a time writes a ledger; the system lets go of the lock when its process ends, however it does."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from factcheck.audit.database import Database, database_at
from factcheck.domain.errors import FactcheckError


@contextmanager
def sole_writer(place: str) -> Iterator[None]:
    """Be the only audit that writes the ledger at `place`, where that is a file or in PostgreSQL.

    Raises:
        FactcheckError: `ledger`: another audit writes it, or its folder cannot be written; `database`.
    """
    database = database_at(place)
    if database.file:
        with _sole_file(database, Path(f"{os.path.realpath(database.file)}.lock")):
            yield
    elif database.kind == "postgresql":
        with _sole_session(database, place):
            yield
    else:
        yield


@contextmanager
def _sole_file(database: Database, path: Path) -> Iterator[None]:
    try:
        file = path.open("a")
    except OSError as error:
        raise FactcheckError("ledger", f"{path} cannot be written: {error.strerror or error}.") from error
    with file:
        try:
            _lock(file.fileno())
        except OSError as error:
            raise _written(database) from error
        yield


@contextmanager
def _sole_session(database: Database, place: str) -> Iterator[None]:
    """The lock is the session's: the server lets go of it as soon as the connection is gone."""
    from sqlalchemy import text

    from factcheck.audit.ledger import Ledger

    ledger = Ledger(place, writes=True)
    try:
        with ledger.transaction() as connection:
            if not connection.scalar(text("select pg_try_advisory_xact_lock(hashtext('factcheck audit'))")):
                raise _written(database)
            yield
    finally:
        ledger.close()


def _written(database: Database) -> FactcheckError:
    message = f"another audit is writing {database}: wait until it has ended, or give another --out."
    return FactcheckError("ledger", message)


def _lock(file: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
