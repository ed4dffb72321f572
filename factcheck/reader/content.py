"""What a reader takes out of a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from factcheck.domain.original import Original


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a file, and what the file itself tells of it.

    `shown` is the text as it is read, where markup that stands in it is to be passed over: as long as `text`, with
    spaces for the markup. `outside` are the stretches that are not the article's own.
    """

    text: str
    original: Original | None = None
    title: str | None = None
    published: date | None = None
    shown: str | None = None
    outside: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """One kind of file: whether it is one, told by its first bytes and its name, and what is in it.

    `read` raises FactcheckError `unreadable` or `extra`; `name` is told in errors.
    """

    recognises: Callable[[bytes, str], bool]
    read: Callable[[bytes, str], Content]
