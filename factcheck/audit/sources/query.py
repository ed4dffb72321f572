"""What a query gives from a database that SQLAlchemy opens by its URL: an article a row, as the server sends them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factcheck.audit.document import Document, faulty
from factcheck.audit.fields import Fields
from factcheck.domain.errors import FactcheckError
from factcheck.extras import need

need("sqlalchemy", "audit", "a database")

from sqlalchemy import Connection, CursorResult, create_engine, event  # noqa: E402
from sqlalchemy.engine import URL, make_url  # noqa: E402
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError  # noqa: E402

_AT_ONCE = 100
"""Rows held in memory."""
_STREAMED: dict[str, Any] = {"stream_results": True, "yield_per": _AT_ONCE, "no_parameters": True}
_DRIVERS = {"postgresql": "postgresql+psycopg"}
"""The driver where the URL names none, whatever version of SQLAlchemy opens it."""
_IN_MEMORY = (None, "", ":memory:")


class Query:
    """The rows that `query` gives from the database at `place`, to which nothing is ever written.

    Raises:
        FactcheckError: `database`, `query` or `text`: it cannot be opened, cannot be asked so, or gives no text. No
            password that is in `place` is told.
    """

    fraction = 0.0
    """How much has been read: that is not known."""

    def __init__(self, place: str, query: str, fields: Fields) -> None:
        self._fields = fields
        self._url = _url(place)
        where = self._url.set(query={}).render_as_string(hide_password=True)
        self.name = f"{where} {query}"
        self._title = Path(self._url.database or "").name or self._url.get_backend_name()
        self._connection = self._connected(where)
        self._rows = self._asked(query)

    def documents(self) -> Iterator[Document]:
        """A document a row; one more where the server sends no more, or one that cannot be read."""
        number, columns = 0, list(map(str, self._rows.keys()))
        try:
            for number, row in enumerate(self._rows, start=1):
                yield self._fields.document(dict(zip(columns, row, strict=True)), f"{self._title}#{number}")
        except DBAPIError as error:
            message = f"{self._title} breaks off after row {number} ({self._why(error)}): what came before is kept."
            yield faulty(f"{self._title}#end", "broken-off", message)
        finally:
            self._connection.close()

    def _connected(self, where: str) -> Connection:
        try:
            engine = create_engine(self._url)
            if engine.dialect.name == "sqlite":
                event.listen(engine, "connect", _prepare_sqlite)
            if engine.dialect.name == "postgresql":
                engine = engine.execution_options(postgresql_readonly=True)
            return engine.connect()
        except NoSuchModuleError as error:
            kind = self._url.get_backend_name()
            raise FactcheckError(
                "database", f"{where}: {kind} is no kind of database that SQLAlchemy knows."
            ) from error
        except ImportError as error:
            raise FactcheckError("database", f"{where} needs a driver: pip install {error.name}.") from error
        except Exception as error:  # drivers raise what they like
            message = (
                f"{where} cannot be opened ({self._why(error)}): check the address and whether you may read there."
            )
            raise FactcheckError("database", message) from error

    def _asked(self, query: str) -> CursorResult[Any]:
        try:
            rows = self._connection.exec_driver_sql(query, execution_options=_STREAMED)
        except Exception as error:
            raise FactcheckError("query", f"{self._title} cannot be asked so: {self._why(error)}.") from error
        columns = list(map(str, rows.keys())) if rows.returns_rows else []
        if not self._fields.has_text(columns):
            given = f"gives {', '.join(columns)}" if columns else "gives no rows"
            wanted = " or ".join(self._fields.names("text"))
            message = f"the query {given} and no text, which is looked for in {wanted}: SELECT …, story AS text."
            raise FactcheckError("text", message)
        return rows

    def _why(self, error: Exception) -> str:
        """What the driver says, in one line and without a password."""
        said = str(error.orig if isinstance(error, DBAPIError) else error).strip().partition("\n")[0].rstrip(".: ")
        secrets = [self._url.password, *(value for name, value in self._url.query.items() if "pass" in name.lower())]
        for secret in filter(None, map(str, filter(None, secrets))):
            said = said.replace(secret, "***")
        return said or type(error).__name__


def _url(place: str) -> URL:
    try:
        url = make_url(place)
    except (ArgumentError, ValueError) as error:
        kind = place.partition("://")[0]
        message = f"the address of a database, {kind}://…, cannot be read: write {kind}://USER:PASSWORD@HOST:PORT/NAME."
        raise FactcheckError("database", message) from error
    file = url.database if url.get_backend_name() == "sqlite" else None
    if file not in _IN_MEMORY and not str(file).startswith("file:") and not Path(str(file)).is_file():
        raise FactcheckError("database", f"there is no file {file}: sqlite:///PATH, with four slashes from the root.")
    return url.set(drivername=_DRIVERS.get(url.drivername, url.drivername))


def _prepare_sqlite(connection: Any, _: Any) -> None:
    """Let nothing be written, and a text with bytes that are no UTF-8 be read all the same."""
    connection.text_factory = lambda text: text.decode("utf-8", "replace")
    connection.execute("PRAGMA query_only = ON")
