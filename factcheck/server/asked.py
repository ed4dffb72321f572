"""What the page's form asks for: an article, pasted or in a file, and what is known of it."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import PurePath

from starlette.datastructures import FormData, UploadFile

from factcheck.domain.article import Article
from factcheck.domain.errors import FactcheckError
from factcheck.reader import read_bytes, read_text
from factcheck.server.refusals import require_length

_PASTED = "pasted text"
_OTHER_FIELDS = 2_000
"""Bytes, with a good margin."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The fields of one form, as they came; a file goes before a text, and a text before a file sent back."""

    text: str = ""
    published: str = ""
    url: str = ""
    name: str = ""
    """The name of the file, empty where the text was pasted."""
    file: bytes = b""

    @property
    def file_in_letters(self) -> str:
        """The file as a field of a form can hold it, so that the next form brings it again and nothing is stored."""
        return base64.b64encode(self.file).decode()

    def kept(self, longest_body: int) -> Asked:
        """What the next form brings again: all of it, but for a file that makes the request too long."""
        fits = len(self.file_in_letters) + len(self.text.encode()) + _OTHER_FIELDS < longest_body
        return self if fits or not self.file else replace(self, name="", file=b"")

    def reader(self, longest: int) -> Callable[[], Article]:
        """What reads the article, which has up to `longest` characters.

        Raises:
            FactcheckError: `published`: it is no day; `length`.
        """
        published, url = _day(self.published), self.url.strip() or None
        if self.file:
            return partial(_read_file, self.file, self.name, published, url, longest)
        require_length(self.text, longest)
        return partial(read_text, self.text, published=published, id=_PASTED, url=url)


async def asked_in(form: FormData) -> Asked:
    """What the form asks for.

    Raises:
        FactcheckError: `form`: the file that was sent back is broken.
    """
    text, published, url = (_field(form, name) for name in ("text", "published", "url"))
    name, file = "", b""
    chosen = form.get("file")
    if isinstance(chosen, UploadFile) and chosen.size:
        name, file, text = chosen.filename or "", await chosen.read(), ""
    elif not text.strip() and (kept := _field(form, "kept")):
        name, file = _field(form, "kept_name"), _from_letters(kept)
    return Asked(text, published, url, PurePath(name).name or "the file" if file else "", file)


def _field(form: FormData, name: str) -> str:
    told = form.get(name)
    return told if isinstance(told, str) else ""


def _from_letters(kept: str) -> bytes:
    try:
        return base64.b64decode(kept, validate=True)
    except (binascii.Error, ValueError) as error:
        raise FactcheckError("form", "the file was not sent back as it came: choose it again.") from error


def _read_file(blob: bytes, name: str, published: date | None, url: str | None, longest: int) -> Article:
    article = read_bytes(blob, name, published=published, id=name, url=url)
    require_length(article.text, longest)
    return article


def _day(told: str) -> date | None:
    if not told.strip():
        return None
    try:
        return date.fromisoformat(told.strip())
    except ValueError as error:
        raise FactcheckError("published", "Published is no day: write it as 2024-02-02.") from error
