"""The file that an article's text was taken out of, where it was no plain text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """What kind of file it was."""

    HTML = "html"
    MARKDOWN = "markdown"
    DOCX = "docx"
    PDF = "pdf"
    FEED = "feed"
    ANNOTATED = "annotated"
    """What an editor sends: text with the markup around it told apart (LanguageTool's `data`)."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The article's `text[start:end]` is what stands from `source` to `source_end` in the original.

    The two are as long as each other and the same, character for character, or the piece is one character that the
    original spells out (``&nbsp;``).
    """

    start: int
    end: int
    source: int
    source_end: int

    def place(self, offset: int) -> int:
        """Where the character at `offset` begins in the original."""
        return self.source + offset - self.start


@dataclass(frozen=True, slots=True)
class Original:
    """The original of an article.

    `text` is the original as an editor opens it, with `pieces` in order; where it has no text of its own, or is the
    text that was read, `text` is None. `content` is the file itself where a format writes it again.
    """

    form: Form
    text: str | None = None
    pieces: tuple[Piece, ...] = ()
    content: bytes | None = None

    @property
    def is_the_text(self) -> bool:
        """Whether the text that was read is the file's own, character for character."""
        return self.form is Form.MARKDOWN

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where the article's `text[start:end]` stands in the original's `text`, markup within it included.

        What the reader put in itself (the break between two paragraphs) has no place: the next character's is given.
        """
        first = bisect_right(self.pieces, start, key=lambda piece: piece.end)
        last = bisect_left(self.pieces, end, key=lambda piece: piece.start) - 1
        if first >= len(self.pieces):
            at = self.pieces[-1].source_end if self.pieces else 0
            return at, at
        opening = self.pieces[first]
        begin = opening.place(max(start, opening.start))
        if last < first:
            return begin, begin
        closing = self.pieces[last]
        return begin, closing.source_end if end >= closing.end else closing.place(end)
