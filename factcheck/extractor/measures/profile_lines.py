"""What the lines of a profile measure that no vocabulary lists: "Forest: 11.2%", "Bicycles: 23 million"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from spacy.tokens import Doc

from factcheck.extractor.lines_in_row import lines_in_row
from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.products.sectors import is_sector
from factcheck.extractor.told import Told
from factcheck.resources import word_shape

_LINE = re.compile(r"\s*(?:[•*▪◦·–—-]\s*)?(?P<label>[^\W\d_][^:.;\n]{2,50}?)\s*(?:\([^)\n]*\))?:\s+(?=\S)")
_FIGURE = word_shape("profile_lines", "figure")
_TIME = re.compile(r"(?:[^\W\d]+\W+){0,6}(?:19|20)\d\d\W*")
"""What stands behind the colon of a heading: "Nepal in figures: March 2024"."""
_LEAD = re.compile(r":\s*$|\b(?:19|20)\d\d\b")
"""What leads in a list rather than a profile, or tells its time."""
_LINES, _MEASURES, _WORDS = 4, 2, 5
"""A profile has so many such lines in a row, which name so many measures at least; a label has few words."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that a label opens: where that stands, and whether a figure follows."""

    doc: Doc
    start: int
    end: int
    label: str
    figure: bool


def name_labels(docs: Sequence[Doc]) -> set[int]:
    """Let `Doc._.measures` hold what the labels of a profile name, where that is no measure, area or sector yet.

    Returns:
        Where the lines of profiles begin in the article that are told of no time before them.
    """
    profile: set[int] = set()
    texts = {doc._.start: before._.text for before, doc in pairwise(docs)}
    for run in lines_in_row(docs, _line_of):
        listed = {one.measure for line in run for one in line.doc._.measures if one.end <= line.end}
        if len(run) < _LINES or len(listed) < _MEASURES:
            continue
        if not _LEAD.search(texts.get(run[0].doc._.start, "")):
            profile.update(line.doc._.start for line in run)
        for line in run:
            known = line.doc._
            taken = any(one.start < line.end for one in chain(known.measures, known.areas))
            if line.figure and not taken and not is_sector(line.label):
                said = (known.start + line.start, known.start + line.end)
                label = MeasureMention(line.start, line.end, Told(f"other:{line.label}", said))
                known.measures = [label, *known.measures]
    return profile


def _line_of(doc: Doc) -> _Line | None:
    found = _LINE.match(doc._.text)
    if found is None or len(found["label"].split()) > _WORDS or _TIME.fullmatch(doc._.text, found.end()):
        return None
    figure = _FIGURE.match(doc._.text, found.end()) is not None
    return _Line(doc, found.start("label"), found.end("label"), found["label"].lower(), figure)
