"""What a query gives from a database that SQLAlchemy opens by its URL: an article a row, as the server sends them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factcheck.audit.database import database_at
from factcheck.audit.document import Document, faulty
from factcheck.audit.fields import Fields
from factcheck.domain.errors import FactcheckError
from factcheck.extras import need

need("sqlalchemy", "audit", "a database")

from sqlalchemy import CursorResult, event  # noqa: E402
from sqlalchemy.exc import DBAPIError  # noqa: E402

_AT_ONCE = 100
"""Rows held in memory."""
_STREAMED: dict[str, Any] = {"stream_results": True, "yield_per": _AT_ONCE, "no_parameters": True}


class Query:
    """The rows that `query` gives from the database at `place`, to which nothing is ever written.

    Raises:
        FactcheckError: `database`, `query` or `text`: it cannot be opened, cannot be asked so, or gives no text. No
            password that is in `place` is told.
    """

    at_once = _AT_ONCE
    fraction = 0.0
    """How much has been read: that is not known."""

    def __init__(self, place: str, query: str, fields: Fields) -> None:
        self._fields = fields
        self._database = database_at(place)
        if (file := self._database.file) and not file.is_file():
            message = f"there is no file {file}: sqlite:///PATH, with four slashes from the root."
            raise FactcheckError("database", message)
        self.name = f"{self._database} {query}"
        self._title = Path(self._database.url.database or "").name or self._database.kind
        engine = self._database.opened()
        if self._database.kind == "sqlite":
            event.listen(engine, "connect", _take_any_text)
        self._connection = engine.connect()
        self._rows = self._asked(query)

    def documents(self) -> Iterator[Document]:
        """A document a row; one more where the server sends no more, or one that cannot be read."""
        number, columns = 0, list(map(str, self._rows.keys()))
        try:
            for number, row in enumerate(self._rows, start=1):
                yield self._fields.document(dict(zip(columns, row, strict=True)), f"{self._title}#{number}")
        except DBAPIError as error:
            why = self._database.why(error)
            message = f"{self._title} breaks off after row {number} ({why}): what came before is kept."
            yield faulty(f"{self._title}#end", "broken-off", message)
        finally:
            self._connection.close()

    def _asked(self, query: str) -> CursorResult[Any]:
        try:
            rows = self._connection.exec_driver_sql(query, execution_options=_STREAMED)
        except Exception as error:
            raise FactcheckError("query", f"{self._title} cannot be asked so: {self._database.why(error)}.") from error
        columns = list(map(str, rows.keys())) if rows.returns_rows else []
        if not self._fields.has_text(columns):
            given = f"gives {', '.join(columns)}" if columns else "gives no rows"
            wanted = " or ".join(self._fields.names("text"))
            message = f"the query {given} and no text, which is looked for in {wanted}: SELECT …, story AS text."
            raise FactcheckError("text", message)
        return rows


def _take_any_text(connection: Any, _: Any) -> None:
    """Let a text with bytes that are no UTF-8 be read all the same."""
    connection.text_factory = lambda text: text.decode("utf-8", "replace")
