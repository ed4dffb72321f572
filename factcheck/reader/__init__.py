"""An Article from a paste or a file: lines labelled, the day of publication found, every offset into the original."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from factcheck.domain.article import Article, DateOrigin
from factcheck.domain.errors import FactcheckError
from factcheck.reader.decode import decode
from factcheck.reader.language import require_english
from factcheck.reader.lines import label_lines, own_tables
from factcheck.reader.normalise import reading
from factcheck.reader.published import find_published
from factcheck.reader.tables import find_tables

__all__ = ["read_bytes", "read_file", "read_text"]


def read_text(
    text: str,
    *,
    published: date | None = None,
    title: str | None = None,
    id: str | None = None,
    url: str | None = None,
) -> Article:
    """The article `text`, pasted as it comes, menus and all.

    Args:
        published: the day of publication; looked for in the text when not given.
        title: the headline, if it is known; looked for in the text when not given.

    Raises:
        FactcheckError: `empty`, `binary` or `language`.
    """
    name = id or "the text"
    if "\0" in text:
        raise FactcheckError("binary", f"{name} holds binary characters: give the article as text.")
    text = _whole_characters(text)
    same = reading(text)
    if not same.strip():
        raise FactcheckError("empty", f"{name} is empty: give the text of an article.")
    require_english(same, name)
    tables = find_tables(text, same)
    lines, headline = label_lines(same, title, tables)
    found = None if published else find_published(same, lines)
    origin = DateOrigin.OPTION if published else DateOrigin.TEXT if found else DateOrigin.NONE
    return Article(
        id=id,
        text=text,
        reading=same,
        lines=lines,
        title=headline,
        published=published or found,
        published_from=origin,
        language="en",
        url=url,
        tables=own_tables(lines, tables),
    )


def read_bytes(blob: bytes, name: str) -> str:
    """The text of a file's content `blob`; `name` is told in errors.

    Raises:
        FactcheckError: `empty`, `binary`, `encoding` or `unreadable`.
    """
    if not blob.strip():
        raise FactcheckError("empty", f"{name} is empty: give the text of an article.")
    text = decode(blob, name)
    if text[:500].lstrip("\ufeff \t\r\n").lower().startswith(("<!doctype html", "<html")):
        raise FactcheckError("unreadable", f"{name} is an HTML page, which is not read yet: paste its text instead.")
    return text


def read_file(path: Path, *, published: date | None = None) -> Article:
    """The article in the file at `path`, whose name becomes its id.

    Raises:
        FactcheckError: `missing`, `folder`, `unreadable`, or what `read_bytes` and `read_text` raise.
    """
    name = str(path)
    try:
        blob = path.read_bytes()
    except FileNotFoundError as error:
        raise FactcheckError("missing", f"{name} does not exist: check the path.") from error
    except IsADirectoryError as error:
        raise FactcheckError("folder", f"{name} is a folder: give the files in it ({name}/*.txt).") from error
    except OSError as error:
        raise FactcheckError("unreadable", f"{name} cannot be read: {error.strerror or error}.") from error
    return read_text(read_bytes(blob, name), published=published, id=name)


def _whole_characters(text: str) -> str:
    """Half characters (lone surrogates, as broken JSON may hold) become the mark for an unknown character."""
    return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)
