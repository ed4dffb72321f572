"""Where a ledger is: the path of an SQLite file, also as `sqlite:///PATH`, or the URL of a database on a server."""

from __future__ import annotations

from pathlib import Path

from factcheck.domain.errors import FactcheckError
from factcheck.extras import need

need("sqlalchemy", "audit", "the ledger of an audit")

from sqlalchemy.engine import make_url  # noqa: E402
from sqlalchemy.exc import ArgumentError  # noqa: E402

_BESIDE = ("-journal", "-shm", "-wal", ".lock")
"""What SQLite and `sole_writer` put beside the file, after its name."""

_DRIVERS = ("sqlite", "sqlite+pysqlite")


def file_of(place: str) -> Path | None:
    """The file that the ledger at `place` is; None where it is on a server.

    Raises:
        FactcheckError: `ledger`: it is a URL that cannot be read, or one of SQLite that names more or less than a file.
    """
    if "://" not in place:
        return Path(place)
    try:
        url = make_url(place)
    except ArgumentError as error:
        raise no_database(place, error) from error
    if url.get_backend_name().lower() != "sqlite":
        return None
    if url.drivername.lower() not in _DRIVERS or url.database in (None, "", ":memory:") or url.query:
        raise FactcheckError("ledger", f"{place} names no file that a ledger can be: give its path as it is.")
    return Path(str(url.database))


def files_of(place: str) -> frozenset[Path]:
    """The files that the ledger at `place` has, with all links followed; none where it is on a server."""
    path = file_of(place)
    if path is None:
        return frozenset()
    path = path.resolve()
    return frozenset({path, *(path.with_name(path.name + end) for end in _BESIDE)})


def no_database(place: str, error: Exception) -> FactcheckError:
    """Tells that `place` names nothing that can be opened."""
    why = str(error).partition("\n")[0].rstrip(".")
    return FactcheckError("ledger", f"{place} is no database that can be opened ({why}).")
