"""The visible text of a web page, with the place in the source of every character of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape

from factcheck.domain.original import Piece
from factcheck.reader.grid import Grid
from factcheck.reader.markup import Tag, Words, tokens
from factcheck.reader.raised import is_note_mark

_UNSEEN = frozenset(
    (
        *("script", "style", "template", "head", "title", "iframe", "noembed", "noframes"),
        *("audio", "video", "canvas", "datalist", "rt", "rp", "del", "s", "strike"),
    )
)
"""Elements whose words nobody sees, or that the writer has taken back."""
_AROUND = frozenset(
    ("nav", "footer", "aside", "form", "menu", "svg", "button", "select", "textarea", "dialog", "object")
)
"""Elements that are never the article's own text."""
_VOID = frozenset(
    (
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track"),
        "wbr",
    )
)
_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"),
        *("html", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot"),
        *("thead", "ul", "xmp", "svg", "button", "select", "textarea", "dialog", "object"),
    )
)
_KEPT = frozenset(("pre", "xmp", "textarea"))
"""Elements whose blanks and line ends are those of the text."""
_LINES = frozenset(("br", "tr", "li", "option"))
_BREAK, _LINE, _BLANK = "\n\n", "\n", " "
_STRENGTH = {"": 0, _BLANK: 1, _LINE: 2, _BREAK: 3}
_WORDS = re.compile(
    r"[ \t\n\r\f]+|[^ \t\n\r\f&]+"
    r"|&(?:#\d{1,7};?|#[xX][\da-fA-F]{1,6};?|[A-Za-z][A-Za-z\d]{1,31}(?:;|(?![A-Za-z\d=])))|&"
)
"""Blanks, an entity, or other characters."""
_CLOSED_BY_THE_NEXT = frozenset(("p", "li", "td", "th", "tr", "dt", "dd", "option"))
_LOOKED_BACK = 50
"""An end tag closes none of the elements that have been open longer than so many others."""
_FULL_CELL = 80
"""A table cell with more characters than these lays out a page, it is no figure."""
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass
class PageText:
    """`text` as a reader sees it, `pieces` its places in the source, `around` the stretches in menus and footers."""

    text: str = ""
    pieces: list[Piece] = field(default_factory=list)
    around: list[tuple[int, int]] = field(default_factory=list)
    heading: str | None = None
    """What the first `h1` says."""
    main: tuple[int, int] | None = None
    """The one `article` or `main` element of the page."""
    tags: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    """The `meta` and `time` elements with their attributes."""


def page_text(source: str) -> PageText:
    """The visible text of the HTML `source`: blocks parted by blank lines, table rows as lines with tabs."""
    return _Page(source).read()


class _Page:
    def __init__(self, source: str) -> None:
        self._source = source
        self._found = PageText()
        self._parts: list[str] = []
        self._length = 0
        self._pending = ""
        self._open: list[tuple[str, int]] = []
        self._unseen = self._kept = 0
        self._cell: int | None = None
        self._grids = [Grid()]
        self._tabs = 0
        self._raised = False
        self._mains: dict[str, list[tuple[int, int]]] = {"article": [], "main": []}

    def read(self) -> PageText:
        for token in tokens(self._source):
            if isinstance(token, Words):
                self._words(token)
            elif token.closing:
                self._end(token.name)
            else:
                self._start(token)
        return self._done()

    def _done(self) -> PageText:
        while self._open:
            self._close()
        self._found.text = "".join(self._parts)
        self._found.main = next((found[0] for found in self._mains.values() if len(found) == 1), None)
        return self._found

    def _start(self, tag: Tag) -> None:
        attributes = tag.attributes if tag.rest.strip(" /") else {}
        if tag.name in ("meta", "time"):
            self._found.tags.append((tag.name, attributes))
        if tag.name == "body" and self._open and self._open[-1][0] == "head":
            self._close()
        if tag.name == "table":
            self._grids.append(Grid())
        self._break(tag.name, attributes)
        self._raised = tag.name == "sup" or (self._raised and tag.name == "a")
        if tag.name in _VOID:
            return
        if tag.name in _CLOSED_BY_THE_NEXT and self._open and self._open[-1][0].partition(" ")[0] == tag.name:
            self._close()
        hidden = _is_hidden(attributes)
        self._open.append((f"{tag.name} hidden" if hidden else tag.name, self._length))
        self._unseen += hidden or tag.name in _UNSEEN
        self._kept += tag.name in _KEPT

    def _end(self, name: str) -> None:
        names = [known.partition(" ")[0] for known, _ in self._open[-_LOOKED_BACK:]]
        if name in names:
            for _ in range(names[::-1].index(name) + 1):
                self._close()
        self._break(name, None)

    def _words(self, words: Words) -> None:
        if self._unseen:
            return
        for found in _WORDS.finditer(self._source, words.start, words.end):
            said = unescape(found[0]) if found[0][0] == "&" else found[0]
            if self._kept or said.strip(" \t\n\r\f"):
                self._put(said, found.start(), found.end())
            else:
                self._blank(found.start(), found.end())

    def _close(self) -> None:
        tag, start = self._open.pop()
        end = self._length
        self._unseen -= tag in _UNSEEN or tag.endswith(" hidden")
        self._kept -= tag.partition(" ")[0] in _KEPT
        if tag in _AROUND and end > start:
            self._found.around.append((start, end))
        if tag in self._mains and end > start:
            self._mains[tag].append((start, end))
        if tag == "h1" and self._found.heading is None and end > start:
            self._found.heading = "".join(self._parts)[start:end].strip() or None
        if tag in ("td", "th"):
            self._cell = None
        if tag == "table" and len(self._grids) > 1:
            self._grids.pop()

    def _break(self, tag: str, opening: Mapping[str, str] | None) -> None:
        """What parts the words before a tag from those behind it; `opening` are the attributes of one that opens."""
        if tag in ("td", "th"):
            if opening is not None:
                self._cell = self._length
                self._tabs += self._grids[-1].new_cell(opening)
        elif tag in _LINES:
            if tag == "tr":
                self._end_row()
            self._part(_BLANK if tag == "br" and self._in_small_cell() else _LINE)
        elif tag in _BLOCKS:
            self._part(_BLANK if self._in_small_cell() else _BREAK)

    def _end_row(self) -> None:
        if self._grids[-1].rest and self._length and not (self._tabs or self._unseen):
            self._write("\t" * self._grids[-1].rest, None, None)
        self._grids[-1].new_row()
        self._tabs = 0

    def _in_small_cell(self) -> bool:
        return self._cell is not None and self._length - self._cell < _FULL_CELL

    def _part(self, separator: str) -> None:
        if _STRENGTH[separator] > _STRENGTH[self._pending]:
            self._pending = separator

    def _blank(self, start: int, end: int) -> None:
        """A blank counts where nothing stronger parts the words."""
        if not (self._pending or self._tabs) and self._length and not self._parts[-1][-1].isspace():
            self._write(" ", start, end)

    def _put(self, words: str, start: int, end: int) -> None:
        if self._raised and is_note_mark("".join(self._parts[-2:]), words):
            self._part(_BLANK)
        self._raised = False
        parted = (self._pending if not self._tabs or self._pending != _BLANK else "") + "\t" * self._tabs
        if parted and self._length:
            self._write(parted, None, None)
        self._pending, self._tabs = "", 0
        self._write(words, start, end)

    def _write(self, words: str, start: int | None, end: int | None) -> None:
        if start is not None and end is not None:
            _extend(self._found.pieces, Piece(self._length, self._length + len(words), start, end))
        self._parts.append(words)
        self._length += len(words)


def _extend(pieces: list[Piece], more: Piece) -> None:
    """Add `more`, as one with the last where both follow each other, character for character."""
    last = pieces[-1] if pieces else None
    if last and last.end == more.start and last.source_end == more.source and _is_exact(last) and _is_exact(more):
        pieces[-1] = Piece(last.start, more.end, last.source, more.source_end)
    else:
        pieces.append(more)


def _is_exact(piece: Piece) -> bool:
    return piece.end - piece.start == piece.source_end - piece.source


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style", "")))
