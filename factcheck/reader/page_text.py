"""The visible text of a web page, with the place in the source of every character of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser

from factcheck.domain.original import Piece

_UNSEEN = frozenset(
    ("script", "style", "template", "svg", "math", "iframe", "object", "select", "textarea", "head", "button", "dialog")
)
_AROUND = frozenset(("nav", "footer", "aside", "form", "menu"))
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
        *("thead", "ul"),
    )
)
_BREAK, _LINE, _BLANK = "\n\n", "\n", " "
_STRENGTH = {"": 0, _BLANK: 1, _LINE: 2, _BREAK: 3}
_WORDS = re.compile(r"[ \t\n\r\f]+|[^ \t\n\r\f]+")
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
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    """The `meta` and `time` elements with their attributes."""


def page_text(source: str) -> PageText:
    """The visible text of the HTML `source`: blocks parted by blank lines, table rows as lines with tabs."""
    page = _Page(source)
    page.feed(source)
    page.close()
    return page.done()


class _Page(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self._line_starts = [0, *(found.end() for found in re.finditer("\n", source))]
        self._source = source
        self._found = PageText()
        self._parts: list[str] = []
        self._length = 0
        self._pending = ""
        self._open: list[tuple[str, int]] = []
        self._unseen = 0
        self._cell: int | None = None
        self._cells = self._tabs = 0
        self._mains: dict[str, list[tuple[int, int]]] = {"article": [], "main": []}

    def done(self) -> PageText:
        while self._open:
            self._close()
        self._found.text = "".join(self._parts)
        self._found.main = next((found[0] for found in self._mains.values() if len(found) == 1), None)
        return self._found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag in ("meta", "time"):
            self._found.tags.append((tag, attributes))
        self._break(tag, opening=True)
        if tag in _VOID:
            return
        if tag == "body" and self._open and self._open[-1][0] == "head":
            self._close()
        if tag in ("p", "li", "td", "th", "tr") and self._open and self._open[-1][0] == tag:
            self._close()
        self._open.append((tag if not _is_hidden(attributes) else f"{tag} hidden", self._length))
        self._unseen += self._open[-1][0] in _UNSEEN or self._open[-1][0].endswith(" hidden")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        names = [name.partition(" ")[0] for name, _ in self._open[-50:]]
        if tag in names:
            for _ in range(names[::-1].index(tag) + 1):
                self._close()
        self._break(tag, opening=False)

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        at = self._at()
        for found in _WORDS.finditer(data):
            if found[0][0] in " \t\n\r\f":
                self._blank(at + found.start(), at + found.end())
            else:
                self._put(found[0], at + found.start(), at + found.end())

    def handle_entityref(self, name: str) -> None:
        self._character(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._character(f"&#{name}")

    def _character(self, spelt: str) -> None:
        if self._unseen:
            return
        at = self._at()
        end = at + len(spelt)
        end += self._source[end : end + 1] == ";"
        said = unescape(self._source[at:end])
        if said.strip(" \t\n\r\f"):
            self._put(said, at, end)
        else:
            self._blank(at, end)

    def _close(self) -> None:
        tag, start = self._open.pop()
        end = self._length
        self._unseen -= tag in _UNSEEN or tag.endswith(" hidden")
        if tag in _AROUND and end > start:
            self._found.around.append((start, end))
        if tag in self._mains and end > start:
            self._mains[tag].append((start, end))
        if tag == "h1" and self._found.heading is None:
            self._found.heading = "".join(self._parts)[start:end].strip() or None
        if tag in ("td", "th"):
            self._cell = None

    def _break(self, tag: str, *, opening: bool) -> None:
        if tag in ("td", "th"):
            if opening:
                self._cell = self._length
                self._tabs += self._cells > 0
                self._cells += 1
        elif tag in ("br", "tr", "li"):
            if tag == "tr":
                self._cells = self._tabs = 0
            self._part(_BLANK if tag == "br" and self._in_small_cell() else _LINE)
        elif tag in _BLOCKS:
            self._part(_BLANK if self._in_small_cell() else _BREAK)

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

    def _at(self) -> int:
        line, column = self.getpos()
        return self._line_starts[line - 1] + column


def _extend(pieces: list[Piece], more: Piece) -> None:
    """Add `more`, as one with the last where both follow each other, character for character."""
    last = pieces[-1] if pieces else None
    if last and last.end == more.start and last.source_end == more.source and _is_exact(last) and _is_exact(more):
        pieces[-1] = Piece(last.start, more.end, last.source, more.source_end)
    else:
        pieces.append(more)


def _is_exact(piece: Piece) -> bool:
    return piece.end - piece.start == piece.source_end - piece.source


def _is_hidden(attributes: dict[str, str]) -> bool:
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style", "")))
