"""The text of a Word document, run by run: what a reader takes and what comments are hung on.

The elements may be those of the standard library or of lxml: both are walked alike. Office Open XML: ECMA-376 part 1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from factcheck.reader.raised import is_note_mark

Element: TypeAlias = Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH, RUN, TABLE, ROW, CELL = (_W + name for name in ("p", "r", "tbl", "tr", "tc"))
TEXT = _W + "t"
_NOTES = (_W + "footnote", _W + "endnote")
_BOX = _W + "txbxContent"
_DELETED = frozenset(_W + name for name in ("del", "moveFrom", "pPr", "rPr", "tblPr", "sectPr"))
_ALSO = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""Older programs' copy of what stands beside it already."""
_MARK_DELETED, _ROW_DELETED = f"{_W}pPr/{_W}rPr/{_W}del", f"{_W}trPr/{_W}del"
_OFF = ("false", "0", "off")
_WIDEST = 40
"""Over more columns no cell of a table of figures reaches."""
_MARKS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-", _W + "ptab": "\t"}


@dataclass(frozen=True, slots=True)
class PlacedRun:
    """A run whose text is `text[start:end]` of the document's; `note` is the id of the note that it stands in."""

    element: Element
    start: int
    end: int
    note: str | None = None


class WordText:
    """The text of a body and its notes, laid out: blank lines part paragraphs, tabs the cells of a table row."""

    def __init__(self, body: Element, notes: list[Element]) -> None:
        self.runs: list[PlacedRun] = []
        self.title: str | None = None
        self._parts: list[str] = []
        self._length = 0
        self._blocks(body, None)
        for note in notes:
            for element in note:
                if element.tag in _NOTES and element.get(_W + "type") in (None, "normal"):
                    self._blocks(element, _note_id(element))
        self.text = "".join(self._parts).rstrip("\n")

    def _blocks(self, parent: Element, note: str | None) -> None:
        for element in parent:
            if element.tag == PARAGRAPH:
                self._paragraph(element, note)
            elif element.tag == TABLE:
                self._table(element, note)
            elif _holds_text(element):
                self._blocks(element, note)

    def _paragraph(self, paragraph: Element, note: str | None) -> None:
        start = self._length
        self._runs(paragraph, note)
        if self._length > start:
            if self.title is None and _style(paragraph) == "Title":
                self.title = "".join(self._parts)[start:].strip()
            if paragraph.find(_MARK_DELETED) is None:  # else the next one goes on with it
                self._put("\n\n")
        for box in _boxes(paragraph):
            self._blocks(box, note)

    def _table(self, table: Element, note: str | None) -> None:
        for row in _within(table, ROW):
            if row.find(_ROW_DELETED) is not None:
                continue
            tabs = 0
            for cell in _within(row, CELL):
                self._put("\t" * tabs)
                tabs = _columns(cell)
                for nth, paragraph in enumerate(_within(cell, PARAGRAPH)):
                    if nth:
                        self._put(" ")
                    self._runs(paragraph, note)
            self._put("\t" * (tabs - 1) + "\n")
        self._put("\n")
        for box in _boxes(table):
            self._blocks(box, note)

    def _runs(self, parent: Element, note: str | None) -> None:
        for element in parent:
            if element.tag == RUN:
                words = "" if _is_unseen(element) else run_text(element)
                if words:
                    if _is_raised(element) and is_note_mark("".join(self._parts[-2:]), words):
                        self._put(" ")
                    self.runs.append(PlacedRun(element, self._length, self._length + len(words), note))
                    self._put(words)
            elif _holds_text(element):
                self._runs(element, note)

    def _put(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)


def run_text(run: Element) -> str:
    """What a run says; a tab and a line break are characters."""
    return "".join(child_text(child) for child in run)


def child_text(child: Element) -> str:
    """What one element within a run says."""
    return child.text or "" if child.tag == TEXT else _MARKS.get(child.tag, "")


def reference_run(body: Element, note: str) -> Element | None:
    """The run of the body that refers to the note with the id `note`, as in ``footnote 2``."""
    kind, _, id = note.partition(" ")
    for run in body.iter(RUN):
        if any(child.tag == f"{_W}{kind}Reference" and child.get(_W + "id") == id for child in run):
            return run
    return None


def _note_id(note: Element) -> str:
    return f"{note.tag.removeprefix(_W)} {note.get(_W + 'id')}"


def _columns(cell: Element) -> int:
    """Over how many columns a cell reaches."""
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    said = "" if span is None else span.get(_W + "val", "")
    return min(max(int(said), 1), _WIDEST) if said.isascii() and said.isdigit() else 1


def _is_unseen(run: Element) -> bool:
    """Whether a run is hidden, or struck through: taken back by who wrote it."""
    marks = (run.find(f"{_W}rPr/{_W}{name}") for name in ("vanish", "strike", "dstrike"))
    return any(mark is not None and mark.get(_W + "val", "true") not in _OFF for mark in marks)


def _is_raised(run: Element) -> bool:
    raised = run.find(f"{_W}rPr/{_W}vertAlign")
    return raised is not None and raised.get(_W + "val") == "superscript"


def _style(paragraph: Element) -> str | None:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return None if style is None else style.get(_W + "val")


def _holds_text(element: Element) -> bool:
    return isinstance(element.tag, str) and element.tag not in _DELETED and element.tag not in (RUN, _ALSO)


def _within(parent: Element, tag: str) -> Iterator[Element]:
    """The elements `tag` below `parent`, nearest first, not those within one another."""
    for element in parent:
        if element.tag == tag:
            yield element
        elif _holds_text(element):
            yield from _within(element, tag)


def _boxes(block: Element) -> Iterator[Element]:
    """The text boxes that are anchored in a paragraph or a table, not those within one another."""
    for element in block:
        if element.tag == _BOX:
            yield element
        elif isinstance(element.tag, str) and element.tag != _ALSO:
            yield from _boxes(element)
