"""A paragraph as a report shows it: each number with its mark, and the sum that does not fit."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from factcheck.reporter.marks import SYMBOLS, Mark
from factcheck.reporter.marks import marks as marks_of
from writing.drawing import LINE, MARGIN, WIDTH, Card
from writing.pictures.story import failed, report

_LETTERS, _WIDE = 68, 66
_STEP, _GAP = 28, 12
_KINDS = {Mark.OPEN: "note", Mark.FITS: "good", Mark.LOOK: "look", Mark.WRONG: "bad"}


def marks() -> str:
    """The two paragraphs that the sum is about, and what is asked."""
    made = failed("FC101")
    card = Card(_height(), f"Two paragraphs in which every number has a mark. Below them: {made.message}")
    y = 42
    for paragraph in _paragraphs():
        for line in _wrapped(_words(*paragraph)):
            card.words(line, MARGIN, y, "article")
            y += _STEP
        y += _GAP
    y -= _STEP - _GAP // 2
    card.line(MARGIN, y, WIDTH - MARGIN, y)
    sign = "✗"
    for line in textwrap.wrap(made.message, _WIDE):
        y += 30 if sign else LINE
        card.words(
            [(sign, "bad title"), (line if not sign else f" {line}", "")], MARGIN if sign else MARGIN + 18, y, ""
        )
        sign = ""
    return card.svg()


def _height() -> float:
    lines = sum(len(list(_wrapped(_words(*paragraph)))) for paragraph in _paragraphs())
    asked = len(textwrap.wrap(failed("FC101").message, _WIDE))
    return 42 + _STEP * lines + 2 * _GAP + LINE * asked + 4


def _paragraphs() -> list[tuple[int, int]]:
    """Where the paragraphs begin and end that the sum's numbers stand in."""
    text = report().article.text
    spans = [report().spans[claim] for claim in failed("FC101").claims]
    return sorted({(text.rfind("\n\n", 0, s.start) + 2, text.find("\n\n", s.end)) for s in spans})


def _words(start: int, end: int) -> Iterator[tuple[str, str]]:
    """The words of the text, those of a number together and with its mark, each with what may stand before a blank."""
    text, found, at = report().article.text, marks_of(report()), start
    for claim in sorted(report().claims, key=lambda claim: claim.span.start):
        if start <= claim.span.start < end:
            yield from _plain(text[at : claim.span.start])
            yield f"{claim.span.quote}{SYMBOLS[found[claim.id]]}", _KINDS[found[claim.id]]
            at = claim.span.end
    yield from _plain(text[at:end])


def _plain(text: str) -> Iterator[tuple[str, str]]:
    for word in re.findall(r"\s*\S+", text):
        yield word if word[0].isspace() else f"\N{WORD JOINER}{word}", ""


def _wrapped(words: Iterator[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    line: list[tuple[str, str]] = []
    for word, kind in words:
        glued = word.startswith("\N{WORD JOINER}")
        if line and not glued and sum(len(told) for told, _ in line) + len(word) > _LETTERS:
            yield line
            line = []
        told = word.strip() if not line or glued else f" {word.strip()}"
        line.append((told.removeprefix("\N{WORD JOINER}"), kind))
    yield line
