"""PDF: the text of its pages, line by line as it is printed. One that was scanned has none, which is told."""

from __future__ import annotations

import io
import re
from typing import Any

from factcheck.domain.errors import FactcheckError
from factcheck.domain.original import Form, Original
from factcheck.extras import need, quiet
from factcheck.reader.content import Content, Reader

_LARGEST = 100_000_000
_PAGES = 300
"""No article has more pages: what has is a book, and of one so damaged reading might not end."""
_LETTERS = 5_000_000
_HYPHENATED = re.compile(r"(?<=[a-z])-\n(?=[a-z])")


def _read(blob: bytes, name: str) -> Content:
    pypdf = need("pypdf", "pdf", f"reading {name}, a PDF,")
    quiet("pypdf")
    if len(blob) > _LARGEST:
        raise FactcheckError("unreadable", f"{name} is larger than any article: save the article by itself.")
    try:
        text = "\n\n".join(_pages(pypdf, blob, name))
    except FactcheckError:
        raise
    except (Exception, RecursionError) as error:  # a damaged PDF breaks pypdf in many ways
        raise FactcheckError("unreadable", f"{name} is a damaged PDF: save it again, or paste its words.") from error
    if not text.strip():
        message = f"{name} holds pictures of text and no text: let a program for text recognition (OCR) read it first."
        raise FactcheckError("empty", message)
    return Content(_HYPHENATED.sub("", text), Original(Form.PDF))


def _pages(pypdf: Any, blob: bytes, name: str) -> list[str]:
    reader = pypdf.PdfReader(io.BytesIO(blob))
    if reader.is_encrypted and not reader.decrypt(""):
        raise FactcheckError("unreadable", f"{name} is locked with a password: save it without one.")
    if len(reader.pages) > _PAGES:
        raise FactcheckError("unreadable", f"{name} has more than {_PAGES} pages: save the article by itself.")
    pages: list[str] = []
    for page in reader.pages:
        pages.append(page.extract_text().replace("\0", "").strip("\n"))
        if sum(map(len, pages)) > _LETTERS:
            raise FactcheckError("unreadable", f"{name} holds more text than any article: save it by itself.")
    return pages


READER = Reader(lambda blob, name: blob[:1024].lstrip().startswith(b"%PDF-"), _read)
