"""Which field of a record holds what: the usual names, and those that are told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from factcheck.audit.document import MOST_BYTES, TOO_LARGE, Document, faulty, text_document
from factcheck.domain.errors import FactcheckError
from factcheck.reader.dates import iso_day
from factcheck.reader.normalise import whole_characters

USUAL: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article"),
    "id": ("id", "guid", "uuid"),
    "title": ("title", "headline"),
    "published": ("published", "date", "published_at", "pubdate"),
    "url": ("url", "link"),
    "author": ("author", "byline", "authors"),
    "desk": ("desk", "section", "category"),
}
"""What each field is usually called, the likeliest first; capitals do not matter."""


@dataclass(frozen=True, slots=True)
class Fields:
    """The names of fields: `told` by the user, else the usual ones."""

    told: Mapping[str, str] = field(default_factory=dict)

    def document(self, record: Mapping[str, Any], where: str) -> Document:
        """The document that `record` holds; `where` it stands is its name where it has no id."""
        known = {str(name).strip().lower(): value for name, value in record.items()}
        given = {name: self._said(known, name) for name in USUAL}
        name, text, published = given["id"] or where, given["text"], given["published"]
        if text is None:
            wanted = " or ".join(self.names("text"))
            return faulty(name, "text", f"{where} has no text: it is looked for in {wanted}.")
        if len(text) > MOST_BYTES:
            return faulty(name, "large", f"{where} {TOO_LARGE}")
        day = iso_day(published) if published else None
        if published and day is None:
            message = (
                f"{where} has {published[:40]!r} for its day of publication, which is none: write it as 2024-02-02."
            )
            return faulty(name, "published", message)
        return text_document(name, text, given["title"], day, given["url"], given["author"], given["desk"])

    def names(self, field: str) -> tuple[str, ...]:
        """What a column that holds `field` is called."""
        return (self.told[field],) if field in self.told else USUAL[field]

    def has_text(self, columns: Iterable[str]) -> bool:
        """Whether one of `columns` may hold the text."""
        known = {column.strip().lower() for column in columns}
        return any(name.lower() in known for name in self.names("text"))

    def _said(self, known: Mapping[str, Any], name: str) -> str | None:
        cells = (known.get(one.lower()) for one in self.names(name))
        return next((said for said in map(_words, cells) if said), None)


def told_fields(options: Iterable[str]) -> Fields:
    """The fields that `text=Story`, `published=Day` tell.

    Raises:
        FactcheckError: `usage`: something else is told.
    """
    told = {}
    for option in options:
        name, sign, column = option.partition("=")
        if name not in USUAL or not sign or not column.strip():
            raise FactcheckError("usage", f"--column {option!r}: write text=COLUMN, or {', '.join(USUAL)} for text.")
        told[name] = column.strip()
    return Fields(told)


def _words(value: Any) -> str | None:
    """What a cell says; None where it is empty."""
    if getattr(value, "ndim", 0):  # an array, as tables hold lists
        value = value.tolist()
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, map(_words, value))) or None
    if _is_nothing(value):
        return None
    if isinstance(value, bytes | bytearray | memoryview):
        value = bytes(value).decode("utf-8", "replace")
    told = value.isoformat() if isinstance(value, date) else str(value)
    return whole_characters(told) if told.strip() else None


def _is_nothing(value: Any) -> bool:
    """Whether it is what tables have for nothing: None, NaN or NaT (unequal to itself), NA (not even that)."""
    try:
        return value is None or bool(value != value)
    except TypeError:
        return True
