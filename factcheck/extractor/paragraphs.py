"""The stretches of an article that are read as one: a paragraph, its lines joined where a mail or a PDF broke them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.domain.article import Article, Label, Line

_BULLET = re.compile(r"\s*(?:[•*▪◦·–—-]\s|\(?\d{1,2}[.)]\s|[a-z][.)]\s)")
_CLOSED = re.compile(r"[.!?:;…][\"')\]]*\s*$")
_WRAPPED = 40
"""A line shorter than this was ended by its writer, not by the width of a page."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`article.reading[start:end]`, one or more lines with the same label."""

    start: int
    end: int
    label: Label
    bullet: bool
    """Whether it opens with a bullet or a list number."""


def _goes_on(text: str, line: Line, following: Line) -> bool:
    """Whether `line` was broken by the width of a page, so that `following` belongs to the same sentence."""
    between = text[line.end : following.start]
    if following.label is not line.label or line.label is not Label.BODY or between.count("\n") > 1:
        return False
    words = text[line.start : line.end]
    return len(words) >= _WRAPPED and not _CLOSED.search(words) and not _BULLET.match(text[following.start : following.end])


def paragraphs(article: Article) -> Iterator[Paragraph]:
    """The paragraphs of `article` in order, page furniture left out."""
    text, lines = article.reading, article.lines
    number = 0
    while number < len(lines):
        first = last = lines[number]
        while number + 1 < len(lines) and _goes_on(text, last, lines[number + 1]):
            number += 1
            last = lines[number]
        number += 1
        if first.label is not Label.FURNITURE:
            bullet = bool(_BULLET.match(text[first.start : first.end]))
            yield Paragraph(first.start, last.end, first.label, bullet)
