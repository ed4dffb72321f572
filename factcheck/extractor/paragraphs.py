"""The stretches of an article that are read as one: a paragraph, its lines joined where a mail or a PDF broke them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.domain.article import Article, Label, Line
from factcheck.extractor.numbers.scales import scale_after
from factcheck.extractor.sentences import sentences

_BULLET = re.compile(r"\s*(?:[•*▪◦·–—-]\s|\(?\d{1,2}[.)]\s|[a-z][.)]\s)")
_CLOSED = re.compile(r"[.!?:;…][\"')\]]*\s*$")
_FACT = re.compile(r"[^.:;!?()\d]{3,60}(?:\([^()]{1,40}\))?(?::\s+|\s[–—-]\s+)[^\d.,;:]{0,12}\d")
"""A line that tells what is measured and how much, as its neighbours do: "Imports: $18.3 billion"."""
_WIDTHS = range(40, 141)
"""As many characters has a line that the width of a page ended; a shorter one was ended by its writer."""
_ROOM = 0.8
"""So much of the line below is surely the page's width: letters are not all as wide."""
_LONGEST = 20_000
"""No paragraph has more characters: a text without line breaks is read in parts, for the parser's memory."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`article.reading[start:end]`, one or more lines with the same label."""

    start: int
    end: int
    label: Label
    bullet: bool
    """Whether it opens with a bullet or a list number."""


def is_item(text: str) -> bool:
    """Whether a paragraph is an item of a list: whether it opens with a bullet or a list number."""
    return _BULLET.match(text) is not None


def _goes_on(text: str, line: Line, following: Line) -> bool:
    """Whether `line` was broken by the width of a page, so that `following` belongs to the same sentence."""
    between = text[line.end : following.start]
    if following.label is not line.label or line.label is not Label.BODY or between.count("\n") > 1:
        return False
    if _cuts_amount(text, line):
        return True
    words, below = text[line.start : line.end], text[following.start : following.end]
    told = _FACT.match(words) is not None
    own = _BULLET.match(below) or (told and _FACT.match(below)) or _begins_anew(words, below, told=told)
    return bool(below.split()) and not _CLOSED.search(words) and not own and _is_full(words, below)


def _begins_anew(item: str, below: str, *, told: bool) -> bool:
    """Whether a line below an item of a list is a sentence of its own: "Imports rose by", "Exports fell mainly in:".

    Unless it leads in a list itself, the item must be `told` to be so much.
    """
    return is_item(item) and below[:1].isupper() and (told or below.rstrip().endswith(":"))


def _is_full(words: str, below: str) -> bool:
    """Whether a page that holds the line `below` had no room for its first word behind `words`."""
    if len(words) not in _WIDTHS:
        return len(words) >= _WIDTHS.stop and below[0].islower()
    return len(words) + 1 + len(below.split()[0]) > _ROOM * len(below)


def _cuts_amount(text: str, line: Line) -> bool:
    """Whether the next line begins with the scale word of the number that ends `line`: "$28", "billion"."""
    return text[line.end - 1].isdigit() and scale_after(text, line.end, money=False)[1] > line.end


def paragraphs(article: Article) -> Iterator[Paragraph]:
    """The paragraphs of `article` in order, page furniture and tables left out."""
    text, lines = article.reading, article.lines
    number = 0
    while number < len(lines):
        first = last = lines[number]
        while number + 1 < len(lines) and _goes_on(text, last, lines[number + 1]):
            number += 1
            last = lines[number]
        number += 1
        if first.label not in (Label.FURNITURE, Label.TABLE):
            bullet = is_item(text[first.start : first.end])
            for start, end in _stretches(text, first.start, last.end):
                yield Paragraph(start, end, first.label, bullet and start == first.start)


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Whole sentences of at most `_LONGEST` characters together; a longer sentence is cut between words."""
    while end - start > _LONGEST:
        window = start + _LONGEST
        last_sentence = sentences(text[start:window])[-1][0]
        last_space = text.rfind(" ", start + 1, window)
        stop = start + last_sentence if last_sentence else last_space + 1 if last_space > 0 else window
        yield start, stop
        start = stop
    yield start, end
