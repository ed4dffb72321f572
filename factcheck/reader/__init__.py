"""An Article from a paste, a file or a web page: lines labelled, its day found, every offset into the text read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import BinaryIO

from factcheck.domain.article import Article, DateOrigin
from factcheck.domain.errors import FactcheckError
from factcheck.reader.broken import joined, line_ends
from factcheck.reader.content import Content
from factcheck.reader.decode import decode
from factcheck.reader.figures_apart import ends_behind_figures
from factcheck.reader.forms import content_of
from factcheck.reader.ignores import find_ignores
from factcheck.reader.language import require_english
from factcheck.reader.lines import label_lines, own_tables
from factcheck.reader.normalise import reading, whole_characters
from factcheck.reader.outside import with_outside, without
from factcheck.reader.published import find_published
from factcheck.reader.tables import find_tables

__all__ = ["file_content", "opened_file", "read_bytes", "read_content", "read_file", "read_text", "read_url"]


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
    return read_content(Content(text, title=title), id or "the text", published=published, id=id, url=url)


def read_bytes(
    blob: bytes, name: str, *, published: date | None = None, id: str | None = None, url: str | None = None
) -> Article:
    """The article in a file's content `blob`: plain text, HTML, Word, PDF or Markdown; `name` is told in errors.

    Raises:
        FactcheckError: `empty`, `binary`, `encoding`, `unreadable`, `extra`, or what `read_text` raises.
    """
    if not blob.strip():
        raise FactcheckError("empty", f"{name} is empty: give the text of an article.")
    content = content_of(blob, name) or Content(decode(blob, name))
    return read_content(content, name, published=published, id=id, url=url)


def read_file(path: Path, *, published: date | None = None) -> Article:
    """The article in the file at `path`, whose name becomes its id.

    Raises:
        FactcheckError: `missing`, `folder`, `unreadable`, or what `read_bytes` and `read_text` raise.
    """
    name = str(path)
    return read_bytes(file_content(path), name, published=published, id=name)


def read_url(url: str, *, published: date | None = None, allow_private: bool = False) -> Article:
    """The article at the web address `url`, which becomes its id.

    Args:
        allow_private: fetch from addresses of private networks too.

    Raises:
        FactcheckError: `address`, or what `read_bytes` and `read_text` raise.
    """
    from factcheck.reader.web import fetch

    fetched = fetch(url, allow_private=allow_private)
    return read_bytes(fetched.content, url, published=published, id=url, url=fetched.url)


def file_content(path: Path) -> bytes:
    """The bytes of the file at `path`.

    Raises:
        FactcheckError: `missing`, `folder` or `unreadable`.
    """
    with opened_file(path) as file:
        return file.read()


@contextmanager
def opened_file(path: Path) -> Iterator[BinaryIO]:
    """The file at `path`, to be read.

    Raises:
        FactcheckError: `missing`, `folder` or `unreadable`, also where it breaks off.
    """
    name = str(path)
    try:
        with path.open("rb") as file:
            yield file
    except FileNotFoundError as error:
        raise FactcheckError("missing", f"{name} does not exist: check the path.") from error
    except IsADirectoryError as error:
        raise FactcheckError("folder", f"{name} is a folder: give the files in it ({name}/*.txt).") from error
    except OSError as error:
        raise FactcheckError("unreadable", f"{name} cannot be read: {error.strerror or error}.") from error


def read_content(
    content: Content, name: str, *, published: date | None = None, id: str | None = None, url: str | None = None
) -> Article:
    """The article in what was taken out of a file; `name` is told in errors.

    Raises:
        FactcheckError: `empty`, `binary` or `language`.
    """
    if "\0" in content.text:
        raise FactcheckError("binary", f"{name} holds binary characters: give the article as text.")
    text = whole_characters(content.text)
    same = reading(whole_characters(content.shown) if content.shown else text)
    ignores, same = find_ignores(text, same, content.original)
    if not same.strip():
        raise FactcheckError("empty", f"{name} is empty: give the text of an article.")
    own = without(same, content.outside)
    require_english(own, name)
    apart = ends_behind_figures(own)
    same, own = joined(same, apart), joined(own, apart)
    tables = find_tables(text, own)
    ends = line_ends(own, tables)
    same, own = joined(same, ends), joined(own, ends)
    lines, headline = label_lines(own, content.title, tables)
    found = None if published else content.published or find_published(same, lines)
    origin = DateOrigin.OPTION if published else DateOrigin.TEXT if found else DateOrigin.NONE
    return Article(
        id=id,
        text=text,
        reading=same,
        lines=with_outside(lines, same, own),
        title=headline,
        published=published or found,
        published_from=origin,
        language="en",
        url=url,
        tables=own_tables(lines, tables),
        ignores=ignores,
        original=content.original,
    )
