"""A database by its URL, or by the path of an SQLite file: how it is read, shown without a password, and opened."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.domain.errors import FactcheckError
from factcheck.extras import need
from factcheck.reader.urls import is_address

need("sqlalchemy", "audit", "a database")

from sqlalchemy import URL, Engine, create_engine, event, make_url  # noqa: E402
from sqlalchemy.exc import ArgumentError, NoSuchModuleError  # noqa: E402

_DRIVERS = {"postgresql": "postgresql+psycopg"}
"""The driver where the URL names none, whatever version of SQLAlchemy opens it."""
_OF_FILES = ("sqlite", "sqlite+pysqlite")
_IN_MEMORY = (None, "", ":memory:")
_LEFT_OPEN = ("-journal", "-wal")
_BESIDE = (*_LEFT_OPEN, "-shm", ".lock")
"""What SQLite and the lock of a ledger put beside a file, after its name."""


@dataclass(frozen=True, slots=True)
class Database:
    """Where it is. As text it is what may be printed: `shown`, which has no password in it."""

    url: URL
    shown: str

    def __str__(self) -> str:
        return self.shown

    @property
    def kind(self) -> str:
        """Such as ``sqlite`` or ``postgresql``."""
        return self.url.get_backend_name()

    @property
    def file(self) -> Path | None:
        """The SQLite file that it is; None where it is on a server, in memory, or a file in a way of its own."""
        told = self.url.database
        plain = self.url.drivername in _OF_FILES and told not in _IN_MEMORY and not self.url.query
        return Path(str(told)) if plain and not str(told).startswith("file:") else None

    @property
    def files(self) -> frozenset[Path]:
        """The files that it has, with all links followed; none where it is on a server."""
        if self.file is None:
            return frozenset()
        path = Path(os.path.realpath(self.file))
        return frozenset({path, *(path.with_name(path.name + end) for end in _BESIDE)})

    def spared(self, path: Path) -> Path:
        """`path`, which something else is to be written to.

        Raises:
            FactcheckError: `output`: it is one of the files of this database.
        """
        if Path(os.path.realpath(path)) in self.files:
            raise FactcheckError("output", f"{path} is of the ledger itself: write to another file.")
        return path

    def opened(self, *, writes: bool = False, wait: float = 5.0) -> Engine:
        """An engine that reaches it. Where it is not to write, an SQLite file is left as it is, and so is its folder.

        Args:
            wait: seconds until another program must have let go of an SQLite file.

        Raises:
            FactcheckError: `database`: it cannot be opened.
        """
        try:
            engine = self._engine(writes, wait)
            engine.connect().close()
            engine.dispose()  # what connects from now on does so as who asked for it wants
        except NoSuchModuleError as error:
            message = f"{self}: {self.kind} is no kind of database that SQLAlchemy knows."
            raise FactcheckError("database", message) from error
        except ImportError as error:
            raise FactcheckError("database", f"{self} needs a driver: pip install {error.name}.") from error
        except Exception as error:  # drivers raise what they like
            message = f"{self} cannot be opened ({self.why(error)}): check the address and whether you may read there."
            raise FactcheckError("database", message) from error
        return engine

    def _engine(self, writes: bool, wait: float) -> Engine:
        if self.kind != "sqlite":
            engine = create_engine(self.url)
            read_only = self.kind == "postgresql" and not writes
            return engine.execution_options(postgresql_readonly=True) if read_only else engine
        if self.file:
            query = {"uri": "true", **({"mode": "rwc"} if writes else _unchanged(self.file))}
            url = URL.create("sqlite", database=self.file.absolute().as_uri(), query=query)
            engine = create_engine(url, connect_args={"timeout": wait})
        else:
            engine = create_engine(self.url)
        if not writes:
            event.listen(engine, "connect", _refuse_changes)
        return engine

    def why(self, error: Exception) -> str:
        """What the driver says, in one line and without a password."""
        said = str(getattr(error, "orig", error)).strip().partition("\n")[0].rstrip(".: ")
        secrets = [self.url.password, *(value for name, value in self.url.query.items() if "pass" in name.lower())]
        for secret in filter(None, map(str, filter(None, secrets))):
            said = said.replace(secret, "***")
        return said or type(error).__name__


def database_at(place: str) -> Database:
    """The database at `place`, which is a URL or else the path of an SQLite file.

    Raises:
        FactcheckError: `database`: it is a URL that cannot be read. Nothing of it is told, as that may be a password.
    """
    if not is_address(place):
        return Database(URL.create("sqlite", database=place), place)
    kind = place.partition("://")[0]
    try:
        url = make_url(place)
    except (ArgumentError, ValueError) as error:
        raise _unreadable(kind) from error
    if url.host and "@" in f"{url.host}{url.database}":  # what stands before it is of a password
        raise _unreadable(kind)
    name = url.drivername.lower()
    url = url.set(drivername=_DRIVERS.get(name, name))
    return Database(url, url.set(query={}).render_as_string(hide_password=True))


def _unreadable(kind: str) -> FactcheckError:
    form = f"{kind}://USER:PASSWORD@HOST:PORT/NAME"
    message = f"the address of a database, {kind}://…, cannot be read: write {form}, with %40 for an @ in a password."
    return FactcheckError("database", message)


def _unchanged(file: Path) -> dict[str, str]:
    """How SQLite opens `file` so that it stays as it is, and nothing that was not there is left beside it."""
    if any(file.with_name(file.name + end).exists() for end in _LEFT_OPEN):
        return {"mode": "ro"}  # another program is at it, or was stopped: it is that program's to put in order
    if not os.access(file.parent, os.W_OK):
        return {"mode": "ro", "immutable": "1"}  # there is no room for what tells readers of a writer
    return {"mode": "rw"}  # and no change is taken: so SQLite removes in the end what it has put beside it


def _refuse_changes(connection: Any, _: Any) -> None:
    """Let nothing be written."""
    connection.execute("PRAGMA query_only = ON")
