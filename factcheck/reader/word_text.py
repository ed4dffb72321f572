"""The text of a Word document, run by run: what a reader takes and what comments are hung on.

The elements may be those of the standard library or of lxml: both are walked alike. Office Open XML: ECMA-376 part 1.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

Element: TypeAlias = Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH, RUN, TABLE, ROW, CELL = (_W + name for name in ("p", "r", "tbl", "tr", "tc"))
TEXT = _W + "t"
_NOTES = (_W + "footnote", _W + "endnote")
_BOX = _W + "txbxContent"
_DELETED = frozenset(_W + name for name in ("del", "moveFrom", "pPr", "rPr", "tblPr", "sectPr"))
_ALSO = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""Older programs' copy of what stands beside it already."""
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
            self._put("\n\n")
        for box in _boxes(paragraph):
            self._blocks(box, note)

    def _table(self, table: Element, note: str | None) -> None:
        for row in _within(table, ROW):
            for number, cell in enumerate(_within(row, CELL)):
                if number:
                    self._put("\t")
                for nth, paragraph in enumerate(_within(cell, PARAGRAPH)):
                    if nth:
                        self._put(" ")
                    self._runs(paragraph, note)
            self._put("\n")
        self._put("\n")

    def _runs(self, parent: Element, note: str | None) -> None:
        for element in parent:
            if element.tag == RUN:
                words = run_text(element)
                if words:
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


def _boxes(paragraph: Element) -> Iterator[Element]:
    """The text boxes that are anchored in a paragraph."""
    for element in paragraph:
        if element.tag == _BOX:
            yield element
        elif isinstance(element.tag, str) and element.tag not in (PARAGRAPH, TABLE, _ALSO):
            yield from _boxes(element)
