"""Goods that the lines of a list open with, be they known or not: "Burley: 113 million kg", "Dark-fired: 2 tonnes"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from spacy.tokens import Doc

from factcheck.extractor.discourse import Heading
from factcheck.extractor.lines_in_row import lines_in_row
from factcheck.extractor.mentions import Form
from factcheck.extractor.products.words import names_product
from factcheck.extractor.tables.words import listed
from factcheck.extractor.told import Told

_NAME = re.compile(
    r"\s*(?:(?:[•*–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+)?"
    r"(?P<name>[^\W\d_][^\d:;.!?()]{1,50}?)\s*(?:\([^\d()]*\)\s*)?(?:[:,(]|\s[–—-])\s*(?=[^\W\d]{0,4}\s?[^\w\s]?\s?\d)"
)
"""The name that a line opens with, behind its bullet, and what parts it from the figure."""
_WORDS = 6
"""A name has so many words at most."""
_FEWEST = 2
_SUMS = ("totals", "others")
_NO_GOODS = ("parts", "empty", "partners", "reporters", "all_goods")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that opens with a name, and where that stands in it."""

    doc: Doc
    start: int
    end: int

    @property
    def name(self) -> str:
        return str(self.doc._.text[self.start : self.end])

    @property
    def says_else(self) -> bool:
        """Whether the name is that of an area, a measure or an office, or says nothing of what is told."""
        known = self.doc._
        named = any(one.start < self.end for one in chain(known.areas, known.measures, known.sources))
        return named or any(self.name.lower().split()[0] in listed(kind) for kind in _NO_GOODS)

    @property
    def is_sum(self) -> bool:
        return any(self.name.lower() in listed(kind) for kind in _SUMS)


def goods_listed(docs: Sequence[Doc]) -> dict[int, Heading]:
    """By where its line begins, as what heads it, each good that a list names before an amount.

    Its lines name nothing else, and one of them, or the headline, names what is known as a good.
    """
    found: dict[int, Heading] = {}
    headline = docs[0]._.text if docs else ""
    for run in lines_in_row(docs, _line_of):
        lines = [line for line in run if not line.is_sum]
        known = any(names_product(words.lower()) for words in (headline, *(line.name for line in lines)))
        if len(lines) < _FEWEST or not known or any(line.says_else for line in lines):
            continue
        for line in lines:
            start = line.doc._.start
            name = Told(line.name.lower(), (start + line.start, start + line.end))
            found[start] = Heading(product=name, inline=True)
    return found


def _line_of(doc: Doc) -> _Line | None:
    found = _NAME.match(doc._.text)
    if found is None or len(found["name"].split()) > _WORDS:
        return None
    first = next((one for one in doc._.numbers if one.start >= found.end("name")), None)
    if first is None or first.form is not Form.AMOUNT or not first.quantity.unit:
        return None
    return _Line(doc, *found.span("name"))
