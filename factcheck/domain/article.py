"""The article as it was read: its text untouched, with each line labelled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from factcheck.domain.ignore import Ignore
from factcheck.domain.original import Original
from factcheck.domain.table import Table


class Label(StrEnum):
    """What a line of a page is."""

    HEADLINE = "headline"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    TABLE = "table"
    FURNITURE = "furniture"
    """Menus, related links, credits, tickers, dates of publication: text that is not the article's own."""


class DateOrigin(StrEnum):
    """Where the date of publication came from."""

    OPTION = "option"
    TEXT = "text"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Line:
    """One non-empty line: `text[start:end]`, without its line break; or several that only the width of a page broke."""

    start: int
    end: int
    label: Label


@dataclass(frozen=True, slots=True)
class Article:
    """One article. Every offset anywhere in factcheck points into `text`, in Unicode code points."""

    id: str | None
    text: str
    reading: str
    """`text` with quotes, spaces, dashes and line ends that mean the same made the same; it is as long as `text`."""
    lines: tuple[Line, ...]
    title: str | None
    published: date | None
    published_from: DateOrigin
    language: str
    url: str | None = None
    tables: tuple[Table, ...] = ()
    """Those that are the article's own, in order; their lines have the label `TABLE`."""
    ignores: tuple[Ignore, ...] = ()
    original: Original | None = None
    """The file that `text` was taken out of, where it was no plain text."""
