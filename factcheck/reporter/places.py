"""Where a number stands in the file that its article was read from: what editors and code hosts want to know."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from factcheck.domain.article import Article
from factcheck.domain.claim import Span
from factcheck.reader.urls import is_web
from factcheck.reporter.positions import Positions

UNNAMED = "standard-input"


@dataclass(frozen=True, slots=True)
class Place:
    """Lines and columns from 1, in code points; the end is the column after the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


class Places:
    """Places in one article's file: in the original where that is text, else in the text that was read.

    An article without a file (a line of an archive, a paste) has its id, or `UNNAMED`, for a path.
    """

    def __init__(self, article: Article) -> None:
        original = article.original
        self._original = original if original and original.text is not None else None
        self.text = (self._original and self._original.text) or article.text
        self.positions = Positions(self.text)
        self.path = relative(article.id or article.url or UNNAMED)

    def offsets(self, span: Span) -> tuple[int, int]:
        """Where `span` begins and ends in `text`, the text of the file."""
        return self._original.place(span.start, span.end) if self._original else (span.start, span.end)

    def place(self, span: Span | None) -> Place:
        """The place of `span`; the top of the file where there is none."""
        if span is None:
            return Place(1, 1, 1, 1)
        start, end = self.offsets(span)
        return Place(*self.positions.line_column(start), *self.positions.line_column(end))

    @property
    def uri(self) -> str:
        """The path as an address: the web page's own, absolute, or relative to where the command was run."""
        if is_web(self.path):
            return self.path
        path = Path(self.path)
        return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def relative(path: str) -> str:
    """`path` from the folder that the command runs in, where it lies below it, with forward slashes."""
    if is_web(path):
        return path
    known = Path(path)
    here = Path.cwd()
    if known.is_absolute() and known.is_relative_to(here):
        known = known.relative_to(here)
    return known.as_posix()
