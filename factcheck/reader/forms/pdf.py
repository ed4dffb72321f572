"""PDF: the text of its pages, line by line as it is printed. One that was scanned has none, which is told."""

from __future__ import annotations

import io
import re
from itertools import pairwise
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
_CUT = re.compile(r"(?<![\d,.])(\d{1,3}(?:,\d{3})*,)\n(?=\d{3}(?:,\d{3})*(?![\d,]*\d))")
"""A number that a line break cuts between its thousands."""
_PAGE_BREAK = re.compile(r"(?<=[a-z\d,])\n\n(?=[a-z])")
"""Where a sentence goes on upon the next page."""
_NARROW = 60
"""Columns of fewer characters are those of newspapers."""
_TYPICAL = 0.95
"""So many of the lines are not longer than a column is wide."""
_FEW = 5


def _read(blob: bytes, name: str) -> Content:
    pypdf = need("pypdf", "pdf", f"reading {name}, a PDF,")
    quiet("pypdf")
    if len(blob) > _LARGEST:
        raise FactcheckError("unreadable", f"{name} is larger than any article: save the article by itself.")
    try:
        text = _PAGE_BREAK.sub("\n", "\n\n".join(_pages(pypdf, blob, name)))
    except FactcheckError:
        raise
    except (Exception, RecursionError) as error:  # a damaged PDF breaks pypdf in many ways
        raise FactcheckError("unreadable", f"{name} is a damaged PDF: save it again, or paste its words.") from error
    if not text.strip():
        message = f"{name} holds pictures of text and no text: let a program for text recognition (OCR) read it first."
        raise FactcheckError("empty", message)
    return Content(_CUT.sub(r"\1", _HYPHENATED.sub("", _without_columns(text))), Original(Form.PDF))


def _without_columns(text: str) -> str:
    """`text` with the lines of narrow columns joined to paragraphs, words and numbers that they cut left as they are.

    A line goes on below where the next word would not have fitted into it.
    """
    lines = text.split("\n")
    lengths = sorted(len(line) for line in lines if line.strip())
    width = lengths[int(_TYPICAL * (len(lengths) - 1))] if lengths else 0
    if len(lengths) < _FEW or width >= _NARROW:
        return text
    joined = [lines[0]]
    for line, following in pairwise(lines):
        first_word, _, _ = following.strip().partition(" ")
        goes_on = first_word and line.strip() and len(line.rstrip()) + 1 + len(first_word) > width
        cut = _CUT.search(f"{line}\n{following}") or _HYPHENATED.search(f"{line}\n{following}")
        joined += [" " if goes_on and not cut else "\n", following]
    return "".join(joined)


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
