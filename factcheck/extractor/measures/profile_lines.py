"""What the lines of a profile measure that no vocabulary lists: "Forest: 11.2%", "Bicycles: 23 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from spacy.tokens import Doc

from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.products.sectors import is_sector
from factcheck.extractor.told import Told

_LINE = re.compile(r"\s*(?:[•*▪◦·–—-]\s*)?(?P<label>[^\W\d_][^:.;\n]{2,50}?)\s*(?:\([^)\n]*\))?:\s+(?=\S)")
_FIGURE = re.compile(r"(?:[A-Z]{2,3}\s?)?[$€£¥]?\s?[-+]?\d|(?:about|some|over|nearly|almost|more than|around)\s", re.IGNORECASE)
_LINES, _MEASURES, _WORDS = 4, 2, 5
"""A profile has as many such lines one after the other, some that name as many different measures; a label has few words."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that a label opens: where that stands, and whether a figure follows."""

    doc: Doc
    start: int
    end: int
    label: str
    figure: bool


def name_labels(docs: Sequence[Doc]) -> None:
    """Let `Doc._.measures` hold what the labels of a profile name, where that is no measure, area or sector yet."""
    for run in _runs(docs):
        listed = {one.measure for line in run for one in line.doc._.measures if one.end <= line.end}
        if len(run) < _LINES or len(listed) < _MEASURES:
            continue
        for line in run:
            known = line.doc._
            taken = any(one.start < line.end for one in chain(known.measures, known.areas))
            if line.figure and not taken and not is_sector(line.label):
                said = (known.start + line.start, known.start + line.end)
                label = MeasureMention(line.start, line.end, Told(f"other:{line.label}", said))
                known.measures = [label, *known.measures]


def _runs(docs: Sequence[Doc]) -> Iterator[list[_Line]]:
    run: list[_Line] = []
    for doc in docs:
        if line := _line_of(doc):
            run.append(line)
        elif run:
            yield run
            run = []
    yield run


def _line_of(doc: Doc) -> _Line | None:
    found = _LINE.match(doc._.text)
    if found is None or len(found["label"].split()) > _WORDS:
        return None
    figure = _FIGURE.match(doc._.text, found.end()) is not None
    return _Line(doc, found.start("label"), found.end("label"), found["label"].lower(), figure)
